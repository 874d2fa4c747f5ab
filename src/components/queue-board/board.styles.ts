import { css } from 'lit';

/**
 * Sizes are the larger of two: so many `em`, for readers who hold it in their hands and chose their
 * own size of text, and so many hundredths of the board's width, for those who stand 10 m away.
 */
export const styles = css`
  .board {
    --u: 1vw;
    display: grid;
    gap: calc(0.4em + 0.7 * var(--u));
    grid-template-areas: 'head' 'warnings' 'latest' 'serving' 'recent' 'missed' 'notes';
  }

  @supports (width: 1cqi) {
    .board {
      --u: 1cqi;
    }
  }

  .head {
    grid-area: head;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1.5em;
  }

  .title {
    font-size: max(1.25em, calc(2.3 * var(--u)));
    font-weight: 700;
    line-height: 1.25;
    overflow-wrap: break-word;
  }

  .clock {
    font-size: max(1.1em, calc(2.3 * var(--u)));
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .date {
    margin-inline-end: 0.6em;
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 400;
  }

  .warnings {
    grid-area: warnings;
    display: grid;
    gap: 0.5em;
  }

  .notes {
    grid-area: notes;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    color: var(--_muted);
  }

  .warnings:not(:has(*)),
  .notes:not(:has(*)) {
    display: none;
  }

  .stale,
  .closed {
    padding: 0.5em 0.8em;
    border: 1px solid var(--_border);
    border-inline-start: max(6px, 0.4em) solid var(--_primary);
    border-radius: var(--_radius);
    background: var(--_soft);
    font-size: max(1em, calc(1.9 * var(--u)));
    line-height: 1.3;
  }

  .stale {
    border-color: var(--_error);
  }

  .stale strong {
    color: var(--_error);
  }

  .part-title {
    margin-block-end: 0.3em;
    color: var(--_muted);
    font-size: max(1.1em, calc(1.9 * var(--u)));
    font-weight: 700;
    line-height: 1.3;
  }

  .none {
    font-size: max(1.2em, calc(2.4 * var(--u)));
    line-height: 1.3;
  }

  .arrow {
    flex: none;
    width: 0.45em;
    height: 0.54em;
  }

  /* Only the screen of a hall has them in a column of their own. */
  .calls {
    display: contents;
  }

  /* The latest call */
  .latest {
    grid-area: latest;
    align-self: start;
    padding: calc(0.5em + 0.6 * var(--u));
    border: max(4px, calc(0.3 * var(--u))) solid var(--_primary);
    border-radius: var(--_radius);
    text-align: center;
  }

  .call-title {
    font-size: max(1.1em, calc(2.4 * var(--u)));
    font-weight: 600;
    line-height: 1.2;
  }

  .call-number {
    font-size: max(3.2em, calc(9 * var(--u)));
    font-weight: 800;
    line-height: 1.05;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .call-number.long {
    font-size: max(2.1em, calc(4.9 * var(--u)));
    line-height: 1.4;
  }

  .call-counter {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    font-size: max(1.4em, calc(3.6 * var(--u)));
    font-weight: 700;
    line-height: 1.15;
    overflow-wrap: break-word;
  }

  .call-counter.long {
    font-size: max(1.2em, calc(2.3 * var(--u)));
  }

  .latest.new,
  .counter.called {
    border-color: var(--_primary);
    background: var(--_primary);
    color: var(--_on-primary);
  }

  /* One flash a second, for four seconds (WCAG 2.2.2 and 2.3.1). */
  .latest.new,
  .counter.new {
    outline: max(4px, calc(0.35 * var(--u))) solid var(--_focus);
    outline-offset: -2px;
    animation: flash 1s steps(1) 4;
  }

  @keyframes flash {
    50% {
      background: var(--_mark);
      color: var(--_text);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .latest.new,
    .counter.new {
      outline-width: max(8px, calc(0.7 * var(--u)));
      animation: none;
    }
  }

  /* The counters */
  .serving {
    grid-area: serving;
    min-width: 0;
  }

  .counters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(11em, 20 * var(--u))), 1fr));
    gap: calc(0.3em + 0.4 * var(--u));
  }

  .counter {
    display: grid;
    align-content: center;
    min-width: 0;
    padding: calc(0.5em + 0.3 * var(--u)) 0.8em;
    border: 3px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .counter-name {
    font-size: max(1.1em, calc(1.9 * var(--u)));
    font-weight: 600;
    line-height: 1.2;
    overflow-wrap: break-word;
  }

  .priority {
    display: inline-block;
    padding: 0.05em 0.45em;
    border: 2px solid currentColor;
    border-radius: 1em;
    font-size: 0.75em;
    white-space: nowrap;
  }

  .counter-number {
    display: flex;
    align-items: center;
    gap: 0.2em;
    white-space: nowrap;
    font-size: max(2em, calc(4.6 * var(--u)));
    font-weight: 800;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }

  .counter-number.long {
    font-size: max(1.6em, calc(3 * var(--u)));
  }

  .counter-number.paused {
    color: var(--_muted);
    font-size: max(1.4em, calc(2.4 * var(--u)));
    font-weight: 600;
  }

  /* Before and after */
  .recent {
    grid-area: recent;
    min-width: 0;
  }

  .recent-list li {
    display: flex;
    justify-content: space-between;
    gap: 0.2em 1em;
    padding-block: 0.1em;
    border-block-start: 1px solid var(--_border);
    font-size: max(1.2em, calc(2.9 * var(--u)));
    line-height: 1.3;
    overflow-wrap: break-word;
  }

  .recent-list strong {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .recent-list span {
    text-align: end;
  }

  .missed {
    grid-area: missed;
    min-width: 0;
  }

  .missed-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    font-size: max(1.2em, calc(2.3 * var(--u)));
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .more {
    color: var(--_muted);
    font-weight: 400;
  }

  .help {
    font-size: max(1em, calc(1.6 * var(--u)));
    line-height: 1.3;
  }

  @container (min-width: 50em) {
    .board {
      grid-template-areas:
        'head head'
        'warnings warnings'
        'serving latest'
        'serving recent'
        'serving missed'
        'notes notes';
      grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr);
      grid-template-rows: auto auto auto auto 1fr auto;
    }
  }

  @media (forced-colors: active) {
    .counter.called {
      border-width: 6px;
    }
  }
`;
