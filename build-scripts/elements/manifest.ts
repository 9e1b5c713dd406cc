import { defaultOf, limitsOf, typeOf } from "./attribute-types.ts";
import type { AttributeDocs, FigureDocs } from "./figure-docs.ts";

/** Of every figure beside those of its experiment. */
export const THEME = {
  name: "theme",
  description:
    "The figure's colours. Without it they follow the page's color-scheme; a page that declares none is light.",
  choices: ["light", "dark", "system"],
} as const;

const MODULE = "activation-lab.js";

const PARTS = [
  { name: "figure", description: "The whole figure." },
  { name: "sentence", description: "The sentence that says what the figure shows." },
];

/** What editors and documentation tools read: https://github.com/webcomponents/custom-elements-manifest, version 2.1.0. */
export function manifestOf(figures: readonly FigureDocs[], tokens: readonly string[]): object {
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path: MODULE,
        declarations: figures.map((figure) => declarationOf(figure, tokens)),
        exports: figures.map(({ tag, className }) => ({
          kind: "custom-element-definition",
          name: tag,
          declaration: { name: className, module: MODULE },
        })),
      },
    ],
  };
}

function declarationOf(
  { tag, className, description, attributes, events }: FigureDocs,
  tokens: readonly string[],
) {
  const theme = { name: THEME.name, description: THEME.description, type: { text: union(THEME.choices) } };
  return {
    kind: "class",
    name: className,
    tagName: tag,
    customElement: true,
    description,
    attributes: [...attributes.map(attributeOf), theme],
    events: events.map(({ name, description: meaning }) => ({
      name,
      description: meaning,
      type: { text: "CustomEvent<ExperimentChange>" },
    })),
    cssParts: PARTS,
    cssProperties: tokens.map((name) => ({ name })),
  };
}

function attributeOf({ name, description, attribute }: AttributeDocs) {
  return {
    name,
    description: sentenceOf({ name, description, attribute }),
    type: { text: typeOf(attribute) },
    default: JSON.stringify(defaultOf(attribute)),
  };
}

/** The meaning of an attribute, then its form. */
export function sentenceOf({ description, attribute }: AttributeDocs): string {
  const meaning = description.charAt(0).toUpperCase() + description.slice(1);
  return `${meaning.replace(/\.?$/, ".")} ${limitsOf(attribute)}`.trim();
}

export function union(choices: readonly string[]): string {
  return choices.map((choice) => JSON.stringify(choice)).join(" | ");
}
