import { css } from 'lit';

export const styles = css`
  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: pretty;
  }

  /* Some official names are a page long. */
  .title.long {
    font-size: 1.15em;
  }

  .updated {
    margin-block-start: 1.5em;
  }

  .code {
    font-variant-numeric: tabular-nums;
    color: var(--_text);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    margin-block: 1em;
  }

  .link-field {
    flex: 1 1 100%;
    max-width: 46em;
    padding: 0.5em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .glance {
    display: grid;
    gap: 0.9em 1.5em;
    margin-block: 1em;
    padding: 1em;
    border-radius: var(--_radius);
    border: 1px solid var(--_border);
    background: var(--_soft);
  }

  dt {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .glance dd {
    font-weight: 600;
  }

  .glance dd p + p,
  .section p + p {
    margin-block-start: 0.5em;
  }

  .section {
    margin-block-start: 2em;
  }

  .section-title {
    margin-block-end: 0.6em;
    font-size: 1.2em;
    font-weight: 700;
  }

  .glance,
  .narrow,
  .section > :not(.section-title) {
    max-width: 46em;
  }

  .bullets {
    list-style: disc;
    padding-inline-start: 1.3em;
  }

  .bullets > li + li {
    margin-block-start: 0.5em;
  }

  .papers > li,
  .agencies > li {
    padding-block: 0.7em;
    border-block-start: 1px solid var(--_border);
  }

  .papers > li:last-child,
  .agencies > li:last-child {
    border-block-end: 1px solid var(--_border);
  }

  .papers a {
    display: inline-block;
    padding-block: 0.55em;
  }

  .steps {
    counter-reset: step;
    display: grid;
    gap: 1.1em;
  }

  .steps > li {
    counter-increment: step;
    display: grid;
    grid-template-columns: 2.2em minmax(0, 1fr);
    gap: 0.8em;
  }

  .steps > li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    width: 2.2em;
    height: 2.2em;
    border: 2px solid var(--_primary);
    border-radius: 50%;
    color: var(--_primary);
    font-weight: 700;
  }

  .steps > li > div {
    padding-block-start: 0.25em;
  }

  .steps .bullets {
    margin-block-start: 0.6em;
  }

  .ways {
    display: grid;
    gap: 0.8em;
  }

  .ways > li {
    padding: 0.9em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .way,
  .agency {
    font-weight: 700;
  }

  .ways dl,
  .agencies dl {
    display: grid;
    gap: 0.4em 1.5em;
    margin-block-start: 0.4em;
  }

  .note {
    margin-block-start: 0.8em;
  }

  summary {
    cursor: pointer;
    width: fit-content;
    padding-block: 0.6em;
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  @container (min-width: 34em) {
    .glance,
    .ways dl {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media print {
    .glance,
    .ways > li {
      background: none;
      break-inside: avoid;
    }

    summary {
      display: none;
    }
  }
`;
