import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import { REACH, SIDE } from "./calculate.ts";
import type { Task } from "./task.ts";

/** What a network makes of the plane, and the points it is to learn: filled ones are to be 1, hollow ones 0. */
export function boundaryMap(which: string, title: string, task: Task | undefined): TemplateResult {
  return html`<div class="map">
    <canvas width=${SIDE} height=${SIDE} data-network=${which} role="img" aria-label="${title}: the network’s output over the plane, with the points it learns from"></canvas>
    <svg class="over" viewBox="${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}" aria-hidden="true">
      ${task ? Array.from(task.targets, (target, at) => dot(task, at, target)) : nothing}
      <rect class="frame" x=${-REACH} y=${-REACH} width=${2 * REACH} height=${2 * REACH} />
    </svg>
  </div>`;
}

function dot({ inputs }: Task, at: number, target: number): SVGTemplateResult {
  const [x = 0, y = 0] = inputs.subarray(2 * at);
  return target === 1
    ? svg`<circle class="one" cx=${x} cy=${-y} r="0.032" />`
    : svg`<rect class="zero" x=${x - 0.028} y=${-y - 0.028} width="0.056" height="0.056" />`;
}
