import { css } from 'lit';

/** Buttons, text fields and boxes that several widgets use. Targets are at least 44 px high. */
export const controls = css`
  button,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }

  .button,
  .link-button {
    cursor: pointer;
    border-radius: var(--_radius);
    text-align: start;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: max(44px, 2.75em);
    padding: 0.4em 1.1em;
    border: 1px solid var(--_primary);
    background: var(--_surface);
    color: var(--_primary);
    font-weight: 600;
    text-decoration: none;
  }

  .button:hover {
    background: var(--_soft);
    color: var(--_primary-strong);
  }

  .button.primary {
    background: var(--_primary);
    color: var(--_on-primary);
  }

  .button.primary:hover {
    background: var(--_primary-strong);
  }

  .link-button {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .link-button:hover {
    color: var(--_primary-strong);
    text-decoration-thickness: 0.13em;
  }

  .message {
    padding: 0.9em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 5px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .spaced {
    margin-block: 1em;
  }

  .message.error {
    border-inline-start-color: var(--_error);
  }

  .message .button {
    margin-block-start: 0.6em;
  }

  .contact {
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .contact a {
    display: inline-block;
    padding-block: 0.5em;
  }

  .busy::before {
    content: '';
    display: inline-block;
    width: 1em;
    height: 1em;
    margin-inline-end: 0.5em;
    vertical-align: -0.12em;
    border: 3px solid var(--_border);
    border-block-start-color: var(--_primary);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .busy::before {
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .button.primary {
      border-width: 2px;
    }

    mark {
      background: Mark;
      color: MarkText;
    }
  }

  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
