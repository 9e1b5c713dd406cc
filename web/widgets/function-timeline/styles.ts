import { css, unsafeCSS } from "lit";

const DOTS = [1, 2, 3, 4, 5, 6, 7, 8]
  .map((colour) => `.dot-${colour} { fill: var(--function-${colour}); }`)
  .join("\n");

export const timelineStyles = [
  unsafeCSS(DOTS),
  css`
    :host {
      container-type: inline-size;
    }
    .years {
      display: block;
      inline-size: 100%;
      block-size: 9rem;
    }
    .line {
      stroke: var(--line-strong);
    }
    .years text {
      fill: var(--text-muted);
      font-family: var(--font-ui);
      font-size: 0.8125rem;
    }
    .dot {
      stroke: var(--surface);
      stroke-width: 1;
    }
    .ring {
      fill: none;
      stroke: var(--text);
      stroke-width: 2;
    }
    .story {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
      align-items: start;
      min-block-size: 15rem;
      margin-block: var(--space-2) var(--space-3);
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface-raised);
    }
    .story p {
      margin: 0 0 var(--space-2);
      font-size: 0.9375rem;
    }
    .story .title {
      font-size: 1.0625rem;
    }
    .story .source {
      color: var(--text-muted);
      font-size: 0.875rem;
    }
    .story a {
      color: var(--accent);
    }
    .curve {
      display: block;
      inline-size: 100%;
      overflow: hidden;
      fill: none;
      stroke-width: 2.5;
      stroke-linejoin: round;
    }
    /* Dashes and widths as on a chart, however large the picture is. */
    .curve path {
      vector-effect: non-scaling-stroke;
    }
    .story .curve {
      max-inline-size: 16rem;
    }
    .zero {
      stroke: var(--line);
      stroke-width: 1;
    }
    legend {
      margin-block-end: var(--space-2);
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(7rem, 45%), 1fr));
      gap: var(--space-2);
    }
    .card {
      position: relative;
      display: block;
      padding: var(--space-2);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      cursor: pointer;
    }
    .card:hover {
      border-color: var(--accent);
    }
    .card input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .card:has(:checked) {
      border-color: var(--accent);
      background: var(--accent-soft);
      box-shadow: 0 0 0 1px var(--accent);
    }
    .card:has(:focus-visible) {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    .who {
      display: block;
      margin-block-start: var(--space-1);
      font-size: 0.875rem;
      line-height: 1.25;
    }
    .year {
      display: block;
      color: var(--text-muted);
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
    }
    .undated {
      margin: var(--space-3) 0 var(--space-2);
      color: var(--text-muted);
      font-size: 0.875rem;
    }
    @container (min-width: 34rem) {
      .story {
        grid-template-columns: minmax(0, 14rem) minmax(0, 1fr);
        min-block-size: 11rem;
      }
    }
    @media (forced-colors: active) {
      .card:has(:checked) {
        outline: 3px solid Highlight;
      }
    }
  `,
];
