import { type CSSResultGroup, html, nothing, type TemplateResult } from "lit";
import { CurveChart } from "../../charts/curves.ts";
import { themeOf } from "../../charts/theme.ts";
import type { Engine, Parameter } from "../../engine/calls.ts";
import { EngineError } from "../../engine/errors.ts";
import { parameterControls, withParameter } from "../activation-plot/parameter-controls.ts";
import { controlStyles } from "../controls.styles.ts";
import { FigureElement } from "../figure/figure-element.ts";
import { renderShortcuts } from "../figure/shortcuts.ts";
import { functionNamed } from "../function-menu/function-options.ts";
import { swatchStyles } from "../function-menu/line-swatch.ts";
import { ThemeController } from "../theme-controller.ts";
import { calculateChains, type FunctionChain, type TelephoneResult } from "./calculate.ts";
import { type Controls, chainSettings, chainSliders } from "./chain-controls.ts";
import { chartOf } from "./chart.ts";
import { listenedTo, schema } from "./experiment.ts";
import { Growth } from "./growth.ts";
import {
  definition,
  lookControls,
  networkProgress,
  networkSettings,
  networkSliders,
} from "./network-controls.ts";
import { networkPresets } from "./network-presets.ts";
import { describeNetworks, notesOnNetworks } from "./network-story.ts";
import { layerTable, networksTable } from "./network-tables.ts";
import { askFor, lookedAt, type NetworkResult, sameNetworks, withView } from "./networks.ts";
import { People } from "./people.ts";
import { lookOf } from "./players.ts";
import { presets } from "./presets.ts";
import { describeChains, notesOn } from "./story.ts";
import { telephoneStyles } from "./styles.ts";
import { comparisonTable, rowTable, type Table } from "./tables.ts";
import type { WhisperStep } from "./whisper-row.ts";

/**
 * A message passed back through layers. Through one chain: the slopes multiplied, on a log axis and as a row of people. Or
 * through real networks with random weights: the gradient ratio by layer, its spread, and what each layer does to it.
 *
 * @attr play - `chain` or `network`
 * @attr functions - ids, separated by spaces; each has a chain or a network of its own
 * @attr depth - number of layers of a chain, 1 to 100
 * @attr x - what layer 1 of a chain takes in, -10 to 10
 * @attr listen - whose row of people is shown
 * @attr slip - shows the slopes taken at the activated value beside the truth
 * @attr bound - shows the most that a chain of the function in `listen` could leave
 * @attr scale - `log` or `linear`, of a chain
 * @attr layers - number of layers of a network, 1 to 1000
 * @attr width - units in each, 2 to 256
 * @attr weights - `advised`, or rules such as `he_normal he_normal*2 tanh:orthogonal`
 * @attr residual, normalised - residual connections, layer normalisation
 * @attr seed, networks - the first seed, and how many networks there are
 * @attr look, layer, numbers - which network is looked into, at which layer, `before` or `after` its function
 * @attr parameters - such as `leaky_relu.alpha=0.2`
 * @fires experiment-change - the learner changed something
 */
export class TelephoneGame extends FigureElement<typeof schema, TelephoneResult | NetworkResult> {
  static override schema = schema;
  static override styles: CSSResultGroup = [
    FigureElement.styles,
    controlStyles,
    swatchStyles,
    telephoneStyles,
  ];

  private readonly theme = new ThemeController(this);
  private chart: { readonly canvas: HTMLCanvasElement; readonly curves: CurveChart } | undefined;
  /** How many people have passed the message on; undefined while everybody is shown. */
  private heard: number | undefined;
  /** What is being grown, so that another way of looking at it does not begin anew. */
  private growing: Controls["experiment"] | undefined;
  private readonly people = new People();
  private readonly growth = new Growth<NetworkResult>({
    grown: (result) => this.takeNetworks(result),
    progressed: (share) => this.showProgress(share),
    changed: () => this.requestUpdate(),
    failed: (error) => {
      this.growing = undefined;
      void this.attempt(() => Promise.reject(error));
    },
  });

  constructor() {
    super(schema);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopGrowing();
    this.removeChart();
  }

  protected override calculate(
    engine: Engine,
    signal: AbortSignal,
  ): Promise<TelephoneResult | NetworkResult> {
    if (this.experiment.play === "chain") {
      this.stopGrowing();
      return calculateChains(engine, this.experiment, signal);
    }
    const { networks } = this;
    if (networks && this.growing && sameNetworks(this.growing, this.experiment)) {
      return Promise.resolve(withView(networks, this.experiment));
    }
    this.growing = this.experiment;
    const ask = askFor(engine, this.experiment, this.functions);
    return this.growth.begin(ask, this.experiment.networks).catch((error) => {
      const overtaken = error instanceof EngineError && error.code === "cancelled";
      if (!overtaken) this.growing = undefined;
      throw error;
    });
  }

