import { html, type TemplateResult } from "lit";

/** Formulas to begin with, at one press. */
export const EXAMPLES: readonly string[] = [
  "x*sigmoid(2x)",
  "max(0, x)",
  "where(x>0, x, 0.1x)",
  "x*normcdf(x)",
  "max(a*x, x)",
  "x*tanh(ln(1+exp(x)))",
  "x/(1+|x|)",
  "sin(x)",
  "x^2",
];

interface Entry {
  readonly what: string;
  /** Each is something that may be typed as it stands. */
  readonly examples: readonly string[];
  readonly note: string;
}

/** The language as cpp/expressions/expression.hpp has it; a test has the engine read every example. */
export const LANGUAGE: readonly Entry[] = [
  {
    what: "Arithmetic",
    examples: ["x + 1", "2*x - 3", "x/2", "x^3"],
    note: "** is a power as well. It binds before a minus: -x^2 is −(x²).",
  },
  {
    what: "Products without a sign",
    examples: ["2x", "2(x + 1)", "x exp(-x)"],
    note: "What stands side by side multiplies: 1/2x is half of x.",
  },
  {
    what: "Sizes",
    examples: ["|x|", "abs(x)", "sign(x)", "min(x, 1)", "max(0, x)", "clamp(x, -1, 1)"],
    note: "",
  },
  {
    what: "Cases",
    examples: ["where(x > 0, x, 0.1x)", "x*(x >= 0)"],
    note: "A comparison, < <= > >=, is 1 or 0.",
  },
  {
    what: "Exponentials, roots",
    examples: ["exp(x)", "ln(x)", "sqrt(x)", "log1p(x)", "expm1(x)", "pow(x, 3)"],
    note: "log is the natural logarithm, as ln is.",
  },
  { what: "Waves", examples: ["sin(x)", "cos(x)", "tan(x)", "atan(x)", "sinh(x)", "cosh(x)"], note: "" },
  {
    what: "The bell curve",
    examples: ["normcdf(x)", "normpdf(x)", "erf(x)"],
    note: "The first two are Φ and φ.",
  },
  { what: "Numbers", examples: ["pi*x", "e^x", "0.5x", "1e-3x"], note: "" },
  {
    what: "Functions of the lesson",
    examples: ["gelu(x)", "elu(x, alpha=0.5)", "gelu(x, variant=tanh)", "sigmoid'(x)"],
    note: "All of them by name; a prime makes the slope.",
  },
  {
    what: "Parameters",
    examples: ["max(a*x, x)", "x*sigmoid(beta*x)"],
    note: "Any other name is a number with a slider.",
  },
];

export function languageHelp(names: readonly string[], use: (expression: string) => void): TemplateResult {
  return html`<details class="language">
    <summary>What may be typed</summary>
    <dl>
      ${LANGUAGE.map(
        ({ what, examples, note }) => html`<div>
          <dt>${what}</dt>
          <dd>
            ${examples.map((one) => html`<button class="button quiet code" type="button" @click=${() => use(one)}>${one}</button>`)}
            <span>${note}</span>
          </dd>
        </div>`,
      )}
    </dl>
    <p class="note">The functions of the lesson: ${names.map((name, at) => html`${at === 0 ? "" : ", "}<code>${name}</code>`)}.
      Capitals in their names make no difference.</p>
  </details>`;
}
