import { html, nothing, type TemplateResult } from "lit";
import type { Job } from "./job.ts";
import type { Picture } from "./picture.ts";

export interface SourceActions {
  open(file: File): void;
  useSample(): void;
  cancel(): void;
}

interface SourceState {
  readonly picture: Picture | undefined;
  readonly job: Job;
  /** A file hovers over the figure. */
  readonly hovering: boolean;
}

/** Where the picture comes from, how far a long job is, and what was wrong with the last file. */
export function sourceBar({ picture, job, hovering }: SourceState, actions: SourceActions): TemplateResult {
  return html`<div class="source ${hovering ? "hovering" : ""}">
    <div class="row">
      <label class="button primary file">
        <input class="visually-hidden" type="file" accept="image/*" @change=${(event: Event) => chosen(event, actions)}>
        Choose a picture…
      </label>
      <button class="button" type="button" ?disabled=${picture === undefined || picture.seed !== undefined}
        @click=${actions.useSample}>Use the sample</button>
      <p class="hint">${hovering ? "Drop it: it will be read here." : "Or drop one here, or paste it. It never leaves your device."}</p>
    </div>
    ${job.label === undefined ? nothing : progressBar(job.label, job.share, actions)}
    ${
      job.problem === ""
        ? nothing
        : html`<div class="problem" role="alert">
            <p>${job.problem}${picture ? " The picture before it stays." : ""}</p>
            <button class="button" type="button" @click=${() => job.refuse("")}>All right</button>
          </div>`
    }
    ${picture && picture.note !== "" ? html`<p class="note">${picture.note}</p>` : nothing}
  </div>`;
}

function progressBar(label: string, share: number | undefined, { cancel }: SourceActions): TemplateResult {
  const percent = share === undefined ? undefined : Math.floor(100 * share);
  return html`<div class="job" role="group" aria-label=${label}>
    <span class="job-label">${label}${percent === undefined ? "…" : `: ${percent} %`}</span>
    ${
      percent === undefined
        ? html`<progress max="100" aria-label=${label}></progress>`
        : html`<progress max="100" .value=${percent} aria-label=${label}></progress>`
    }
    <button class="button" type="button" @click=${cancel}>Cancel</button>
  </div>`;
}

function chosen(event: Event, { open }: SourceActions): void {
  const field = event.target as HTMLInputElement;
  const file = field.files?.[0];
  // The same file may be chosen again, after it was changed or a job was cancelled.
  field.value = "";
  if (file) open(file);
}
