/**
 * A widget's experiment as plain data: which attributes it has, what each may hold, and how the whole goes to and
 * from text. The same text stands in a lesson's tag, in the page's address and in storage, so there is one codec.
 */

import { isWellNamed } from "./own-function.ts";

/** Parameters by function: `{ leaky_relu: { alpha: 0.2 }, gelu: { variant: "tanh" } }`. */
export type ParameterSets = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

export type Attribute =
  | {
      readonly kind: "functions";
      readonly default: readonly string[];
      readonly max?: number;
    }
  | { readonly kind: "function"; readonly default: string }
  | NumberAttribute
  | {
      readonly kind: "choice";
      readonly default: string;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: "choices";
      readonly default: readonly string[];
      readonly choices: readonly string[];
    }
  | { readonly kind: "flag"; readonly default?: boolean }
  | {
      readonly kind: "text";
      readonly default: string;
      readonly maxLength: number;
      /** What a text with a form of its own says that cannot be taken as written, a sentence each. */
      readonly problems?: (text: string) => readonly string[];
    }
  | { readonly kind: "parameters" };

export interface NumberAttribute {
  readonly kind: "number" | "integer";
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export type Schema = Readonly<Record<string, Attribute>>;

interface Values {
  functions: readonly string[];
  choices: readonly string[];
  function: string;
  choice: string;
  text: string;
  number: number;
  integer: number;
  flag: boolean;
  parameters: ParameterSets;
}

type ValueOf<A extends Attribute> = Values[A["kind"]];

export type Experiment<S extends Schema> = {
  readonly [K in keyof S]: ValueOf<S[K]>;
};

/** What the codec has to know of the catalogue to tell a real id or parameter from a misspelt one. */
export interface KnownFunction {
  readonly id: string;
  readonly parameters: readonly KnownParameter[];
}

export type KnownParameter =
  | {
      readonly name: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly name: string;
      readonly default: string;
      readonly choices: readonly string[];
    };

export interface Decoded<S extends Schema> {
  readonly experiment: Experiment<S>;
  /** One plain sentence for each attribute that could not be taken as written. */
  readonly problems: readonly string[];
}

/** `fromStart` in a schema is `from-start` in HTML. */
export function attributeName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Why a function of the learner's own cannot be had, by its id. */
export type Refusals = ReadonlyMap<string, string>;

/**
 * Reads an experiment. Never throws: what is missing takes its default, what is out of range is clamped, what makes no
 * sense takes its default, and each of the last two leaves a sentence. Without `known`, function ids are taken on trust.
 */
export function decode<S extends Schema>(
  schema: S,
  read: (attribute: string) => string | null,
  known?: readonly KnownFunction[],
  refusals: Refusals = new Map(),
): Decoded<S> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, attribute] of Object.entries(schema)) {
    const name = attributeName(key);
    const text = read(name);
    values[key] =
      text === null
        ? defaultOf(attribute)
        : decodeValue({ name, text, attribute, known, refusals, problems });
  }
  return { experiment: values as Experiment<S>, problems };
}

/** Writes an experiment out whole: every attribute, so that two of them can be compared and either can be restored. */
export function encode<S extends Schema>(schema: S, experiment: Experiment<S>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const key of Object.keys(schema)) {
    attributes[attributeName(key)] = encodeValue(experiment[key as keyof S]);
  }
  return attributes;
}

function defaultOf(attribute: Attribute): ValueOf<Attribute> {
  if (attribute.kind === "parameters") return {};
  if (attribute.kind === "flag") return attribute.default ?? false;
  return attribute.default;
}

interface Reading<A extends Attribute = Attribute> {
  readonly name: string;
  readonly text: string;
  readonly attribute: A;
  readonly known: readonly KnownFunction[] | undefined;
  readonly refusals: Refusals;
  readonly problems: string[];
}

