import { type CSSResult, css, unsafeCSS } from "lit";
import { drawers } from "../figure/layout.styles.ts";

const fills = Array.from({ length: 8 }, (_, at) => `.fill-${at + 1} { fill: var(--function-${at + 1}); }`);

export const healthStyles: CSSResult[] = [
  unsafeCSS(fills.join("\n")),
  css`
    :host {
      container-type: inline-size;
    }
    .stage {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
    }
    figure {
      margin: 0;
      min-inline-size: 0;
    }
    figcaption {
      padding-block-end: var(--space-1);
      font-weight: 600;
    }
    .lesser {
      font-weight: 400;
      color: var(--text-muted);
    }
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
      align-items: end;
    }
    svg {
      display: block;
      inline-size: 100%;
    }
    .cells.watched {
      cursor: pointer;
    }
    .ground {
      fill: var(--surface-sunken);
    }
    .frame {
      fill: var(--surface-raised);
      stroke: var(--text);
      stroke-width: 1.5px;
      vector-effect: non-scaling-stroke;
    }
    .hollow {
      fill: none;
      stroke-width: 2.5px;
      vector-effect: non-scaling-stroke;
    }
    .doubtful {
      stroke: var(--text-muted);
    }
    .dead {
      fill: none;
      stroke: var(--warning);
      stroke-width: 3.5px;
      stroke-linecap: round;
      vector-effect: non-scaling-stroke;
    }
    .stuck {
      fill: none;
      stroke: var(--text);
      stroke-width: 2.5px;
      vector-effect: non-scaling-stroke;
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
      margin: var(--space-3) 0 0;
      padding: 0;
      font-size: 0.9375rem;
      list-style: none;
    }
    .key li {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .key svg {
      flex: none;
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
    .tick {
      fill: none;
      stroke-width: 1.5px;
      stroke-opacity: 0.55;
      vector-effect: non-scaling-stroke;
    }
    .mute {
      stroke: var(--line-strong);
    }
    .zero {
      stroke: var(--text);
      stroke-width: 1px;
      vector-effect: non-scaling-stroke;
    }
    .shown {
      fill: none;
      stroke: var(--text);
      stroke-width: 2px;
      vector-effect: non-scaling-stroke;
    }
    .point.mute {
      fill: none;
      stroke-width: 1px;
      vector-effect: non-scaling-stroke;
    }
    .plane {
      max-inline-size: 20rem;
      margin-inline: auto;
    }
    .scale {
      display: flex;
      justify-content: space-between;
      gap: var(--space-2);
      margin: 0 0 var(--space-2);
      color: var(--text-muted);
      font-size: 0.875rem;
    }
    .unit .note {
      margin-block-start: var(--space-2);
      min-block-size: 2.8em;
    }
    .chart {
      position: relative;
      min-inline-size: 0;
      block-size: 13rem;
    }
    .controls {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
      margin-block-start: var(--space-3);
    }
    /* Room for a warning and a revival, so that what is pressed below stays where it is while it runs. */
    .notes {
      display: grid;
      gap: var(--space-2);
      align-content: start;
      min-block-size: 18em;
    }
    .remark {
      margin: 0;
      padding-inline-start: var(--space-3);
      border-inline-start: 3px solid var(--accent);
    }
    .remark.warning {
      border-inline-start-color: var(--warning);
    }
    .remark.good {
      border-inline-start-color: var(--good);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      align-items: center;
    }
    legend + .row {
      margin-block-start: var(--space-1);
    }
    .sliders {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: var(--space-3) var(--space-4);
    }
    .revivals {
      margin: 0;
      padding-inline-start: var(--space-4);
      font-size: 0.9375rem;
    }
    ${drawers}
    details > :not(summary) {
      display: block;
      margin-block-end: var(--space-3);
    }
    @container (min-inline-size: 30rem) {
      .pair.beside {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @container (min-inline-size: 36rem) {
      .notes {
        min-block-size: 10.5em;
      }
    }
    @container (min-inline-size: 44rem) {
      .notes {
        min-block-size: 7em;
      }
      .stage {
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        grid-template-rows: auto 1fr;
      }
      .unit {
        grid-area: 1 / 2 / span 2;
      }
    }
  `,
];
