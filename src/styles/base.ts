import { css } from 'lit';

/**
 * What every widget starts from: nothing that the page's rules hand down (fonts apart) changes how
 * it looks, and sizes follow the reader's own font size (`medium`), never the page's `rem`.
 */
export const base = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .base {
    display: block;
    box-sizing: border-box;
    font-family: var(--_font);
    font-size: var(--motcua-font-size, medium);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    cursor: auto;
    overflow-wrap: anywhere;
    color: var(--_text);
    background: var(--_surface);
    -webkit-text-size-adjust: 100%;
  }

  /* A widget with colours of its own keeps its text off its edge. */
  :host([theme='dark']) .base,
  :host([theme='light']) .base {
    padding: 1em;
    border-radius: var(--_radius);
  }

  /* Not on .base: a container is a stacking context, and popups must lie above the page. */
  .container {
    container-type: inline-size;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  mark {
    background: var(--_mark);
    color: inherit;
    border-radius: 2px;
  }

  a {
    color: var(--_primary);
    text-underline-offset: 0.15em;
  }

  a:hover {
    color: var(--_primary-strong);
    text-decoration-thickness: 0.13em;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  :focus:not(:focus-visible) {
    outline: none;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
  }
`;
