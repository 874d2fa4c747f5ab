import { css } from 'lit';

/** Title and status. */
export const styles = css`
  .title {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.3;
  }

  /* Kept free, so that nothing jumps when other figures are chosen. */
  .status {
    min-height: 1.5em;
    margin-block: 0.6em 0.4em;
  }
`;
