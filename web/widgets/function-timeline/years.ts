import { type SVGTemplateResult, svg } from "lit";
import { swarm } from "./swarm.ts";

/** A function on the line of years. */
export interface Dot {
  readonly id: string;
  readonly year: number;
  readonly colour: number;
}

const [FIRST, LAST] = [1940, 2020];
const TICKS = [1940, 1960, 1980, 2000, 2020];
/** Where the line begins and ends, in percent of the width: room for half a label and half a heap. */
const [LEFT, RIGHT] = [7, 93];
const RADIUS = 5;
/** Dots nearer than this many years would overlap on a narrow phone. */
const WIDTH = 3.4;
const LINE_Y = 118;

/** The line of years with a dot for each function, to scale, which the cards below it cannot be. */
export function lineOfYears(dots: readonly Dot[], selected: string): SVGTemplateResult {
  const at = (year: number) => `${LEFT + ((year - FIRST) / (LAST - FIRST)) * (RIGHT - LEFT)}%`;
  return svg`
    <line class="line" x1=${`${LEFT}%`} x2=${`${RIGHT}%`} y1=${LINE_Y} y2=${LINE_Y} />
    ${TICKS.map(
      (year) => svg`
        <line class="line" x1=${at(year)} x2=${at(year)} y1=${LINE_Y} y2=${LINE_Y + 5} />
        <text x=${at(year)} y=${LINE_Y + 20} text-anchor="middle">${year}</text>`,
    )}
    ${swarm(
      dots.map((dot) => ({ item: dot, year: dot.year })),
      WIDTH,
    ).map(({ item, year, level }) => {
      const y = LINE_Y - RADIUS - 3 - level * (2 * RADIUS + 2);
      return svg`
        ${item.id === selected ? svg`<circle class="ring" cx=${at(year)} cy=${y} r=${RADIUS + 4} />` : ""}
        <circle class="dot dot-${item.colour}" cx=${at(year)} cy=${y} r=${RADIUS} />`;
    })}`;
}
