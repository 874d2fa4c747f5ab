import { css } from 'lit';

/** An officer's desk: what is pressed all day keeps its place. */
export const styles = css`
  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
  }

  .section-title {
    margin-block-end: 0.4em;
    font-size: 1.1em;
    font-weight: 700;
  }

  .sign-in {
    max-width: 30em;
    margin-block-start: 1em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .group {
    margin-block: 1em;
  }

  label {
    display: block;
    font-weight: 600;
  }

  select,
  #token {
    width: 100%;
    min-width: 0;
    min-height: max(44px, 2.75em);
    margin-block-start: 0.3em;
    padding: 0.4em 0.6em;
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  [aria-invalid='true'] {
    border-color: var(--_error) !important;
  }

  .problem {
    color: var(--_error);
    font-weight: 600;
  }

  .check,
  .key-switch {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 44px;
    padding-block: 0.4em;
    font-weight: 400;
    cursor: pointer;
  }

  [type='checkbox'] {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    accent-color: var(--_primary);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1em;
    margin-block: 0.6em 1em;
  }

  .facts {
    display: flex;
    flex: 1 1 14em;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }

  .badge {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    font-size: 0.9em;
    font-weight: 600;
    vertical-align: middle;
  }

  .paused,
  .stale {
    color: var(--_error);
    font-weight: 600;
  }

  .columns {
    display: grid;
    gap: 1.5em;
  }

  .column {
    min-width: 0;
  }

  /* As high with nobody as with somebody, so that the buttons below stay where they are. */
  .now {
    min-height: 15.2em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_soft);
  }

  .number {
    margin-inline-end: 0.2em;
    font-size: 3.2em;
    font-weight: 700;
    line-height: 1.2;
    vertical-align: middle;
    font-variant-numeric: tabular-nums;
  }

  .service {
    font-weight: 600;
  }

  .nobody {
    padding-block-start: 1em;
    font-size: 1.3em;
  }

  .call-place {
    margin-block-start: 1em;
  }

  .call {
    flex-direction: column;
    gap: 0;
    width: 100%;
    min-height: 6.4em;
  }

  .call-label {
    font-size: 1.3em;
  }

  .next {
    font-weight: 400;
    text-align: center;
  }

  kbd {
    display: inline-block;
    margin-inline-start: 0.3em;
    padding: 0 0.4em;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font: inherit;
    font-size: 0.8em;
  }

  .actions {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.6em;
  }

  .actions .transfer {
    grid-column: 1 / -1;
  }

  .actions .button,
  .call,
  .pause,
  .recall-missed {
    position: relative;
    text-align: center;
  }

  .pause {
    min-width: 8em;
  }

  .button[aria-disabled='true'] {
    border-color: var(--_border);
    background: var(--_soft);
    color: var(--_muted);
    cursor: default;
  }

  /* Beside what is written in the button, which stays where it is. */
  .button.pending::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.4em;
    width: 1em;
    height: 1em;
    margin-block: auto;
    border: 3px solid var(--_border);
    border-block-start-color: var(--_primary);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  .transfer-form {
    margin-block-start: 1em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .transfer-form .row {
    margin-block-start: 0.8em;
  }

  /* Kept free, so that nothing jumps when something is under way. */
  .status {
    min-height: 1.5em;
    margin-block-start: 0.6em;
  }

  .people + .people {
    margin-block-start: 1.5em;
  }

  .list {
    border-block-start: 1px solid var(--_border);
  }

  .list + .muted {
    margin-block-start: 0.5em;
  }

  .list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.8em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_border);
  }

  .small-number {
    min-width: 3em;
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
  }

  .about {
    flex: 1 1 9em;
    min-width: 0;
  }

  .when {
    font-variant-numeric: tabular-nums;
  }

  .all {
    margin-block-start: 0.6em;
  }

  @container (min-width: 26em) {
    .now {
      min-height: 11.6em;
    }

    .call {
      padding-inline: 3.6em;
    }

    .call.pending::after {
      inset-inline-end: 1.2em;
      width: 1.5em;
      height: 1.5em;
    }
  }

  /* Four beside each other where each has room for its words in one line. */
  @container (min-width: 34em) and (max-width: 49.9em) {
    .actions {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }

  @container (min-width: 76em) {
    .actions {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }

  @container (min-width: 50em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button.pending::after {
      animation-duration: 6s;
    }
  }

  @media (forced-colors: active) {
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
