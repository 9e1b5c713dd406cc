import { html, nothing, svg, type TemplateResult } from "lit";
import { addressForFrames } from "../place.ts";
import { saveText } from "../save-text.ts";
import { frameSnippet } from "./link.ts";
import { qrCode } from "./qr-code.ts";

const FILE = "activation-lab-preset.json";

export interface Results {
  /** Undefined when the preset is too long for one. */
  readonly link: string | undefined;
  readonly title: string;
  /** The preset's file. */
  readonly file: string;
  readonly say: (sentence: string) => void;
}

/** The preset as a link, a QR code, a snippet for a course page and a file. */
export function results({ link, title, file, say }: Results): TemplateResult {
  const save = html`<button class="button" type="button" @click=${() => saveText(FILE, file, "application/json")}>Save as a file</button>`;
  if (link === undefined) {
    return html`<p class="preset-problem">This is more than a link can carry: shorten the texts, or free some settings. As a
      file it can be kept until then.</p><div class="preset-row">${save}</div>`;
  }
  const snippet = frameSnippet(link, title, addressForFrames());
  return html`
    <label>Link
      <input class="preset-link" type="text" readonly .value=${link} @focus=${selectAll}>
    </label>
    <div class="preset-row">
      <button class="button" type="button" @click=${() => copy(link, "The link", say)}>Copy the link</button>
      ${save}
      <a href=${link} target="_blank">See it as your class will</a>
    </div>
    ${qrFigure(link)}
    <label>For a course page
      <textarea rows="3" readonly spellcheck="false" .value=${snippet} @focus=${selectAll}></textarea>
    </label>
    <div class="preset-row">
      <button class="button" type="button" @click=${() => copy(snippet, "The snippet", say)}>Copy the snippet</button>
    </div>`;
}

function qrFigure(link: string): TemplateResult {
  const code = qrCode(link);
  if (!code) return html`<p>The link is too long for a QR code.</p>`;
  const enlarge = html`<div class="preset-row">
    <button class="button" type="button" @click=${fillScreen}>Show the code on the whole screen</button>
  </div>`;
  return html`
    <svg class="preset-qr" viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label="QR code of the link" shape-rendering="crispEdges">
      <rect width=${code.size} height=${code.size}></rect>${svg`<path d=${code.path}></path>`}
    </svg>
    ${document.fullscreenEnabled ? enlarge : nothing}`;
}

/** For the projector. Where the browser declines, the code stays as large as it was. */
function fillScreen(): void {
  document
    .querySelector(".preset-qr")
    ?.requestFullscreen()
    .catch(() => undefined);
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement | HTMLTextAreaElement).select();
}

async function copy(text: string, what: string, say: (sentence: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} is copied.`);
  } catch {
    say(`The browser did not let the page copy. ${what} stands in the field: copy it there by hand.`);
  }
}
