import { html, nothing, type TemplateResult } from "lit";
import type { WorkedResult } from "../../engine/calls.ts";
import { float32Text } from "./float32-text.ts";
import { digitsRight, mishapIn, verdictOn } from "./verdict.ts";

/** The steps of one way, from top to bottom, with the step that broke marked and a verdict on the last. */
export function ladder(
  title: string,
  way: "naive" | "stable",
  result: WorkedResult | undefined,
): TemplateResult {
  const broken = result && verdictOn(result) !== "right" ? mishapIn(result.steps)?.at : undefined;
  return html`<table class="ladder ${way}">
    <caption>${title}</caption>
    <tbody>
      ${result?.steps.map(
        ({ written, result: number }, at) => html`<tr class=${at === broken ? "broken" : ""}>
          <th scope="row">${written}</th>
          <td>${float32Text(number)}${at === broken ? html`<span class="mark"> ← here</span>` : nothing}</td>
        </tr>`,
      )}
    </tbody>
    <tfoot>
      ${result ? html`<tr><td colspan="2" class="verdict ${verdictOn(result)}">${verdictText(result)}</td></tr>` : nothing}
    </tfoot>
  </table>`;
}

function verdictText(result: WorkedResult): string {
  switch (verdictOn(result)) {
    case "right":
      return "✓ right to float32’s last digits";
    case "rough":
      return `≈ ${counted(digitsRight(result))} right`;
    case "wrong":
      return "✗ wrong: not one digit is right";
    case "none":
      return "✗ no number at all";
  }
}

function counted(digits: number): string {
  if (digits === 0) return "hardly a digit";
  return digits === 1 ? "one digit" : `about ${digits} digits`;
}
