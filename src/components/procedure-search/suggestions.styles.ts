import { css } from 'lit';

export const suggestionsStyles = css`
  .suggestions {
    position: absolute;
    z-index: 1000;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-height: min(28em, 60vh);
    overflow-y: auto;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 18px rgb(0 0 0 / 22%);
  }

  .suggestion {
    display: grid;
    gap: 0.1em;
    padding: 0.6em 0.8em;
    min-height: 44px;
    cursor: pointer;
    border-inline-start: 5px solid transparent;
  }

  .suggestion + .suggestion {
    border-block-start: 1px solid var(--_border);
  }

  .suggestion:hover {
    background: var(--_soft);
  }

  .suggestion[aria-selected='true'] {
    background: var(--_soft);
    border-inline-start-color: var(--_primary);
    outline: 2px solid var(--_primary);
    outline-offset: -2px;
  }

  .suggestion-name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  .suggestion .muted {
    font-size: 0.9em;
  }
`;
