import { css } from 'lit';

export const styles = css`
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
  }

  @media print {
    .counts > div {
      break-inside: avoid;
    }
  }
`;
