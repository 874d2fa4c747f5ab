import { css } from 'lit';

/** Styles of the question. */
export const styles = css`
  .form {
    display: grid;
    gap: 1.2em;
    max-width: 42em;
  }

  .all {
    display: contents;
  }

  .question {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
  }

  .field-error {
    color: var(--_error);
    font-weight: 700;
  }

  .field-error::before {
    content: '⚠ ';
    content: '⚠ ' / '';
  }

  .steps {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 0.6em;
    min-inline-size: 0;
  }

  .step {
    position: relative;
    display: grid;
    cursor: pointer;
  }

  /* Lies over its tile: what looks like a target is one. */
  .step input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: inherit;
  }

  .tile {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 0.5em;
    min-height: max(44px, 2.75em);
    padding: 0.8em 0.4em;
    border: 2px solid var(--_control);
    border-radius: calc(2 * var(--_radius));
    background: var(--_surface);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
  }

  .face {
    width: 3.5em;
    max-width: 100%;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .skin {
    fill: var(--_mark);
    stroke-width: 2;
  }

  .eyes {
    stroke-width: 3.6;
  }

  .step:hover .tile {
    border-color: var(--_primary);
    background: var(--_soft);
  }

  .step input:checked + .tile {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 2px var(--_primary);
    background: var(--_soft);
    color: var(--_primary-strong);
  }

  /* Over the corner, so that words stay where they are. */
  .step input:checked + .tile::after {
    content: '✓';
    content: '✓' / '';
    position: absolute;
    inset-block-start: 0.1em;
    inset-inline-end: 0.4em;
    font-size: 1.2em;
  }

  .step input:focus-visible + .tile {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .step input:disabled {
    cursor: not-allowed;
  }

  .step input:disabled + .tile {
    opacity: 0.6;
  }

  /* One below the other where words would be cut: faces before words. */
  @container (max-width: 17em) {
    .steps {
      grid-auto-flow: row;
    }

    .steps .tile {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      justify-items: start;
      gap: 0.8em;
      padding: 0.5em 1.8em 0.5em 0.8em;
      text-align: start;
    }

    .steps .face {
      width: 2.5em;
    }
  }

  @container (max-width: 26em) {
    .of-4,
    .of-5 {
      grid-auto-flow: row;
    }

    .of-4 .tile,
    .of-5 .tile {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      justify-items: start;
      gap: 0.8em;
      padding: 0.5em 1.8em 0.5em 0.8em;
      text-align: start;
    }

    .of-4 .face,
    .of-5 .face {
      width: 2.5em;
    }
  }

  .dialog {
    box-sizing: border-box;
    width: min(44em, calc(100vw - 1.5em));
    max-height: calc(100dvh - 1.5em);
    padding: 1.2em;
    border: 1px solid var(--_border);
    border-radius: calc(2 * var(--_radius));
    background: var(--_surface);
    color: inherit;
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  .close {
    display: block;
    margin-block-end: 0.6em;
    margin-inline-start: auto;
  }

  .kiosk .container {
    font-size: 1.25em;
  }

  .kiosk .tile {
    min-height: 72px;
  }

  @media (forced-colors: active) {
    .skin {
      fill: none;
    }

    .step input:checked + .tile {
      border-color: Highlight;
      border-width: 4px;
    }
  }
`;
