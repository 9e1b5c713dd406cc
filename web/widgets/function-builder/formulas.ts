import { html, nothing, type TemplateResult } from "lit";
import { unsafeMathML } from "lit/directives/unsafe-mathml.js";
import type { Notations, Understood } from "../../engine/calls.ts";

interface Line {
  readonly name: string;
  readonly sign?: TemplateResult;
  readonly written: Notations | undefined;
  /** Said instead of the formula where it would say nothing new. */
  readonly otherwise?: string | undefined;
}

/** What was typed as it would be printed, what a teacher would write for it, and its derivative in two ways. */
export function formulas(understood: Understood | undefined): TemplateResult {
  const { typed, simplified, derivative, writtenOut } = understood ?? {};
  const lines: readonly Line[] = [
    { name: "f(x)", sign: html`<var>f</var>(<var>x</var>)`, written: typed },
    {
      name: "simplified",
      written: simplified,
      otherwise: unlessNew(simplified, typed, "as simple as it gets"),
    },
    { name: "f′(x)", sign: html`<var>f</var>′(<var>x</var>)`, written: derivative },
    {
      name: "written out",
      written: writtenOut,
      otherwise: unlessNew(writtenOut, derivative, "written out already"),
    },
  ];
  return html`<dl class="formulas">${lines.map(line)}</dl>`;
}

/** Whether the slope is the same number everywhere. */
export function isStraight({ derivative }: Understood): boolean {
  return derivative.text !== null && !/(?<![\p{L}_])x(?![\p{L}\p{N}_'])/u.test(derivative.text);
}

function unlessNew(
  written: Notations | undefined,
  before: Notations | undefined,
  otherwise: string,
): string | undefined {
  return written && written.text === before?.text ? otherwise : undefined;
}

/** A long formula scrolls by itself; the text is what a screen reader without MathML has to go by. */
function line({ name, sign, written, otherwise }: Line): TemplateResult {
  return html`<div>
    <dt>${sign ?? name}</dt>
    <dd>${
      !written
        ? nothing
        : otherwise !== undefined
          ? html`<span class="same">${otherwise}</span>`
          : written.mathml === null
            ? html`<span class="same">too long to be written here</span>`
            : html`<div class="formula" role="group" aria-label="${name}: ${written.text ?? ""}"><math display="block">${unsafeMathML(written.mathml)}</math></div>`
    }</dd>
  </div>`;
}
