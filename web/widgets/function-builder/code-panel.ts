import { html, type TemplateResult } from "lit";
import type { CodeLanguage, Understood } from "../../engine/calls.ts";

interface ChoiceEvent extends CustomEvent<{ readonly value: string }> {}

const NAMES: Readonly<Record<CodeLanguage, string>> = {
  cpp: "C++",
  javascript: "JavaScript",
  numpy: "NumPy",
  pytorch: "PyTorch",
};

export function languageFrom(text: string): CodeLanguage {
  return text in NAMES ? (text as CodeLanguage) : "numpy";
}

/** The way forward and the slope as code to take along. */
export function codePanel(
  understood: Understood | undefined,
  language: CodeLanguage,
  { choose, copy }: { readonly choose: (language: string) => void; readonly copy: (code: string) => void },
): TemplateResult {
  const code = understood ? understood.code[language] : "";
  const copied = code !== null && code !== "" && "clipboard" in navigator;
  return html`<section class="code">
    <div class="row">
      <choice-group data-sets="language" label="Forward and backward, as code" .value=${language}
        .options=${Object.entries(NAMES).map(([value, label]) => ({ value, label }))}
        @choice-change=${({ detail }: ChoiceEvent) => choose(detail.value)}></choice-group>
      ${copied ? html`<button class="button" type="button" @click=${() => copy(code)}>Copy</button>` : ""}
    </div>
    ${
      code === null
        ? html`<p class="note">This is too long to be written as code.</p>`
        : html`<pre tabindex="0" role="region" aria-label="The code in ${NAMES[language]}"><code>${code}</code></pre>`
    }
  </section>`;
}