  protected override describe(result: TelephoneResult | NetworkResult): string {
    return "players" in result ? describeNetworks(result, this.options) : describeChains(result, this.nameOf);
  }

  protected override renderFigure(): TemplateResult {
    return html`
      <choice-group data-sets="play" id="play" class="play" label="Played with" value=${this.experiment.play}
        .options=${[{ value: "chain", label: "One chain" }, { value: "network", label: "A real network" }]}
        @choice-change=${({ detail }: CustomEvent<{ value: "chain" | "network" }>) => this.change({ play: detail.value })}></choice-group>
      ${this.experiment.play === "chain" ? this.renderChain() : this.renderNetwork()}
    `;
  }

  protected override renderBelow(): TemplateResult {
    const { chains, networks } = this;
    const network = this.experiment.play === "network";
    const notes = network
      ? networks && notesOnNetworks(networks, this.options)
      : chains && notesOn(chains, this.nameOf);
    return html`<div class="controls">
      ${notes?.map((note) => html`<p class="remark">${note}</p>`)}
      ${network ? this.renderLook() : nothing}
      ${network ? networkSliders(this.controls) : chainSliders(this.controls)}
      <function-menu data-sets="functions" label="Functions" multiple max=${schema.functions.max} .options=${this.options} .values=${this.experiment.functions}
        @functions-change=${({ detail }: CustomEvent<{ ids: readonly string[] }>) =>
          this.change({ functions: detail.ids })}
      ></function-menu>
      ${network ? this.renderWeights() : nothing}
      ${network ? networkSettings(this.controls) : nothing}
      ${this.renderPresets()}
      ${network ? nothing : chainSettings(this.controls)}
      <div>${network ? definition(this.experiment) : nothing} ${this.renderParameters()} ${this.renderTables()}</div>
    </div>`;
  }

  protected override drawn(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(".chart canvas");
    if (canvas !== this.chart?.canvas) this.removeChart();
    const { chains } = this;
    if (!canvas || !chains) return;
    this.chart ??= { canvas, curves: new CurveChart(canvas) };
    const colour = (number: number) => this.theme.functionColour(number);
    this.chart.curves.show(
      chartOf(chains, this.heard, { options: this.options, colour, muted: themeOf(canvas).muted }),
    );
  }

  private get chains(): TelephoneResult | undefined {
    return this.result && "chains" in this.result ? this.result : undefined;
  }

  private get networks(): NetworkResult | undefined {
    return this.result && "players" in this.result ? this.result : undefined;
  }

  private get controls(): Controls {
    return {
      experiment: this.experiment,
      written: this.written,
      change: (patch, how) => this.change(patch, how),
    };
  }

  private renderChain(): TemplateResult {
    const axis = this.experiment.scale === "log" ? "logarithmic" : "linear";
    return html`
      ${this.renderRow()}
      <div class="chart"><canvas role="img" aria-label="What is left of the message after each person, on a ${axis} axis; the table below the figure holds the same numbers"></canvas></div>
      ${this.renderZeroKey()}
    `;
  }

  private renderNetwork(): TemplateResult {
    return html`
      ${networkProgress(this.controls, this.growth)}
      <network-view .result=${this.networks} .options=${this.options}
        @layer-pick=${({ detail }: CustomEvent<{ layer: number; final: boolean }>) =>
          this.change({ layer: detail.layer }, detail)}></network-view>
    `;
  }

  private renderLook(): TemplateResult {
    return html`
      ${lookControls(this.controls, this.networks, (player) => lookOf(player, this.options).name)}
      ${this.renderPeople()}
    `;
  }

  /** The layers of the network that is looked into, as the row of people that the game began with. */
  private renderPeople(): TemplateResult | typeof nothing {
    const looked = this.networks && lookedAt(this.networks);
    const people = looked && this.people.of(looked.flow);
    if (!looked || !people) return nothing;
    const { name, colour } = lookOf(looked.player, this.options);
    return html`<details class="people" @toggle=${() => this.requestUpdate()}>
      <summary>The row of people: ${name}</summary>
      ${this.isOpen("people") ? html`<whisper-row name=${name} colour=${colour} .chain=${people}></whisper-row>` : nothing}
    </details>`;
  }

  private renderWeights(): TemplateResult {
    const players = this.networks?.players.map(({ player }) => player) ?? [];
    return html`<weights-menu data-sets="weights" data-label="Weights" value=${this.experiment.weights} .players=${players} .nameOf=${this.nameOf}
      @weights-change=${({ detail }: CustomEvent<{ weights: string; final: boolean }>) =>
        this.change({ weights: detail.weights }, detail)}></weights-menu>`;
  }

