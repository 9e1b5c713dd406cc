import { css } from "lit";

export const pictureStageStyles = css`
  :host {
    display: block;
  }
  .stage {
    position: relative;
    aspect-ratio: 3 / 2;
    inline-size: 100%;
    border-radius: var(--radius);
    background: var(--surface-sunken);
    cursor: crosshair;
    overflow: hidden;
    /* Sideways moves the wipe, up and down scrolls the page. */
    touch-action: pan-y;
  }
  .stage.upright {
    aspect-ratio: 1;
  }
  .stage:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .name {
    position: absolute;
    inset-block-start: var(--space-2);
    padding: 0.1em 0.6em;
    border-radius: var(--radius);
    background: rgb(0 0 0 / 72%);
    color: #ffffff;
    font-size: 0.875rem;
    pointer-events: none;
  }
  .name.before {
    inset-inline-start: var(--space-2);
  }
  .name.after {
    inset-inline-end: var(--space-2);
  }
`;
