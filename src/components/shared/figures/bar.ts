import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** How a part of a bar is filled, so that parts differ without their colours. */
export type Fill = 'solid' | 'striped' | 'checked';

export interface BarPart {
  readonly fill: Fill;
  /** From 0 to 1 of the longest bar's length. */
  readonly share: number;
}

/** Bars are this much shorter than their row, in per cent, so that their right edge is seen. */
const margin = 1;

/** Parts from left to right. Sizes are attributes: a strict policy has no styles. */
export function bar(parts: readonly BarPart[]): TemplateResult {
  let start = 0;
  const rect = ({ fill, share }: BarPart): SVGTemplateResult | typeof nothing => {
    if (share === 0) return nothing;
    const x = start;
    const width = share * (100 - margin);
    start += width;
    return svg`<rect class=${fill} x="${x}%" width="${width}%" height="100%"></rect>`;
  };
  return html`
    <svg class="bar" width="100%" height="100%" aria-hidden="true" focusable="false">
      ${parts.map(rect)}
    </svg>
  `;
}

/** What each filling stands for. */
export function legend(items: readonly { fill: Fill; text: string }[]): TemplateResult {
  return html`
    <ul class="legend">
      ${items.map(
        ({ fill, text }) => html`
          <li>
            <svg class="swatch" aria-hidden="true" focusable="false">
              <rect class=${fill} width="100%" height="100%"></rect>
            </svg>
            ${text}
          </li>
        `,
      )}
    </ul>
  `;
}

/** What bars are filled with; once in an element that has any. */
export function patterns(): TemplateResult {
  return html`
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <pattern
        id="stripes"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="stripes-ground" width="6" height="6"></rect>
        <rect class="stripes-line" width="2" height="6"></rect>
      </pattern>
      <pattern id="checks" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="checks-ground" width="6" height="6"></rect>
        <rect class="checks-dot" width="3" height="3"></rect>
        <rect class="checks-dot" x="3" y="3" width="3" height="3"></rect>
      </pattern>
    </svg>
  `;
}
