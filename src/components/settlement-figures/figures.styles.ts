import { css } from 'lit';

export const figuresStyles = css`
  .scope {
    font-size: 1.15em;
    font-weight: 700;
  }

  .claim {
    margin-block-start: 0.6em;
    font-size: 1.25em;
    line-height: 1.3;
  }

  .rate {
    display: block;
    color: var(--_primary);
    font-size: 2.4em;
    font-size: min(2.4em, 21cqi);
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .counts {
    display: grid;
    gap: 0.8em;
    margin-block-start: 1.2em;
  }

  .counts > div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    padding: 0.8em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 5px solid var(--_control);
    border-radius: var(--_radius);
  }

  .counts > .bad {
    border-inline-start-color: var(--_error);
  }

  dt {
    font-weight: 600;
    overflow-wrap: break-word;
  }

  .count {
    font-size: 1.6em;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .bad .count {
    color: var(--_error);
  }

  .help {
    flex: 1 0 100%;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .section-title {
    margin-block: 1.8em 0.6em;
    font-size: 1.2em;
    font-weight: 700;
  }

  .patterns {
    position: absolute;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.4em;
    margin-block-end: 0.8em;
  }

  .swatch {
    width: 1.4em;
    height: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.1em;
  }

  .chart {
    display: grid;
    gap: 0.9em;
  }

  .bar-row {
    display: grid;
    grid-template: 'name rate' 'bar bar' 1.1em 'note note' / 1fr auto;
    gap: 0.2em 1em;
  }

  .bar-name {
    grid-area: name;
    overflow-wrap: break-word;
  }

  .bar-rate {
    grid-area: rate;
    font-weight: 700;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .bar-note {
    grid-area: note;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .bar-note strong {
    color: var(--_error);
  }

  .bar {
    grid-area: bar;
    border-inline-start: 1px solid var(--_control);
  }

  /* Months are lower case within sentences. */
  .bar-name::first-letter,
  tbody th::first-letter {
    text-transform: uppercase;
  }

  rect.early {
    fill: var(--_primary);
  }

  rect.on-time {
    fill: url(#stripes) var(--_soft);
    stroke: var(--_primary);
  }

  /* The outline keeps one late dossier of thousands in sight. */
  rect.late {
    fill: url(#checks) var(--_error);
    stroke: var(--_error);
    stroke-width: 2;
  }

  .stripes-ground,
  .checks-ground {
    fill: var(--_surface);
  }

  .stripes-line {
    fill: var(--_primary);
  }

  .checks-dot {
    fill: var(--_error);
  }

  .more {
    margin-block-start: 1em;
  }

  summary {
    cursor: pointer;
    width: fit-content;
    padding-block: 0.6em;
    color: var(--_primary);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  /* As wide as what can be seen, where the table is wider. */
  caption span {
    display: inline-block;
    max-width: 95cqi;
  }

  caption {
    padding-block-end: 0.5em;
    color: var(--_muted);
    text-align: start;
  }

  th,
  td {
    padding: 0.5em 0.6em;
    border-block-end: 1px solid var(--_border);
    text-align: end;
    vertical-align: top;
    overflow-wrap: normal;
  }

  thead th {
    border-block-end: 2px solid var(--_control);
    vertical-align: bottom;
    font-size: 0.9em;
  }

  th:first-child {
    min-width: 7em;
    padding-inline-start: 0;
    text-align: start;
  }

  td {
    white-space: nowrap;
  }

  tbody th {
    font-weight: 400;
  }

  tfoot th,
  tfoot td {
    border-block-end: 0;
    font-weight: 700;
  }

  .scroll + p {
    margin-block-start: 1em;
  }

  .print,
  .as-of {
    margin-block-start: 1.5em;
  }

  @container (min-width: 30em) {
    .counts {
      grid-template-columns: 1fr 1fr;
    }

    .counts > div {
      display: block;
    }
  }

  @container (min-width: 44em) {
    .counts {
      grid-template-columns: 1fr 1fr 1fr;
    }

    .chart {
      gap: 0.5em;
    }

    .bar-row {
      grid-template: 'name bar rate note' 1.6em / 9em minmax(0, 1fr) 5em 10.5em;
      align-items: center;
    }
  }

  @media (forced-colors: active) {
    rect.early,
    .stripes-line {
      fill: CanvasText;
    }

    rect.on-time {
      stroke: CanvasText;
    }

    rect.late {
      stroke: Highlight;
    }

    .checks-dot {
      fill: Highlight;
    }

    .stripes-ground,
    .checks-ground {
      fill: Canvas;
    }
  }

  @media print {
    .scroll {
      overflow: visible;
    }

    table {
      font-size: 0.85em;
    }

    .counts > div,
    .bar-row,
    tr {
      break-inside: avoid;
    }

    summary {
      display: none;
    }
  }
`;
