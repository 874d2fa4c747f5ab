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

  .suggestions {
    position: absolute;
    z-index: 1000;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-height: min(28em, 60vh);
    overflow-y: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 18px rgb(0 0 0 / 22%);
  }

  .suggestion {
    display: grid;
    gap: 0.1em;
    padding: 0.6em 0.8em;
    min-height: 44px;
    cursor: pointer;
    border-inline-start: 5px solid transparent;
  }

  .suggestion + .suggestion {
    border-block-start: 1px solid var(--_border);
  }

  .suggestion:hover {
    background: var(--_soft);
  }

  .suggestion[aria-selected='true'] {
    background: var(--_soft);
    border-inline-start-color: var(--_primary);
    outline: 2px solid var(--_primary);
    outline-offset: -2px;
  }

  .suggestion-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  .suggestion .muted {
    font-size: 0.9em;
  }

  .back {
    min-height: 44px;
  }
`;
