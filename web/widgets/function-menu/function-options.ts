import type { CatalogueRow, Parameter } from "../../engine/calls.ts";
import { appearanceOf } from "../../model/appearance.ts";
import { isOwn, titleOf } from "../../model/own-function.ts";

/** A function to choose from: a row of the catalogue, or one that the learner made, which belongs to no family. */
export interface FunctionRow {
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly family?: CatalogueRow["family"];
}

/** A function as menus, keys and charts show it. */
export interface FunctionOption {
  readonly id: string;
  readonly name: string;
  /** 1 to 8: the colour token `--function-N`. */
  readonly colour: number;
  /** Dash pattern in CSS pixels, empty for a solid line. */
  readonly dash: readonly number[];
  /** Missing until the engine's catalogue has come. */
  readonly family?: string | undefined;
}

/** What the lessons call each function, by id; one without words stands for itself. */
export type FunctionNames = Readonly<Record<string, { readonly name: string }>>;

/** The functions as options, in their order. */
export function functionOptions(
  functions: readonly { readonly id: string; readonly family?: string }[],
  names: FunctionNames,
): readonly FunctionOption[] {
  return functions.map(({ id, family }) => ({
    id,
    name: isOwn(id) ? titleOf(id) : (names[id]?.name ?? id),
    ...appearanceOf(id, functions),
    family,
  }));
}

/** The seven that the lesson starts from everywhere. */
export const THE_SEVEN = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "gelu", "swish"] as const;

/** The catalogue's families as people call them; the lone identity and step make no family worth a button. */
export const FAMILY_NAMES: Readonly<Record<string, string>> = {
  saturating: "Saturating",
  rectifier: "Rectifiers",
  gate: "Smooth gates",
};

/** Selections that one press makes. */
export interface QuickPick {
  readonly name: string;
  readonly ids: readonly string[];
}

/** The quick picks that these options can fill and that stay within `max`. */
export function quickPicks(options: readonly FunctionOption[], max: number): readonly QuickPick[] {
  const idsOf = (belongs: (option: FunctionOption) => boolean) => options.filter(belongs).map(({ id }) => id);
  const seven = idsOf(({ id }) => THE_SEVEN.some((one) => one === id));
  const picks = [
    { name: "Seven usual", ids: seven.length === THE_SEVEN.length ? seven : [] },
    ...Object.entries(FAMILY_NAMES).map(([family, name]) => ({
      name,
      ids: idsOf((option) => option.family === family),
    })),
    { name: "All", ids: idsOf(() => true) },
  ];
  return [...picks.filter(({ ids }) => ids.length > 0 && ids.length <= max), { name: "None", ids: [] }];
}

/** What a menu shows at once, the seven and the identity; what it keeps behind a button; and the learner's own. */
export function inGroups(options: readonly FunctionOption[]): {
  readonly first: readonly FunctionOption[];
  readonly more: readonly FunctionOption[];
  readonly own: readonly FunctionOption[];
} {
  const shownFirst: readonly string[] = ["identity", ...THE_SEVEN];
  const isFirst = ({ id }: FunctionOption) => shownFirst.includes(id);
  const own = options.filter(({ id }) => isOwn(id));
  const listed = options.filter(({ id }) => !isOwn(id));
  return { first: listed.filter(isFirst), more: listed.filter((option) => !isFirst(option)), own };
}

/** The options whose ids are chosen, in the order of `options`, so that a selection always reads the same way. */
export function chosen(
  options: readonly FunctionOption[],
  ids: readonly string[],
): readonly FunctionOption[] {
  return options.filter(({ id }) => ids.includes(id));
}

/** The option of an id; one that is not on offer stands for itself. */
export function functionNamed(options: readonly FunctionOption[], id: string): FunctionOption {
  const name = isOwn(id) ? titleOf(id) : id;
  return options.find((option) => option.id === id) ?? { id, name, ...appearanceOf(id, options) };
}

/** The selection after one option is switched; unchanged where it would pass `max`. */
export function switched(
  options: readonly FunctionOption[],
  ids: readonly string[],
  id: string,
  max: number,
): readonly string[] {
  const wanted = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  if (wanted.length > Math.max(max, ids.length)) return ids;
  return options.map((option) => option.id).filter((other) => wanted.includes(other));
}