function decodeValue(reading: Reading): ValueOf<Attribute> {
  const { attribute, text, name, problems, known, refusals } = reading;
  switch (attribute.kind) {
    case "number":
    case "integer":
      return decodeNumber({ ...reading, attribute });
    case "flag":
      return !["0", "false", "off", "no"].includes(text.trim().toLowerCase());
    case "text": {
      const taken = text.slice(0, attribute.maxLength);
      if (taken !== text) problems.push(`${name} is cut to ${attribute.maxLength} characters.`);
      problems.push(...(attribute.problems?.(taken) ?? []));
      return taken;
    }
    case "choice":
      if (attribute.choices.includes(text)) return text;
      problems.push(`${name} cannot be “${text}”; it is ${listed(attribute.choices)}.`);
      return attribute.default;
    case "choices":
      return keep(
        words(text),
        (word) => attribute.choices.includes(word),
        reading,
        () => `it takes ${listed(attribute.choices)}`,
      );
    case "function":
      if (isFunction(text.trim(), known)) return text.trim();
      problems.push(refusals.get(text.trim()) ?? `There is no function called “${text}”.`);
      return attribute.default;
    case "functions": {
      const ids = keep(
        words(text),
        (word) => isFunction(word, known),
        reading,
        (word) => refusals.get(word) ?? "there is no function of that name",
      );
      if (attribute.max === undefined || ids.length <= attribute.max) return ids;
      problems.push(`${name} takes at most ${attribute.max} functions; the first ones are shown.`);
      return ids.slice(0, attribute.max);
    }
    case "parameters":
      return decodeParameters(reading);
  }
}

function decodeNumber(reading: Reading<NumberAttribute>): number {
  const { attribute, text, name, problems } = reading;
  const { min, max } = attribute;
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isNaN(number)) {
    problems.push(`${name} must be a number between ${min} and ${max}; “${text}” is not one.`);
    return attribute.default;
  }
  const whole = attribute.kind === "integer" ? Math.round(number) : number;
  const clamped = Math.min(max, Math.max(min, whole));
  if (clamped !== whole) {
    problems.push(`${name} must lie between ${min} and ${max}; ${text} became ${clamped}.`);
  }
  return clamped;
}

/** `leaky_relu.alpha=0.2 gelu.variant=tanh` */
function decodeParameters({ text, known, problems }: Reading): ParameterSets {
  const sets: Record<string, Record<string, number | string>> = {};
  for (const word of words(text)) {
    // The last dot and the last equals sign: a function of one's own may hold others.
    const [, id = "", name = "", value = ""] = /^(.+)\.(\p{L}[\p{L}\p{N}_]*)=([^=]+)$/u.exec(word) ?? [];
    const owner = known?.find((candidate) => candidate.id === id);
    const parameter = owner?.parameters.find((candidate) => candidate.name === name);
    const read = parameter
      ? parameterValue(parameter, value)
      : known || id === ""
        ? undefined
        : plainValue(value);
    if (read === undefined) problems.push(`“${word}” sets no parameter that can be set so.`);
    else sets[id] = { ...sets[id], [name]: read };
  }
  return sets;
}

function parameterValue(parameter: KnownParameter, text: string): number | string | undefined {
  if ("choices" in parameter) return parameter.choices.includes(text) ? text : undefined;
  const number = Number(text);
  return number >= parameter.min && number <= parameter.max ? number : undefined;
}

function plainValue(text: string): number | string {
  return Number.isNaN(Number(text)) ? text : Number(text);
}

function encodeValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(" ");
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "object" && value !== null) return encodeParameters(value as ParameterSets);
  return String(value);
}

function encodeParameters(sets: ParameterSets): string {
  return Object.entries(sets)
    .flatMap(([id, set]) => Object.entries(set).map(([name, value]) => `${id}.${name}=${value}`))
    .join(" ");
}

function isFunction(word: string, known: readonly KnownFunction[] | undefined): boolean {
  return known ? known.some(({ id }) => id === word) : isWellNamed(word) || /^[a-z][a-z0-9_]*$/.test(word);
}

/** The words that pass, each once, in the order written; a sentence for each that does not. */
function keep(
  written: readonly string[],
  passes: (word: string) => boolean,
  { name, problems }: Reading,
  why: (word: string) => string,
): readonly string[] {
  for (const word of written) {
    if (!passes(word))
      problems.push(`${name} cannot hold “${word}”: ${why(word)}.`.replace(/([.?])\.$/, "$1"));
  }
  return [...new Set(written.filter(passes))];
}

/** Separated by spaces and commas, except within brackets: `relu,=max(0,x)` holds two. */
export function words(text: string): string[] {
  const found = [""];
  let depth = 0;
  for (const letter of text) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth <= 0 && /[\s,]/.test(letter)) found.push("");
    else found.push((found.pop() ?? "") + letter);
  }
  return found.filter((word) => word !== "");
}

/** The functions of the learner's own that a schema's attributes name, as they are written. */
export function ownFunctionsIn(
  schema: Schema,
  read: (attribute: string) => string | null,
): readonly string[] {
  const ids = Object.entries(schema).flatMap(([key, { kind }]) =>
    kind === "functions" || kind === "function" ? words(read(attributeName(key)) ?? "") : [],
  );
  return [...new Set(ids.filter(isWellNamed))];
}

function listed(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join("") : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
}