  private renderPresets(): TemplateResult {
    const offered = this.experiment.play === "network" ? networkPresets : presets;
    return renderShortcuts(offered, this.experiment, (patch) => this.change(patch));
  }

  private renderRow(): TemplateResult | typeof nothing {
    const listened = listenedTo(this.experiment);
    if (listened === undefined) return nothing;
    const { name, colour } = functionNamed(this.options, listened);
    const several = this.experiment.functions.length > 1;
    return html`
      ${
        several
          ? html`<choice-group data-sets="listen" id="listen" label="Listen to" value=${listened}
              .options=${this.options.filter(({ id }) => this.experiment.functions.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
              @choice-change=${({ detail }: CustomEvent<{ value: string }>) => this.change({ listen: detail.value })}></choice-group>`
          : nothing
      }
      <whisper-row name=${name} colour=${colour} .chain=${this.chainOf(listened)?.chain}
        @whisper-step=${this.follow}></whisper-row>
    `;
  }

  private renderZeroKey(): TemplateResult | typeof nothing {
    const silent = this.chains?.chains.some(({ chain }) => chain.passed32.includes(0));
    if (!silent || this.experiment.scale !== "log") return nothing;
    return html`<p class="key">○ exactly 0 in float32</p>`;
  }

  private renderParameters(): TemplateResult | typeof nothing {
    const rows = this.functions.filter(
      ({ id, parameters }) => parameters.length > 0 && this.experiment.functions.includes(id),
    );
    if (rows.length === 0) return nothing;
    const set = (id: string, parameter: Parameter, value: number | string, final: boolean) =>
      this.change({ parameters: withParameter(this.experiment.parameters, id, parameter, value) }, { final });
    return html`<details data-sets="parameters" class="parameters">
      <summary>Parameters</summary>
      <div class="sliders">
        ${rows.map((row) => parameterControls(row, this.nameOf(row.id), this.experiment.parameters, set))}
      </div>
    </details>`;
  }

  private renderTables(): TemplateResult {
    const network = this.experiment.play === "network";
    return html`<details class="tables" @toggle=${() => this.requestUpdate()}>
      <summary>Table: every ${network ? "layer" : "person"}’s numbers</summary>
      ${network ? this.renderNetworkTables() : this.renderChainTables()}
    </details>`;
  }

  private renderChainTables(): TemplateResult {
    const listened = this.chainOf(listenedTo(this.experiment));
    const { chains } = this;
    return html`
      ${listened ? this.table(rowTable(listened, this.nameOf(listened.id))) : nothing}
      ${chains && chains.chains.length > 1 ? this.table(comparisonTable(chains, this.nameOf)) : nothing}
    `;
  }

  /** What is long, and made often while networks grow or a slider is dragged, is made only where somebody sees it. */
  private isOpen(details: "people" | "tables"): boolean {
    return this.renderRoot.querySelector<HTMLDetailsElement>(`details.${details}`)?.open ?? false;
  }

  private renderNetworkTables(): TemplateResult | typeof nothing {
    const { networks } = this;
    const layers = networks && this.isOpen("tables") ? layerTable(networks, this.options) : undefined;
    if (!networks || !layers) return nothing;
    return html`
      ${this.table(layers)}
      ${networks.players.length > 1 ? this.table(networksTable(networks, this.options)) : nothing}
    `;
  }

  private table({ caption, columns, rows }: Table): TemplateResult {
    return html`<data-table caption=${caption} .columns=${columns} .rows=${rows}></data-table>`;
  }

  private chainOf(id: string | undefined): FunctionChain | undefined {
    return this.chains?.chains.find((one) => one.id === id);
  }

  private readonly follow = ({ detail }: CustomEvent<WhisperStep>): void => {
    this.heard = detail.heard;
    this.requestUpdate();
  };

  private takeNetworks(result: NetworkResult): void {
    this.result = withView(result, this.experiment);
    this.showProgress(0);
    this.say(this.describe(this.result));
    this.requestUpdate();
  }

  /** By hand rather than by rendering: it comes many times a second. */
  private showProgress(share: number): void {
    const { done, upTo } = this.growth;
    const bar = this.renderRoot.querySelector("progress");
    // Of the step that is under way nobody knows how long it is: it counts as much as what is done.
    if (bar && upTo > 0) bar.value = Math.min(1, (done + share * Math.max(1, done)) / upTo);
  }

  private stopGrowing(): void {
    this.growing = undefined;
    this.growth.stop();
  }

  private removeChart(): void {
    this.chart?.curves.destroy();
    this.chart = undefined;
  }
}
