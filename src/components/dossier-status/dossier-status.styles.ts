import { css } from 'lit';

/** Styles of the form. */
export const styles = css`
  .form {
    display: grid;
    gap: 1.2em;
    max-width: 38em;
  }

  .form-title {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
  }

  .label {
    display: block;
    padding: 0;
    font-size: 1.1em;
    font-weight: 700;
  }

  .hint {
    margin-block: 0.15em 0.5em;
  }

  .text {
    width: 100%;
    min-height: max(48px, 3em);
    padding: 0.5em 0.8em;
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    appearance: none;
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
  }

  .text.short {
    max-width: 8em;
    letter-spacing: 0.1em;
  }

  .text:focus-visible {
    border-color: var(--_primary);
    outline-offset: 0;
  }

  .text[aria-invalid] {
    border-color: var(--_error);
    border-width: 3px;
  }

  .field-error {
    margin-block-end: 0.4em;
    color: var(--_error);
    font-weight: 700;
  }

  .field-error::before {
    content: '⚠ ';
    content: '⚠ ' / '';
  }

  .note {
    margin-block-start: 0.5em;
    padding-inline-start: 0.8em;
    border-inline-start: 5px solid var(--_primary);
  }

  .factor {
    display: grid;
    gap: 1.2em;
  }

  /*
   * Room for what comes when the agency has said what it asks for, with a button after it. Only until
   * then: WebKit does not let a box outgrow it when the window is made narrow, and the button would
   * lie on the field.
   */
  .factor:last-child {
    min-height: 7.5em;
    align-content: start;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.7em;
    min-height: max(44px, 2.75em);
    padding-block: 0.3em;
    cursor: pointer;
  }

  .choice input {
    width: 1.5em;
    height: 1.5em;
    accent-color: var(--_primary);
  }

  .submit {
    justify-self: start;
    min-height: max(48px, 3em);
    padding-inline: 2em;
    font-size: 1.1em;
  }

  .camera {
    display: grid;
    justify-items: start;
    gap: 0.6em;
  }

  video {
    display: block;
    width: 100%;
    max-width: 30em;
    max-height: 60vh;
    margin-block-end: 0.6em;
    border-radius: var(--_radius);
    background: #000;
  }

  .form .spaced {
    margin-block: 0;
  }

  .kiosk .text,
  .kiosk .choice,
  .kiosk .link {
    min-height: 72px;
  }

  .kiosk .text {
    font-size: 1.25em;
  }

  .kiosk .choice input {
    width: 2em;
    height: 2em;
  }
`;
