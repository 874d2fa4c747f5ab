import { css } from 'lit';

/** A number and what belongs to it, on the screen and on paper. */
export const styles = css`
  .ticket {
    display: grid;
    gap: 1.1em;
  }

  .head {
    padding: 1.2em 0.5em;
    border: 2px solid var(--_primary);
    border-radius: var(--_radius);
    text-align: center;
  }

  .label {
    display: block;
    font-weight: 600;
  }

  .number {
    display: block;
    font-size: min(22cqi, 8em);
    font-weight: 800;
    line-height: 1.1;
    letter-spacing: 0.02em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .main {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
  }

  .detail {
    margin-block-start: 0.35em;
  }

  .head.called {
    background: var(--_primary);
    color: var(--_on-primary);
  }

  .head.called .main {
    font-size: clamp(1.6em, 9cqi, 3em);
    font-weight: 800;
  }

  .head.called .start:focus-visible {
    outline-color: var(--_on-primary);
  }

  .head.done,
  .head.left,
  .head.other {
    border-color: var(--_control);
  }

  .head:is(.done, .left) .number {
    color: var(--_muted);
    font-size: min(16cqi, 3.5em);
  }

  .head.no-show {
    border-color: var(--_error);
    border-width: 4px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .actions .button {
    flex: 1 1 12em;
  }

  .status-line:empty,
  .stale-region:not(:has(*)),
  .actions:not(:has(*)) {
    display: none;
  }

  .places {
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }

  .section {
    font-size: 1.15em;
    font-weight: 700;
  }

  .alerts {
    display: grid;
    gap: 0.7em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }

  .warn {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
  }

  select {
    font: inherit;
    color: inherit;
    min-height: max(44px, 2.75em);
    padding-inline: 0.6em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .keep-open {
    padding-inline-start: 0.8em;
    border-inline-start: 4px solid var(--_border);
  }

  .share {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }

  .share.open {
    text-align: center;
  }

  .code {
    display: block;
    inline-size: min(100%, 15em);
    margin: 0.6em auto;
    background: #fff;
    forced-color-adjust: none;
  }

  .share-button {
    margin-block-end: 0.6em;
  }

  .facts {
    display: grid;
    gap: 0.3em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }

  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }

  dt {
    color: var(--_muted);
  }

  dt::after {
    content: ':';
  }

  dd {
    font-weight: 600;
  }

  .remember {
    font-size: 1.2em;
    text-align: center;
  }

  /* It is read standing: as large as the screen has room for. */
  .kiosk {
    font-size: clamp(1em, min(2.1cqi, 2.5vh), 2em);
  }

  /* The code stands where nobody must scroll for it. */
  @container (min-width: 56em) {
    .kiosk .ticket {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }

    .kiosk .ticket > * {
      grid-column: 1;
    }

    .kiosk .ticket > .share {
      grid-area: 1 / 2 / span 4;
      padding: 0;
      border: 0;
    }
  }

  .paper {
    display: none;
  }

  @media (forced-colors: active) {
    .head.called {
      outline: 6px solid Highlight;
    }
  }

  @media print {
    .ticket {
      display: block;
      color: #000;
      text-align: center;
    }

    .head,
    .head.called {
      border: 0;
      background: none;
      color: #000;
    }

    .number {
      font-size: min(24cqi, 6em);
    }

    .share,
    .facts {
      border: 0;
      padding-block: 0.4em;
    }

    .facts > div {
      justify-content: center;
    }

    dt,
    .muted {
      color: #000;
    }

    .code {
      inline-size: 11em;
    }

    .paper {
      display: block;
      margin-block-start: 0.6em;
    }
  }
`;
