import { html, nothing, render, type TemplateResult } from "lit";
import { atPlace } from "../../model/place.ts";
import { LONGEST, type Preset, readPresetJson, writePresetJson } from "../../model/preset.ts";
import { type Draft, draftFrom, EMPTY_DRAFT, type ListedFigure, presetOf, questionProblem } from "./draft.ts";
import { figureFields, questionFields } from "./fields.ts";
import { listFigures } from "./figures.ts";
import { linkTo } from "./link.ts";
import type { PresetSource } from "./offer.ts";
import { results } from "./results.ts";

/** What was filled in when the dialog was last open on this page, and where it goes. */
export interface DraftShelf {
  readonly draft: Draft | undefined;
  readonly keep: (draft: Draft) => void;
}

/** Opens the dialog in which a teacher prepares this page. */
export function openPresetDialog(source: PresetSource, shelf: DraftShelf): void {
  const dialog = document.createElement("dialog");
  dialog.className = "preset-dialog";
  dialog.setAttribute("aria-labelledby", "preset-dialog-title");
  document.body.append(dialog);
  const form = new PresetDialog(dialog, source, shelf);
  dialog.addEventListener("close", () => dialog.remove());
  form.show();
  dialog.showModal();
}

class PresetDialog {
  private readonly figures: readonly ListedFigure[];
  private draft: Draft;
  private sentence = "";

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly source: PresetSource,
    private readonly shelf: DraftShelf,
  ) {
    this.figures = listFigures(source.states(), source.opened?.figures);
    this.draft = shelf.draft ?? (source.opened ? draftFrom(source.opened) : EMPTY_DRAFT);
  }

  show(): void {
    render(this.template(), this.dialog);
  }

  private template(): TemplateResult {
    const { draft, figures } = this;
    const change = (patch: Partial<Draft>): void => this.change(patch);
    return html`
      <div class="preset-form">
        <header class="preset-head">
          <h2 id="preset-dialog-title" tabindex="-1" autofocus>Prepare this page for a class</h2>
          <button class="button" type="button" @click=${() => this.dialog.close()}>Close</button>
        </header>
        <p>Set the figures on the page as your class should find them, then come here; what you have filled in waits for
          you. What you make is a link, at the foot of this form. Nothing is stored on a server, and whoever has the link can
          read everything in it, the right answers too.</p>
        <label>Title
          <input type="text" maxlength=${LONGEST.title} .value=${draft.title} placeholder="From your teacher"
            @input=${(event: Event) => change({ title: textIn(event) })}>
        </label>
        <label>Instruction
          <textarea rows="4" maxlength=${LONGEST.instruction} .value=${draft.instruction}
            @input=${(event: Event) => change({ instruction: textIn(event) })}></textarea>
        </label>
        ${figureFields({ draft, figures, change })}
        ${questionFields({ draft, figures, change })}
        ${this.renderResults()}
        <p class="preset-sentence" role="status">${this.sentence}</p>
      </div>`;
  }

  private renderResults(): TemplateResult {
    const problem = questionProblem(this.draft);
    const preset = this.preset;
    return html`<fieldset>
      <legend>Take it along</legend>
      ${
        problem === ""
          ? results({
              link: linkTo(preset, location.href),
              title: preset.title === "" ? document.title : preset.title,
              file: writePresetJson(preset),
              say: (sentence) => this.say(sentence),
            })
          : html`<p class="preset-problem">${problem}</p>`
      }
      <label class="preset-open">Open a preset’s file
        <input type="file" accept=".json,application/json" @change=${(event: Event) => void this.open(event)}>
      </label>
      ${this.source.opened ? html`<p><a href=${atPlace(location.hash, "") || location.pathname}>The lesson without this preset</a></p>` : nothing}
    </fieldset>`;
  }

  private get preset(): Preset {
    return presetOf(this.draft, this.source.lesson, this.figures);
  }

  private change(patch: Partial<Draft>): void {
    this.draft = { ...this.draft, ...patch };
    this.shelf.keep(this.draft);
    this.sentence = "";
    this.show();
  }

  private say(sentence: string): void {
    this.sentence = sentence;
    this.show();
  }

  /** Opens the page anew with the file's preset, as its link would. */
  private async open(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    const { preset, problem } = readPresetJson(await textOf(file));
    if (!preset) {
      this.say(problem === undefined ? "" : "This file is not a preset of Activation Lab, or it is damaged.");
      return;
    }
    const page = preset.lesson === this.source.lesson ? location.href : this.source.pageOf(preset.lesson);
    if (page === undefined) {
      this.say(`This preset belongs to a lesson that is not here: “${preset.lesson}”.`);
      return;
    }
    const link = linkTo(preset, page);
    if (link === undefined) this.say("This preset is longer than a link can be.");
    else if (link === location.href) this.dialog.close();
    else location.href = link;
  }
}

function textIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}

/** A file that cannot be read is as good as an empty one. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    return "";
  }
}
