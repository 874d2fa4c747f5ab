import { css } from 'lit';

/** Styles of a dossier that was found, and of why there is none. */
export const resultStyles = css`
  .rating {
    margin-block-start: 1.5em;
  }

  .result {
    max-width: 46em;
  }

  .headline {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.7em;
    padding: 1em;
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_soft);
    color: var(--_primary-strong);
  }

  .headline.late,
  .days.late {
    border-color: var(--_error);
    color: var(--_error);
  }

  .headline.ended {
    border-color: var(--_control);
    color: var(--_text);
  }

  .headline .icon {
    width: 2.4em;
    height: 2.4em;
  }

  .sentence {
    align-self: center;
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: pretty;
  }

  /* The focus that was moved here shows on the whole box. */
  .sentence:focus-visible {
    outline: none;
  }

  .headline:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .headline + .muted {
    margin-block-start: 0.5em;
  }

  .stale,
  .news,
  .reason {
    margin-block-start: 0.8em;
  }

  .section {
    margin-block-start: 1.6em;
  }

  .section-title {
    margin-block-end: 0.5em;
    font-size: 1.2em;
    font-weight: 700;
  }

  .section.to-do,
  .section.late {
    margin-block-start: 1em;
    padding: 1em;
    border: 2px solid var(--_focus);
    border-inline-start-width: 8px;
    border-radius: var(--_radius);
  }

  .section.late {
    border-color: var(--_error);
  }

  .section.to-do > ul > li + li {
    margin-block-start: 1em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }

  .section > p + p,
  .section li > * + * {
    margin-block-start: 0.4em;
  }

  .request {
    font-size: 1.1em;
    font-weight: 700;
  }

  .amount {
    font-size: 1.3em;
  }

  .due {
    font-weight: 700;
  }

  .link {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-height: 44px;
  }

  dl {
    display: grid;
    gap: 0.7em;
  }

  dt {
    color: var(--_muted);
    font-size: 0.95em;
  }

  dd {
    font-weight: 600;
  }

  .bullets {
    list-style: disc;
    padding-inline-start: 1.3em;
  }

  .bullets > li {
    margin-block-start: 0.4em;
  }

  .on-paper {
    display: none;
    overflow-wrap: anywhere;
  }

  .section.late dl,
  .section.late dl + p,
  .handover dl + p {
    margin-block-start: 0.6em;
  }

  .promised {
    font-size: 1.15em;
  }

  .days {
    display: flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_primary-strong);
  }

  .days .icon {
    flex: none;
    width: 1.3em;
    height: 1.3em;
  }

  .code {
    font-variant-numeric: tabular-nums;
  }

  .facts-list > div {
    padding-block-end: 0.6em;
    border-block-end: 1px solid var(--_border);
  }

  .steps > li {
    position: relative;
    padding: 0 0 1.2em 1.9em;
  }

  .steps > li > * + * {
    margin-block-start: 0.15em;
  }

  .steps > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 0;
    width: 1em;
    height: 1em;
    border: 3px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
  }

  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.5em -0.1em;
    inset-inline-start: calc(0.5em - 1px);
    border-inline-start: 2px solid var(--_border);
  }

  .steps > li.current::before {
    border-color: var(--_primary);
    background: var(--_primary);
  }

  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.6em;
    font-weight: 600;
  }

  .badge {
    display: inline-block;
    padding: 0.05em 0.7em;
    border: 1px solid var(--_primary);
    border-radius: 2em;
    color: var(--_primary);
    font-size: 0.9em;
  }

  .contact {
    margin-block-start: 1.2em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 1.4em;
  }

  .watch-note {
    flex: 1 1 100%;
  }

  .watch-note:empty {
    display: none;
  }

  [aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_border);
    cursor: default;
  }

  .message > p + p {
    margin-block-start: 0.4em;
  }

  @container (max-width: 17em) {
    .headline {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (min-width: 30em) {
    .facts-list > div,
    .handover dl > div {
      display: grid;
      grid-template-columns: 11em minmax(0, 1fr);
      gap: 1em;
    }
  }

  @media (forced-colors: active) {
    .steps > li.current::before {
      background: Highlight;
      border-color: Highlight;
    }
  }

  @media print {
    .headline {
      background: none;
    }

    .section {
      break-inside: avoid;
    }

    .on-paper {
      display: block;
    }
  }
`;
