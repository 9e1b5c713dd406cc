import { appearanceOf } from "../../model/appearance.ts";

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

/** The catalogue as options, in its order. */
export function functionOptions(
  catalogue: readonly { readonly id: string; readonly family?: string }[],
  names: FunctionNames,
): readonly FunctionOption[] {
  return catalogue.map(({ id, family }) => ({
    id,
    name: names[id]?.name ?? id,
    ...appearanceOf(id, catalogue),
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

/** What a menu shows at once, the seven and the identity, and what it keeps behind a button. */
export function inTwo(options: readonly FunctionOption[]): {
  readonly first: readonly FunctionOption[];
  readonly more: readonly FunctionOption[];
} {
  const shownFirst: readonly string[] = ["identity", ...THE_SEVEN];
  const isFirst = ({ id }: FunctionOption) => shownFirst.includes(id);
  return { first: options.filter(isFirst), more: options.filter((option) => !isFirst(option)) };
}

/** The options whose ids are chosen, in the order of `options`, so that a selection always reads the same way. */
export function chosen(
  options: readonly FunctionOption[],
  ids: readonly string[],
): readonly FunctionOption[] {
  return options.filter(({ id }) => ids.includes(id));
}

/** The option of an id; one that is not on offer stands for itself, in the last colour. */
export function functionNamed(options: readonly FunctionOption[], id: string): FunctionOption {
  return options.find((option) => option.id === id) ?? { id, name: id, ...appearanceOf(id, options) };
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
