import { css } from 'lit';

export const styles = css`
  .label {
    display: block;
    font-size: 1.15em;
    font-weight: 700;
  }

  .hint {
    margin-block: 0.2em 0.5em;
  }

  .row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .field {
    position: relative;
    flex: 1 1 9em;
    min-width: 0;
  }

  input[role='combobox'] {
    width: 100%;
    min-height: max(48px, 3em);
    padding: 0.5em 3em 0.5em 0.8em;
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    appearance: none;
  }

  input[role='combobox']:focus-visible {
    border-color: var(--_primary);
    outline-offset: 0;
  }

  .row > .button {
    min-height: max(48px, 3em);
  }

  .clear {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    width: max(44px, 2.75em);
    height: max(44px, 2.75em);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
    font-size: 1em;
    cursor: pointer;
  }

  .clear span {
    font-size: 1.5em;
    line-height: 1;
  }

  .back {
    min-height: 44px;
  }
`;
