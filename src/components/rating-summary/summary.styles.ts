import { css } from 'lit';

export const styles = css`
  .mean,
  .too-few {
    margin-block-start: 1em;
  }

  .bar-row.bare {
    grid-template: 'name' 'note' / 1fr;
  }

  .live {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 0.5em;
  }

  @container (min-width: 44em) {
    .bar-row,
    .bar-row.bare {
      grid-template: 'name bar rate note' minmax(1.6em, auto) / 9em minmax(0, 1fr) 5em 13em;
    }

    .chart.words .bar-row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) 5em 13em;
    }

    .bar {
      height: 1.6em;
    }

    /* What is said in place of a bar begins where bars do. */
    .bare .bar-note {
      grid-column: bar / note;
    }
  }
`;
