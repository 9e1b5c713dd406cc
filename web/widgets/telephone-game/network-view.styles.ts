import { css } from "lit";

export const networkStyles = css`
  :host {
    display: block;
  }
  .chart {
    position: relative;
    block-size: 15rem;
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .chart.ratio {
    block-size: 21rem;
  }
  .chart.loss {
    block-size: 9rem;
  }
  canvas {
    position: absolute;
    inset: 0;
  }
  .inside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr));
    gap: var(--space-3) var(--space-4);
    margin-block-start: var(--space-3);
  }
  .title {
    margin: 0 0 var(--space-1);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin: var(--space-2) 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .key li {
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }
  .key b {
    font-weight: 600;
  }
  .zero {
    color: var(--text-muted);
  }
  .whole {
    inline-size: 32px;
    border-block-start: 3px solid var(--text);
  }
  .worn,
  .gone {
    inline-size: 14px;
    block-size: 14px;
    background: var(--text-muted);
    opacity: 0.35;
  }
  .gone {
    background: var(--text);
    opacity: 0.75;
  }
  .read {
    margin: var(--space-3) 0 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
    max-inline-size: var(--measure);
    min-block-size: 3em;
  }
`;
