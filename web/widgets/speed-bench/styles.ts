import { css } from "lit";
import { controlsBelow } from "../figure/layout.styles.ts";

export const speedStyles = css`
  .start,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: center;
  }
  .row {
    gap: var(--space-3) var(--space-4);
    align-items: end;
  }
  .start + fieldset {
    margin-block-start: var(--space-2);
  }
  .start .button {
    min-inline-size: 7rem;
  }
  progress {
    flex: 1 1 8rem;
    block-size: 0.75rem;
    max-inline-size: 24rem;
    accent-color: var(--accent);
  }
  .chart {
    position: relative;
    margin-block-start: var(--space-3);
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .sentence {
    min-block-size: 4.5em;
  }
  ${controlsBelow}
  .remark {
    margin: 0;
    max-inline-size: var(--measure);
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6rem;
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  details data-table {
    margin-block-end: var(--space-3);
  }
`;
