import { css } from 'lit';

/** Styles of what is asked after the answer, and of the thanks. */
export const styles = css`
  .details {
    display: grid;
    gap: 1.4em;
  }

  .enough {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    padding: 0.9em 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .enough p {
    flex: 1 1 14em;
  }

  .group,
  .criterion {
    min-inline-size: 0;
  }

  .label,
  summary {
    padding: 0;
    font-size: 1.1em;
    font-weight: 700;
  }

  .label {
    display: block;
  }

  .optional {
    font-size: 0.9em;
    font-weight: 400;
  }

  .hint {
    margin-block: 0.15em 0.5em;
  }

  .reasons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.5em;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.7em;
    min-height: max(44px, 2.75em);
    padding: 0.4em 0.8em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_soft);
  }

  .choice input {
    width: 1.5em;
    height: 1.5em;
    accent-color: var(--_primary);
  }

  summary {
    min-height: max(44px, 2.75em);
    padding-block: 0.5em;
    color: var(--_primary);
    cursor: pointer;
  }

  .criterion {
    margin-block-start: 1em;
  }

  .criterion-name {
    margin-block-end: 0.4em;
    font-weight: 600;
  }

  .small-steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .small-steps .tile {
    grid-auto-flow: column;
    align-items: center;
    align-content: center;
    padding: 0.3em 1.7em 0.3em 0.8em;
    border-width: 1px;
    border-radius: var(--_radius);
    font-weight: 400;
    text-align: start;
  }

  .small-steps .step input:checked + .tile::after {
    inset-block-start: calc(50% - 0.65em);
  }

  /* As long as nothing is chosen, it is: quietly. */
  .small-steps .skip input + .tile {
    border-style: dashed;
    box-shadow: none;
    background: none;
    color: var(--_muted);
  }

  .small-steps .face {
    width: 1.8em;
  }

  textarea {
    display: block;
    width: 100%;
    min-height: 5.5em;
    margin: 0 0 0.4em;
    padding: 0.6em 0.8em;
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    resize: vertical;
  }

  textarea:focus-visible {
    border-color: var(--_primary);
    outline-offset: 0;
  }

  textarea[aria-invalid] {
    border-color: var(--_error);
    border-width: 3px;
  }

  .send {
    justify-self: start;
    min-height: max(48px, 3em);
    padding-inline: 2em;
    font-size: 1.1em;
  }

  .button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }

  .thanks {
    display: grid;
    gap: 0.8em;
    max-width: 42em;
    padding: 1.2em;
    border: 1px solid var(--_border);
    border-inline-start: 5px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .thanks-title {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.3;
  }

  .check {
    flex: none;
    width: 1.6em;
    fill: none;
    stroke: var(--_primary);
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .kiosk .choice,
  .kiosk summary {
    min-height: 72px;
  }

  .kiosk .container .button {
    font-size: 1em;
  }

  /* At the end of what is asked, and never over it. */
  .countdown {
    position: sticky;
    margin-block-start: 1em;
  }

  @media (forced-colors: active) {
    .check {
      stroke: CanvasText;
    }
  }
`;
