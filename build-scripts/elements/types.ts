import { typeOf } from "./attribute-types.ts";
import type { FigureDocs } from "./figure-docs.ts";
import { sentenceOf, THEME, union } from "./manifest.ts";

/** Declarations for whoever uses the figures from TypeScript. */
export function declarations(figures: readonly FigureDocs[]): string {
  const tags = figures.map(({ tag }) => `  "${tag}": ActivationLabFigure;`);
  const attributes = figures.map(({ tag, className }) => `  "${tag}": ${className}Attributes;`);
  return `/** The tags that there are. */
export declare const figures: readonly string[];

/** The detail of \`experiment-change\`: what a reader's action changed. */
export interface ExperimentChange {
  /** The experiment now: every attribute as text. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The experiment as the page wrote it. */
  readonly initial: Readonly<Record<string, string>>;
  /** False while a slider is still being dragged. */
  readonly final: boolean;
}

/** Works by its attributes alone. */
export interface ActivationLabFigure extends HTMLElement {
  addEventListener(
    type: "experiment-change",
    listener: (this: ActivationLabFigure, event: CustomEvent<ExperimentChange>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Attributes of every figure. */
export interface FigureAttributes {
  /** ${THEME.description} */
  readonly theme?: ${union(THEME.choices)};
}

${figures.map(attributesOf).join("\n\n")}

/** By tag. */
export interface AttributesOfFigures {
${attributes.join("\n")}
}

declare global {
  interface HTMLElementTagNameMap {
${tags.map((line) => `  ${line}`).join("\n")}
  }
}
`;
}

function attributesOf({ className, description, attributes }: FigureDocs): string {
  const lines = attributes.map(
    (docs) => `  /** ${sentenceOf(docs)} */\n  readonly ${quoted(docs.name)}?: ${typeOf(docs.attribute)};`,
  );
  return `/** ${description} */
export interface ${className}Attributes extends FigureAttributes {
${lines.join("\n")}
}`;
}

function quoted(name: string): string {
  return name.includes("-") ? JSON.stringify(name) : name;
}

/** The tags in JSX: \`import type {} from "activation-lab-elements/react";\` once in a project. */
export const REACT_DECLARATIONS = `import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AttributesOfFigures, ExperimentChange } from "./activation-lab.js";

type Tags = {
  [Tag in keyof AttributesOfFigures]: Omit<
    DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>,
    keyof AttributesOfFigures[Tag]
  > &
    AttributesOfFigures[Tag] & {
      readonly "onexperiment-change"?: (event: CustomEvent<ExperimentChange>) => void;
    };
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;
