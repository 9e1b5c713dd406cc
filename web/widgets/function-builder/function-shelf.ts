import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { idOf, LONGEST_NAME, ownFunction, titleOf } from "../../model/own-function.ts";
import { ownFunctions } from "../../model/own-functions.ts";
import { controlStyles } from "../controls.styles.ts";
import { shelfStyles } from "./function-shelf.styles.ts";
import { shelfName, type TakenName } from "./shelf-names.ts";

/**
 * Where functions of one's own are kept by name, taken out again, and forgotten.
 *
 * @attr brief - only keeps: what is kept already is shown elsewhere
 * @prop expression - what would be kept, written without spaces; empty when there is nothing that could be
 * @prop taken - names that belong to others: [{id, name}]
 * @fires function-edit - {expression}: the learner wants it back in the field
 */
export class FunctionShelf extends LitElement {
  static override styles = [controlStyles, shelfStyles];
  static override properties: PropertyDeclarations = {
    brief: { type: Boolean },
    expression: {},
    taken: { attribute: false },
    typed: { state: true },
    problem: { state: true },
    news: { state: true },
    forgotten: { state: true },
  };

  declare brief: boolean;
  declare expression: string;
  declare taken: readonly TakenName[];
  declare private typed: string;
  declare private problem: string;
  declare private news: string;
  /** The function that was forgotten last: it may be put back. */
  declare private forgotten: string | undefined;
  private unlisten: (() => void) | undefined;

  constructor() {
    super();
    this.brief = false;
    this.expression = "";
    this.taken = [];
    this.typed = "";
    this.problem = "";
    this.news = "";
    this.forgotten = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.unlisten = ownFunctions.listen(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unlisten?.();
  }

  protected override render(): TemplateResult {
    const { kept } = ownFunctions;
    return html`
      <form @submit=${this.keep} novalidate>
        <label class="label" for="name">Keep it under a name</label>
        <div class="row">
          <input id="name" class="field" type="text" size="24" maxlength=${4 * LONGEST_NAME} autocomplete="off" spellcheck="false"
            .value=${this.typed} aria-invalid=${this.problem === "" ? "false" : "true"} aria-describedby="problem" @input=${this.typing}>
          <button class="button primary" type="submit">Keep it</button>
        </div>
        <p id="problem" class="note warning" role="alert">${this.problem}</p>
      </form>
      <div class="row news">
        <p class="note" role="status">${this.news || "A kept function joins the menu of every figure, and stays on this device."}</p>
        ${this.forgotten === undefined ? nothing : html`<button class="button quiet" type="button" @click=${this.putBack}>Put it back</button>`}
      </div>
      ${this.brief || kept.length === 0 ? nothing : html`<ul aria-label="Functions that you keep">${kept.map((id) => this.row(id))}</ul>`}
    `;
  }

  private row(id: string): TemplateResult {
    const title = titleOf(id);
    return html`<li>
      <strong>${title}</strong>
      <code>${ownFunction(id).expression}</code>
      <span class="acts">
        <button class="button quiet" type="button" aria-label="Edit ${title}" @click=${() => this.edit(id)}>Edit</button>
        <button class="button quiet" type="button" aria-label="Forget ${title}" @click=${() => this.forget(id)}>Forget</button>
      </span>
    </li>`;
  }

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector("#name");
  }

  private typing(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.problem = "";
  }

  private keep(event: Event): void {
    event.preventDefault();
    const found = shelfName(this.typed, this.taken);
    this.problem =
      this.expression === ""
        ? "There is no function to keep yet: what stands in the field cannot be read."
        : "problem" in found
          ? found.problem
          : "";
    if (this.problem !== "" || "problem" in found) {
      this.field?.focus();
      return;
    }
    const id = idOf({ name: found.name, expression: this.expression });
    const earlier = ownFunctions.kept.find((other) => ownFunction(other).name === found.name);
    ownFunctions.keep(id);
    this.typed = "";
    this.forgotten = undefined;
    const replaced = earlier !== undefined && earlier !== id ? " in place of the earlier one" : "";
    this.news = `“${titleOf(id)}” is kept${replaced}: it is now in every menu of every figure, on this page and the others.`;
  }

  private edit(id: string): void {
    const { name, expression } = ownFunction(id);
    // Keeping it again under the same name replaces it.
    this.typed = name;
    this.problem = "";
    this.news = "";
    const detail = { expression };
    this.dispatchEvent(new CustomEvent("function-edit", { detail, bubbles: true, composed: true }));
  }

  private forget(id: string): void {
    ownFunctions.forget(id);
    this.forgotten = id;
    this.news = `“${titleOf(id)}” is forgotten.`;
    // The button that was pressed is gone, and the focus with it.
    this.field?.focus();
  }

  private putBack(): void {
    if (this.forgotten === undefined) return;
    ownFunctions.keep(this.forgotten);
    this.news = `“${titleOf(this.forgotten)}” is kept again.`;
    this.forgotten = undefined;
    this.field?.focus();
  }
}
