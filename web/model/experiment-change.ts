/** What a learner's action changed: the detail of the event `experiment-change`, from a figure to whatever hosts it. */
export interface ExperimentChange {
  /** The experiment now, every attribute as text. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The experiment as the lesson wrote it. */
  readonly initial: Readonly<Record<string, string>>;
  /** False while a slider is still being dragged: show it, but do not remember it yet. */
  readonly final: boolean;
}
