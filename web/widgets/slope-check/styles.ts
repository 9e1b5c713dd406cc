import { css } from "lit";
import { drawers } from "../figure/layout.styles.ts";

export const checkStyles = css`
  .top,
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .controls {
    margin-block-start: var(--space-3);
  }
  .read-out {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
    gap: var(--space-2);
    margin: 0;
  }
  .read-out div {
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  .read-out dt {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .read-out dd {
    min-block-size: 1.75rem;
    margin: 0;
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .read-out .off {
    min-block-size: 1.4rem;
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .stage {
    position: relative;
    block-size: 20rem;
  }
  .stage canvas,
  .stage .grip {
    position: absolute;
    inset: 0;
  }
  .grip {
    cursor: ew-resize;
    /* Sideways moves h, up and down scrolls the page. */
    touch-action: pan-y;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--space-3);
    margin: 0;
    padding-inline-start: 3.5rem;
    color: var(--text-muted);
    font-size: 0.875rem;
  }
  .ends span:last-child {
    text-align: end;
  }
  .remark {
    max-inline-size: var(--measure);
    min-block-size: 3em;
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3) var(--space-4);
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-block-start: var(--space-1);
  }
  ${drawers}
`;
