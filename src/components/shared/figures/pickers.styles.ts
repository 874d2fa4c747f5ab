import { css } from 'lit';

/** Choosers, and what is said of older figures. */
export const styles = css`
  .pickers {
    display: grid;
    gap: 1em;
    margin-block-start: 1em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .picker {
    min-width: 0;
  }

  label {
    display: block;
    margin-block-end: 0.25em;
    font-weight: 600;
  }

  select,
  .picker input {
    width: 100%;
    min-width: 0;
    min-height: max(44px, 2.75em);
    padding: 0.4em 0.6em;
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    /* A long choice would widen the page in WebKit. */
    contain: paint;
    text-overflow: ellipsis;
  }

  .picker input[aria-invalid='true'] {
    border-color: var(--_error);
  }

  .picker-note {
    margin-block-start: 0.4em;
  }

  .picker-note .link-button {
    padding-block: 0.6em;
  }

  .stale {
    font-weight: 600;
  }

  .dates {
    display: grid;
    align-items: end;
    gap: 1em;
  }

  .problem {
    color: var(--_error);
    font-weight: 600;
  }

  @container (min-width: 30em) {
    .pickers {
      grid-template-columns: 3fr 2fr;
    }

    .dates {
      grid-column: 1 / -1;
      grid-template-columns: 1fr 1fr auto;
    }

    .problem {
      grid-column: 1 / -1;
    }
  }
`;
