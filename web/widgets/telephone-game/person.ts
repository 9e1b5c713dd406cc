import { svg, type TemplateResult } from "lit";

/**
 * A person leaning over to the next one, a hand at the mouth. `strength` 0 to 1 fills the coat, so that what is left of the
 * message can be seen along the row. Decoration: the words beside it say the same.
 */
export function person({
  strength,
  colour,
  leaning,
}: {
  readonly strength: number;
  /** 1 to 8: the colour token `--function-N`. */
  readonly colour: number;
  readonly leaning: boolean;
}): TemplateResult {
  return svg`<svg class="person function-${colour} ${leaning ? "leaning" : ""}" viewBox="0 0 80 84" width="80" height="84" aria-hidden="true">
    <g class="figure">
      <path class="paper" d="M16 83 C16 60 24 50 38 50 C52 50 60 60 60 83 Z" />
      <path class="coat" fill-opacity=${strength.toFixed(3)} d="M16 83 C16 60 24 50 38 50 C52 50 60 60 60 83 Z" />
      <g class="head">
        <circle class="paper" cx="41" cy="31" r="17" />
        <path class="hair" d="M24 31 C23 18 31 12 41 13 C50 13 57 19 58 27 C50 26 46 22 43 20 C40 26 31 28 27 27 C27 33 26 35 26 38 C25 36 24 34 24 31 Z" />
        <circle class="line" cx="41" cy="31" r="17" />
        <circle class="ink" cx="43" cy="32" r="1.7" />
        <circle class="ink" cx="52" cy="32" r="1.7" />
        <path class="line thin" d="M45 40 Q49 43 52 40" />
      </g>
      <path class="line arm" d="M50 68 C60 68 64 58 59 44" />
      <path class="paper line" d="M55 46 C55 40 57 36 61 35 C64 37 64 42 61 46 Z" />
    </g>
  </svg>`;
}
