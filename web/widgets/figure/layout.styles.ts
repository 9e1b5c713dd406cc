import { css } from "lit";

/** Parts of a figure’s layout that many figures have, to be put into a style sheet where they belong: `${drawers}`. */

/** What the learner sets, in a column below the figure. */
export const controlsBelow = css`
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    margin-block-start: var(--space-3);
  }
`;

/** What is folded away: a line above, and a summary as high as a thumb. */
export const drawers = css`
  details {
    border-block-start: 1px solid var(--line);
  }
  summary {
    padding-block: calc((44px - 1.5em) / 2);
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
`;

/** Buttons and notes side by side, as far as there is room. */
export const buttonRow = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: center;
  }
`;

/** A name beside its line, above a picture. */
export const swatchCaption = css`
  figcaption {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding-block-end: var(--space-1);
    font-weight: 600;
  }
`;

/** A sentence that is set apart. */
export const remark = css`
  .remark {
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 3px solid var(--accent);
  }
`;

/** Presets, of which one may be what is set. */
export const pressedPresets = css`
  .presets .button[aria-pressed="true"] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
`;

/** What is dragged over a drawing, with a reach larger than what is seen of it. */
export const dragHandles = css`
  .handle {
    cursor: grab;
    touch-action: none;
  }
  .handle:active {
    cursor: grabbing;
  }
  .reach {
    fill: transparent;
  }
  .handle:focus-visible {
    /* The ring below is the mark; this one shows only where colours are forced, and strokes may be lost. */
    outline: 2px solid transparent;
  }
  .handle:focus-visible .reach {
    stroke: var(--focus);
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
  }
`;
