import { css } from 'lit';

/**
 * The design tokens. Each takes its value from a public `--motcua-*` property where the page sets
 * one. They stand on an element inside the shadow root (`.base`), because rules of the page such as
 * `* { all: unset }` win over `:host`.
 *
 * Dark colours follow the page, not the device: `light-dark()` reads the `color-scheme` that the
 * page declares, so a light page never gets a dark widget. Engines that lack it stay light, whatever
 * the page or `theme` says.
 */
export const tokens = css`
  .base {
    color-scheme: light;
    --_text: var(--motcua-color-text, #1b1f23);
    --_muted: var(--motcua-color-muted, #4f5861);
    --_surface: var(--motcua-color-surface, #ffffff);
    --_soft: var(--motcua-color-soft, #f2f5f8);
    --_border: var(--motcua-color-border, #c9d1d9);
    --_control: var(--motcua-color-control, #6b7680);
    --_primary: var(--motcua-color-primary, #0b4f9e);
    --_primary-strong: var(--motcua-color-primary-strong, #083a75);
    --_on-primary: var(--motcua-color-on-primary, #ffffff);
    --_focus: var(--motcua-color-focus, #b8460b);
    --_error: var(--motcua-color-error, #a61b1b);
    --_mark: var(--motcua-color-mark, #fff0a8);
    --_radius: var(--motcua-radius, 6px);
    --_font: var(--motcua-font, inherit);
  }

  @supports (color: light-dark(#000, #fff)) {
    .base {
      color-scheme: inherit;
      --_text: var(--motcua-color-text, light-dark(#1b1f23, #edf0f3));
      --_muted: var(--motcua-color-muted, light-dark(#4f5861, #b3bcc5));
      --_surface: var(--motcua-color-surface, light-dark(#ffffff, #14181c));
      --_soft: var(--motcua-color-soft, light-dark(#f2f5f8, #20262c));
      --_border: var(--motcua-color-border, light-dark(#c9d1d9, #444d56));
      --_control: var(--motcua-color-control, light-dark(#6b7680, #8d98a3));
      --_primary: var(--motcua-color-primary, light-dark(#0b4f9e, #8ec1ff));
      --_primary-strong: var(--motcua-color-primary-strong, light-dark(#083a75, #b9d8ff));
      --_on-primary: var(--motcua-color-on-primary, light-dark(#ffffff, #0a1a2c));
      --_focus: var(--motcua-color-focus, light-dark(#b8460b, #ffb066));
      --_error: var(--motcua-color-error, light-dark(#a61b1b, #ff9e94));
      --_mark: var(--motcua-color-mark, light-dark(#fff0a8, #5a4a00));
    }

    :host([theme='light']) .base {
      color-scheme: light;
    }

    :host([theme='dark']) .base {
      color-scheme: dark;
    }
  }
`;
