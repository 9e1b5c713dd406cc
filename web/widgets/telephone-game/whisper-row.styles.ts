import { css } from "lit";

export const rowStyles = css`
  :host {
    display: block;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .scroller {
    position: relative;
    margin-block-start: var(--space-2);
    overflow-x: auto;
    border-block-end: 1px solid var(--line);
  }
  ol {
    display: flex;
    inline-size: max-content;
    min-inline-size: 100%;
    margin: 0;
    padding: var(--space-2) 0 var(--space-3);
    list-style: none;
  }
  li {
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: center;
    inline-size: 6.5rem;
    font-family: var(--font-ui);
    font-size: 0.8125rem;
    line-height: 1.35;
    text-align: center;
  }
  .bubble {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: center;
    box-sizing: border-box;
    inline-size: 6rem;
    block-size: 4.75rem;
    margin-block-end: 10px;
    padding: 0.25rem;
    border: 1px solid var(--line-strong);
    border-radius: 14px;
    background: var(--surface-raised);
  }
  /* The bubble's tail points at the mouth, on the side of the next person. */
  .bubble::after {
    content: "";
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 58%;
    inline-size: 10px;
    block-size: 10px;
    margin-block-start: -5.5px;
    border: solid var(--line-strong);
    border-width: 0 1px 1px 0;
    background: inherit;
    rotate: 45deg;
  }
  .bubble.silent {
    border-style: dashed;
  }
  .bubble.silent::after {
    border-style: dashed;
  }
  .waiting .bubble {
    visibility: hidden;
  }
  .words {
    font-family: var(--font-body);
    font-style: italic;
    line-height: 1.25;
    white-space: pre-line;
  }
  b {
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  small {
    font-weight: 400;
  }
  .who {
    font-weight: 600;
  }
  .does {
    color: var(--text-muted);
  }
  .amount {
    display: block;
  }
  .person {
    flex: none;
    overflow: visible;
  }
  .paper {
    fill: var(--surface-raised);
  }
  .hair,
  .ink {
    fill: var(--text);
  }
  .line {
    fill: none;
    stroke: var(--text);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .paper.line {
    fill: var(--surface-raised);
  }
  .thin {
    stroke-width: 1.25;
  }
  .coat {
    stroke: var(--text);
    stroke-width: 1.5;
  }
  .waiting .person {
    opacity: 0.55;
  }
  .now .bubble {
    border-color: var(--accent);
    outline: 1px solid var(--accent);
  }
  .leaning .figure {
    transform-origin: 38px 84px;
    transform: skewX(-7deg);
  }
  @media (prefers-reduced-motion: no-preference) {
    .figure {
      transform-origin: 38px 84px;
      transition: transform 0.25s ease;
    }
    .coat {
      transition: fill-opacity 0.25s ease;
    }
  }
  .function-1 .coat {
    fill: var(--function-1);
  }
  .function-2 .coat {
    fill: var(--function-2);
  }
  .function-3 .coat {
    fill: var(--function-3);
  }
  .function-4 .coat {
    fill: var(--function-4);
  }
  .function-5 .coat {
    fill: var(--function-5);
  }
  .function-6 .coat {
    fill: var(--function-6);
  }
  .function-7 .coat {
    fill: var(--function-7);
  }
  .function-8 .coat {
    fill: var(--function-8);
  }
  /* As many people as stand side by side on paper; the figure's sentence says what comes of the others. */
  @media print {
    .scroller {
      overflow: visible;
    }
    li:nth-child(n + 8) {
      display: none;
    }
  }
`;
