import { css } from 'lit';

/** The screen of a hall: everything fits in the window, and nothing is ever scrolled. */
export const hallStyles = css`
  :host([kiosk]) .base {
    min-block-size: 100vh;
    padding: 0;
    border-radius: 0;
  }

  :host([kiosk]) .container {
    padding: 0.8em;
  }

  /* Only on what is large enough for it; a phone scrolls. */
  @media (min-width: 48em) and (min-height: 27em) {
    @supports (width: 1cqi) {
      :host([kiosk]) .container {
        container: hall / size;
        block-size: 100vh;
        padding: 0;
      }

      :host([kiosk]) .board {
        --u: min(1cqi, 1.77cqb);
        block-size: 100cqb;
        padding: calc(1.2 * var(--u));
        gap: calc(1.2 * var(--u));
        overflow: hidden;
        grid-template-areas: 'head head' 'warnings warnings' 'serving calls' 'notes notes';
        grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr);
        grid-template-rows: auto auto minmax(0, 1fr) auto;
      }

      :host([kiosk]) .head {
        flex-wrap: nowrap;
      }

      :host([kiosk]) .serving {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        min-height: 0;
      }

      :host([kiosk]) .counters {
        grid-auto-rows: minmax(0, 1fr);
        gap: calc(0.8 * var(--u));
      }

      .columns-1 {
        --columns: 1;
      }

      .columns-2 {
        --columns: 2;
      }

      .columns-3 {
        --columns: 3;
      }

      .columns-4 {
        --columns: 4;
      }

      .columns-5 {
        --columns: 5;
      }

      :host([kiosk]) .counters {
        grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
      }

      /* Each is as large as its tile: hundredths of the tile's own width and height. */
      :host([kiosk]) .counter {
        container-type: size;
        padding: 0;
        gap: 0;
        justify-items: center;
        overflow: hidden;
      }

      :host([kiosk]) .counter-name {
        max-width: 94cqi;
        font-size: min(23cqb, 11.5cqi);
        line-height: 1.1;
        text-align: center;
      }

      :host([kiosk]) .counter-name.long {
        font-size: min(16cqb, 7cqi);
      }

      :host([kiosk]) .counter-number {
        font-size: min(56cqb, 31cqi);
        line-height: 1.08;
      }

      :host([kiosk]) .called .counter-number {
        font-size: min(56cqb, 26cqi);
      }

      :host([kiosk]) .counter-number.long {
        font-size: min(40cqb, 13cqi);
      }

      :host([kiosk]) .priority {
        font-size: 0.55em;
        vertical-align: 0.15em;
      }

      :host([kiosk]) .counter-number.paused {
        font-size: min(30cqb, 15cqi);
      }

      /* Colour and arrow say it; a screen reader hears it. */
      :host([kiosk]) .state {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }

      /* As large as what the warnings leave: hundredths of the column's own width and height. */
      :host([kiosk]) .calls {
        grid-area: calls;
        container-type: size;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        gap: calc(1.2 * var(--u));
      }

      :host([kiosk]) .calls > * {
        --u: min(2.85cqi, 2.15cqb);
        grid-area: auto;
        font-size: var(--u);
      }

      :host([kiosk]) .calls > .missed {
        grid-row: 3;
      }

      /* What is left: two rows always fit. Those that do not go to a column that nobody sees. */
      :host([kiosk]) .calls > .recent {
        container-type: size;
        display: grid;
        grid-row: 2;
        grid-template-rows: auto minmax(0, 1fr);
      }

      :host([kiosk]) .recent .part-title {
        font-size: min(5.4cqi, 15cqb);
      }

      :host([kiosk]) .recent-list {
        display: flex;
        flex-flow: column wrap;
        min-height: 0;
        overflow: hidden;
      }

      :host([kiosk]) .recent-list li {
        box-sizing: border-box;
        width: 100%;
        font-size: min(8.3cqi, 24cqb);
      }

      :host([kiosk]) .recent-list span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      :host([kiosk]) .notes {
        font-size: calc(1.3 * var(--u));
      }

      @container hall (orientation: portrait) {
        :host([kiosk]) .board {
          --u: min(1.7cqi, 0.95cqb);
          grid-template-areas: 'head' 'warnings' 'latest' 'serving' 'recent' 'missed' 'notes';
          grid-template-columns: minmax(0, 1fr);
          grid-template-rows: auto auto auto minmax(0, 2fr) minmax(0, 1fr) auto auto;
        }

        :host([kiosk]) .calls {
          display: contents;
        }

        :host([kiosk]) .calls > * {
          --u: min(1.7cqi, 0.95cqb);
          font-size: inherit;
        }

        :host([kiosk]) .calls > .latest {
          grid-area: latest;
        }

        :host([kiosk]) .calls > .recent {
          grid-area: recent;
        }

        :host([kiosk]) .calls > .missed {
          grid-area: missed;
        }

        :host([kiosk]) .recent .part-title {
          font-size: min(3.3cqi, 15cqb);
        }

        :host([kiosk]) .recent-list li {
          font-size: min(5cqi, 24cqb);
        }
      }
    }
  }
`;
