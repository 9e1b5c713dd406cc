import { css } from "lit";
import { buttonRow, controlsBelow, drawers } from "../figure/layout.styles.ts";

export const maxoutStyles = css`
  :host {
    container-type: inline-size;
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3) var(--space-4);
  }
  @container (min-width: 38rem) {
    .top {
      grid-template-columns: minmax(0, 1.1fr) minmax(18rem, 1fr);
    }
  }
  .plots {
    min-inline-size: 0;
    max-inline-size: 30rem;
  }
  .sheet {
    position: relative;
    aspect-ratio: 1;
  }
  .sheet svg,
  .stairs {
    display: block;
    inline-size: 100%;
    overflow: hidden;
  }
  .sheet svg svg {
    inline-size: auto;
  }
  .sheet .handles {
    position: absolute;
    inset: 0;
    overflow: visible;
    pointer-events: none;
  }
  .no-stairs {
    block-size: 132px;
  }
  text {
    fill: var(--text-muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .title {
    fill: var(--text);
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 4px;
  }
  .grid,
  .axis {
    stroke: var(--line);
    stroke-width: 1px;
  }
  .axis {
    stroke: var(--line-strong);
  }
  .above {
    fill: var(--accent-soft);
    opacity: 0.75;
  }
  .line {
    stroke-width: 1.75px;
  }
  .line.chosen {
    stroke-width: 2.5px;
  }
  .line.idle {
    opacity: 0.55;
  }
  .rim {
    fill: none;
    stroke: var(--surface);
    stroke-width: 9px;
    stroke-linejoin: round;
  }
  .largest {
    fill: none;
    stroke-width: 5px;
    stroke-linecap: round;
  }
  .corner {
    fill: var(--surface);
    stroke: var(--text);
    stroke-width: 2px;
  }
  .riser {
    stroke: var(--line-strong);
    stroke-dasharray: 2 3;
  }
  .goal,
  .chord,
  .gap {
    fill: none;
    stroke: var(--text);
    stroke-width: 2px;
  }
  .goal {
    stroke-dasharray: 1 5;
    stroke-linecap: round;
    stroke-width: 3px;
  }
  .chord {
    stroke-dasharray: 2 4;
    stroke-width: 1.5px;
  }
  .catch {
    stroke: transparent;
    stroke-width: 16px;
    pointer-events: stroke;
    cursor: pointer;
  }
  .handle {
    pointer-events: all;
    cursor: ns-resize;
    /* A finger on a handle moves the line; beside it the page is scrolled. */
    touch-action: none;
  }
  .reach {
    fill: transparent;
    stroke: none;
  }
  .handle:focus-visible {
    /* The ring below is the mark; this one shows only where colours are forced, and strokes may be lost. */
    outline: 2px solid transparent;
  }
  .handle:focus-visible .reach {
    stroke: var(--focus);
    stroke-width: 3px;
  }
  .badge {
    fill: var(--surface-raised);
    stroke-width: 3px;
  }
  .number {
    fill: var(--text);
    stroke: none;
    font-weight: 700;
    font-size: 13px;
  }
  .knob {
    fill: var(--surface-raised);
    stroke-width: 3px;
  }
  .arrows {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.25px;
  }
  /* One line at a time can be turned; the keyboard reaches them all, and what it reaches is shown. */
  .piece:not(.chosen) .turn {
    opacity: 0;
    pointer-events: none;
  }
  .formula {
    margin: 0 0 var(--space-2);
    min-block-size: 1.5em;
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }
  code {
    font-family: var(--font-mono);
    font-size: 0.9375em;
  }
  .pieces {
    display: grid;
    gap: var(--space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pieces li {
    display: grid;
    grid-template-columns: 3.25rem minmax(0, 13rem) minmax(0, 1fr) 44px;
    align-items: center;
    gap: 0 var(--space-2);
    padding: 2px 0 2px var(--space-1);
    border-inline-start: 3px solid transparent;
  }
  .pieces li.chosen {
    border-color: var(--accent);
  }
  .who {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    font-weight: 700;
  }
  .line-fields {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }
  .line-fields .field {
    flex: 1 1 3.5rem;
    inline-size: 3.5rem;
    min-inline-size: 0;
    max-inline-size: 6rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .sign {
    white-space: nowrap;
  }
  .wins {
    color: var(--text-muted);
    font-size: 0.875rem;
    line-height: 1.3;
  }
  ${buttonRow}
  .panel .row {
    margin-block: var(--space-2);
  }
  .panel fieldset .row {
    margin-block: var(--space-1) var(--space-3);
  }
  choice-group {
    margin-block: var(--space-3) var(--space-2);
  }
  ${controlsBelow}
  ${drawers}
  .why {
    margin: 0 0 var(--space-3);
    max-inline-size: 44rem;
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-3);
    padding-block-end: var(--space-3);
  }
  @container (max-width: 56rem) {
    .pieces li {
      grid-template-columns: 3.25rem minmax(0, 1fr) 44px;
    }
    .wins {
      grid-column: 2 / -1;
      grid-row: 2;
    }
  }
  @container (max-width: 24rem) {
    .pieces li {
      grid-template-columns: 2rem minmax(0, 1fr) 44px;
      gap: 0 var(--space-1);
    }
    .who {
      flex-direction: column;
      gap: 0;
    }
    .who .swatch {
      inline-size: 1.75rem;
    }
    .line-fields .field {
      padding-inline: 4px;
      font-size: 0.8125rem;
    }
  }
`;
