import type { CurveData } from "../../charts/curves.ts";
import type { FunctionOption } from "../function-menu/function-options.ts";
import type { NeededResult, Trained } from "./calculate.ts";

/** The shortest axis of steps. */
const FEWEST = 50;
/** A loss may begin anywhere; above this it is not drawn to scale. */
const MOST_LOSS = 4;

export interface Looks {
  readonly option: (id: string) => FunctionOption;
  readonly title: (id: string) => string;
  readonly colour: (number: number) => string;
}

/** How both losses went, step by step. */
export function lossChart({ against, activation, experiment }: NeededResult, looks: Looks): CurveData {
  const curve = ({ id, losses }: Trained) => {
    const { colour, dash } = looks.option(id);
    return {
      label: looks.title(id),
      x: Float64Array.from(losses.keys()),
      y: Float64Array.from(losses, (loss) => Math.min(loss, MOST_LOSS)),
      colour: looks.colour(colour),
      dash,
    };
  };
  return {
    series: [curve(against), curve(activation)],
    xAxis: { title: "steps", min: 0, max: Math.max(FEWEST, experiment.steps), whole: true },
    yAxis: { title: "loss", min: 0, include: [0, 0.75] },
    endLabels: true,
  };
}
