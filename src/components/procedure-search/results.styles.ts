import { css } from 'lit';

/** Styles of what is below the text field. */
export const resultsStyles = css`
  .results {
    margin-block-start: 1.2em;
  }

  .results-title,
  .nearest-title {
    margin-block: 1em 0.4em;
    font-size: 1.2em;
    font-weight: 700;
  }

  .list > :first-child,
  .nothing > .results-title {
    margin-block-start: 0;
  }

  .hit {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_border);
  }

  .hit-title {
    font-size: 1.08em;
    font-weight: 600;
    line-height: 1.4;
  }

  /* Some official names are a page long; the whole of it is on the procedure's own view. */
  .hit-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }

  /* Around the cut name, not in it: room below the fifth line would show the top of a sixth. */
  .hit-title > * {
    display: block;
    padding-block: 0.2em;
  }

  .hit-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    margin-block-start: 0.3em;
    font-size: 0.95em;
  }

  .bullets {
    list-style: disc;
    padding-inline-start: 1.3em;
  }

  [aria-disabled='true'] {
    color: var(--_muted);
    border-color: var(--_border);
    cursor: default;
  }

  .nothing > * + * {
    margin-block-start: 0.6em;
  }

  .did-you-mean .link-button {
    font-weight: 700;
    padding-block: 0.5em;
  }

  .active-filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    margin-block-end: 1em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: max(44px, 2.75em);
    padding: 0.3em 0.9em;
    border: 1px solid var(--_primary);
    border-radius: 2em;
    background: var(--_soft);
    color: var(--_primary);
    text-align: start;
    cursor: pointer;
  }

  .facets-button {
    width: 100%;
    margin-block-end: 1em;
  }

  .facets-panel:not(.open) {
    display: none;
  }

  .facet {
    margin-block-end: 1.4em;
    min-width: 0;
  }

  legend {
    margin-block-end: 0.3em;
    padding: 0;
    font-weight: 700;
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: start;
    gap: 0.6em;
    min-height: 44px;
    padding-block: 0.55em;
    cursor: pointer;
  }

  .choice input {
    width: 1.35em;
    height: 1.35em;
    accent-color: var(--_primary);
  }

  .facet .link-button {
    min-height: 44px;
  }

  /* In sight however long the filters are, and never over what has the focus. */
  .facets-end {
    position: sticky;
    inset-block-end: 0;
    margin-block-end: 1em;
    padding-block: 0.6em;
    background: var(--_surface);
  }

  .facets-end .button {
    width: 100%;
  }

  .facet :is(input, button) {
    scroll-margin-block-end: 5em;
  }

  @container (min-width: 46em) {
    .columns.with-facets {
      display: grid;
      grid-template-columns: 16em minmax(0, 1fr);
      gap: 2.5em;
    }

    .facets-button,
    .facets-end {
      display: none;
    }

    .facets-panel:not(.open) {
      display: block;
    }

    .choice {
      min-height: 0;
      padding-block: 0.35em;
    }
  }
`;
