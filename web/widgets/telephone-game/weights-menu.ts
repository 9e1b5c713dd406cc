import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { controlStyles } from "../controls.styles.ts";
import type { ValueChange } from "../number-slider/number-slider.ts";
import type { Player } from "./players.ts";
import {
  ADVISED,
  type DrawnWeights,
  LEAST_SCALE,
  MOST_NETWORKS,
  MOST_SCALE,
  readWeights,
  SCHEMES,
  type Scheme,
  schemeName,
  type WeightsRule,
  weightsText,
  writeWeights,
} from "./weights.ts";

type Mode = "advised" | "all" | "each";

const MODES = [
  { value: "advised", label: "Advised for each" },
  { value: "all", label: "One for all" },
  { value: "each", label: "Each its own" },
] as const;

declare global {
  interface HTMLElementEventMap {
    "weights-change": CustomEvent<{ readonly weights: string; readonly final: boolean }>;
  }
}

/**
 * How the weights of each network are drawn: as advised, in one way for all, or network by network, of which a function may
 * then have several.
 *
 * @attr value - the rules as `readWeights` reads them
 * @prop players - the networks that they come to
 * @prop nameOf - what a function is called
 * @fires weights-change - {weights, final}, only when the learner acts
 */
export class WeightsMenu extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      .rows {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
        gap: var(--space-3) var(--space-4);
        margin-block-start: var(--space-2);
      }
      .rule {
        display: grid;
        gap: var(--space-1);
        align-content: start;
      }
      .head {
        display: flex;
        gap: var(--space-2);
        align-items: center;
      }
      .head .label {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    value: {},
    players: { attribute: false },
    nameOf: { attribute: false },
  };

  declare value: string;
  declare players: readonly Player[];
  declare nameOf: (id: string) => string;

  constructor() {
    super();
    this.value = writeWeights([ADVISED]);
    this.players = [];
    this.nameOf = (id) => id;
  }

  protected override render(): TemplateResult {
    const mode = this.mode;
    return html`
      <choice-group label="Weights are drawn" value=${mode} .options=${MODES}
        @choice-change=${({ detail }: CustomEvent<{ value: Mode }>) => this.turnTo(detail.value)}></choice-group>
      ${mode === "advised" ? this.renderAdvice() : nothing}
      ${mode === "all" ? html`<div class="rows">${this.renderRule(this.general, "All networks", (rule) => this.give([rule]))}</div>` : nothing}
      ${mode === "each" ? this.renderEach() : nothing}
    `;
  }

  private get rules(): readonly WeightsRule[] {
    return readWeights(this.value).rules;
  }

  private get mode(): Mode {
    const { rules } = this;
    const [first] = rules;
    if (rules.length > 1 || first?.id !== undefined) return "each";
    return first?.scheme === "advised" ? "advised" : "all";
  }

  private get general(): DrawnWeights {
    const [first] = this.rules;
    const scheme = first?.scheme ?? "advised";
    return { scheme: scheme === "advised" ? "he_normal" : scheme, scale: first?.scale ?? 1 };
  }

  private renderAdvice(): TemplateResult | typeof nothing {
    if (this.players.length === 0) return nothing;
    const words = this.players.map(({ id, weights }) => `${this.nameOf(id)}: ${weightsText(weights)}`);
    return html`<p class="note">${words.join(" · ")}</p>`;
  }

  private renderEach(): TemplateResult {
    const rules = this.players.map(ruleOf);
    const replaced = (at: number, ...by: WeightsRule[]) =>
      this.give(rules.flatMap((rule, k) => (k === at ? by : [rule])));
    return html`<div class="rows">${this.players.map((player, at) => {
      const rule = ruleOf(player);
      const name = this.nameOf(player.id) + (player.twinned ? ` (${player.variant + 1})` : "");
      return this.renderRule(
        player.weights,
        name,
        (weights, final) =>
          this.give(
            rules.map((one, k) => (k === at ? { ...weights, id: player.id } : one)),
            final,
          ),
        html`
          <button class="button" type="button" ?disabled=${rules.length >= MOST_NETWORKS} aria-label="Another network with ${name}"
            @click=${() => replaced(at, rule, { ...rule, ...otherThan(player.weights) })}>+</button>
          <button class="button" type="button" ?disabled=${!player.twinned} aria-label="Without ${name}" @click=${() => replaced(at)}>×</button>
        `,
      );
    })}</div>`;
  }

  private renderRule(
    { scheme, scale }: DrawnWeights,
    name: string,
    set: (weights: DrawnWeights, final: boolean) => void,
    buttons: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const factor = scheme === "normal" ? "deviation" : scheme === "uniform" ? "bound" : "factor";
    const choose = (event: Event) => {
      const chosen = SCHEMES[(event.target as HTMLSelectElement).selectedIndex] ?? "he_normal";
      set({ scheme: chosen, scale: usualScale(chosen) }, true);
    };
    return html`<div class="rule">
      <div class="head">
        <span class="label">${name}</span>
        ${buttons}
      </div>
      <select class="field" aria-label="Weights of ${name}" @change=${choose}>
          ${SCHEMES.map((one) => html`<option ?selected=${one === scheme} .selected=${one === scheme}>${schemeName(one)}</option>`)}
      </select>
      <number-slider label="${name}: ${factor}" scale="log" min=${LEAST_SCALE} max=${MOST_SCALE} .value=${scale} .default=${usualScale(scheme)}
        @value-change=${({ detail }: CustomEvent<ValueChange>) => set({ scheme, scale: detail.value }, detail.final)}></number-slider>
    </div>`;
  }

  private turnTo(mode: Mode): void {
    if (mode === "advised") this.give([ADVISED]);
    if (mode === "all") this.give([this.players[0]?.weights ?? this.general]);
    if (mode === "each") this.give(this.players.map(ruleOf));
  }

  private give(rules: readonly WeightsRule[], final = true): void {
    const detail = { weights: writeWeights(rules), final };
    this.dispatchEvent(new CustomEvent("weights-change", { detail, bubbles: true, composed: true }));
  }
}

function ruleOf({ id, weights }: Player): WeightsRule {
  return { id, ...weights };
}

/** A sensible first value: `normal` and `uniform` say the size themselves. */
function usualScale(scheme: Scheme): number {
  return scheme === "normal" || scheme === "uniform" ? 0.1 : 1;
}

/** Something to compare with. */
function otherThan({ scheme }: DrawnWeights): DrawnWeights {
  return { scheme: scheme === "glorot_normal" ? "he_normal" : "glorot_normal", scale: 1 };
}
