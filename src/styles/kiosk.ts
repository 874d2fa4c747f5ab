import { css } from 'lit';

/** For shared devices, which are used standing, by every hand. */
export const kiosk = css`
  .countdown {
    position: fixed;
    z-index: 1000;
    inset-block-end: 0;
    inset-inline: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.8em 1.5em;
    padding: 1em;
    border-block-start: 4px solid var(--_primary);
    background: var(--_surface);
    box-shadow: 0 -6px 18px rgb(0 0 0 / 22%);
    font-size: 1.2em;
    font-weight: 700;
  }

  .kiosk .button {
    min-height: 72px;
    font-size: 1.25em;
  }
`;
