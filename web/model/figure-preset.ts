/**
 * What a preset does to a figure, and what a figure says it could do: two events from the host to a figure, answered at
 * once. A figure that knows neither simply stays as it is.
 */

/** `figure-preset`: the figure takes `set` as if the lesson had written it, and keeps to the rest from then on. */
export interface FigureRules {
  readonly set: Readonly<Record<string, string>>;
  /** Attributes that stay as they are; their controls are seen and do nothing. */
  readonly locked: readonly string[];
  /** The same, and their controls are not there. */
  readonly hidden: readonly string[];
}

/** One thing that a learner can set in a figure. */
export interface FigureSetting {
  readonly attribute: string;
  /** As the control that sets it is labelled. */
  readonly label: string;
}

/** `figure-settings`: the figure calls `tell` with what it holds. */
export interface FigureSettingsQuery {
  tell(settings: readonly FigureSetting[], attributes: Readonly<Record<string, string>>): void;
}

export const NO_RULES: FigureRules = { set: {}, locked: [], hidden: [] };
