import { css } from "lit";
import { controlsBelow, pressedPresets } from "../figure/layout.styles.ts";

export const telephoneStyles = css`
  ${controlsBelow}
  .presets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
    gap: var(--space-2);
    margin-block-start: var(--space-1);
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    align-items: end;
  }
  .presets .button {
    padding: 0.3rem var(--space-2);
  }
  ${pressedPresets}
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .play {
    margin-block-end: var(--space-3);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
    align-items: center;
    margin-block-end: var(--space-2);
  }
  .progress .button {
    min-inline-size: 9rem;
  }
  progress {
    flex: 0 1 10rem;
    accent-color: var(--accent);
  }
  choice-group + whisper-row,
  .chart {
    margin-block-start: var(--space-3);
  }
  .chart {
    position: relative;
    block-size: 20rem;
  }
  .chart canvas {
    position: absolute;
    inset: 0;
  }
  .key,
  .remark {
    margin: 0;
    max-inline-size: var(--measure);
  }
  .key {
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .remark {
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
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
