import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { SettlementFigures } from '../../contract/settlement.js';
import { barsOf, longestBar, type Bar } from './bars.js';
import { onTimePercent, settledOf } from './rate.js';
import type { Wording } from './wording.js';

/** Bars are this much shorter than their row, in per cent, so that their right edge is seen. */
const margin = 1;

/**
 * What was settled, a bar a month. The whole is one picture to a screen reader, with its gist as a
 * text; all of its numbers are in the table by month.
 */
export function chart(
  { byMonth }: SettlementFigures,
  wording: Wording,
  headingLevel: number,
): TemplateResult | typeof nothing {
  const bars = barsOf(byMonth);
  const longest = longestBar(bars);
  if (!longest) return nothing;
  const { texts } = wording;
  const title = bars[0]?.month === undefined ? texts.byYear : texts.byMonth;
  return html`
    <div class="section-title" role="heading" aria-level=${headingLevel}>${title}</div>
    ${patterns()} ${legend(wording)}
    <div class="chart" part="chart" role="img" aria-label=${gist(bars, longest, wording)}>
      ${bars.map((bar) => row(bar, settledOf(longest), wording))}
    </div>
  `;
}

/** The chart in two or three sentences. */
function gist(bars: readonly Bar[], longest: Bar, wording: Wording): string {
  const { texts } = wording;
  const lowest = bars
    .filter((bar) => bar.settledLate > 0)
    .sort((one, other) => (onTimePercent(one) ?? 0) - (onTimePercent(other) ?? 0))[0];
  return [
    texts.chart(wording.barName(longest), wording.number(settledOf(longest))),
    lowest
      ? texts.chartLowest(wording.rate(lowest) ?? '', wording.barName(lowest))
      : texts.chartAllOnTime,
    texts.chartTable,
  ].join(' ');
}

function row(bar: Bar, longest: number, wording: Wording): TemplateResult {
  const { texts } = wording;
  const settled = settledOf(bar);
  return html`
    <div class="bar-row">
      <span class="bar-name">${wording.barName(bar)}</span>
      ${stackedBar(bar, longest)}
      <span class="bar-rate">${wording.rate(bar) ?? '–'}</span>
      <span class="bar-note">
        ${texts.settled(wording.number(settled))}${
          bar.settledLate > 0
            ? html`, <strong>${texts.lateOnes(wording.number(bar.settledLate))}</strong>`
            : nothing
        }
      </span>
    </div>
  `;
}

/** Early, on time and late from left to right. Sizes are attributes: a strict policy has no styles. */
function stackedBar(bar: Bar, longest: number): TemplateResult {
  const share = (count: number): number => (count / longest) * (100 - margin);
  let start = 0;
  const part = (name: string, count: number): SVGTemplateResult | typeof nothing => {
    if (count === 0) return nothing;
    const x = start;
    start += share(count);
    return svg`<rect class=${name} x="${x}%" width="${share(count)}%" height="100%"></rect>`;
  };
  return html`
    <svg class="bar" width="100%" height="100%" aria-hidden="true" focusable="false">
      ${part('early', bar.settledEarly)} ${part('on-time', bar.settledOnTime)}
      ${part('late', bar.settledLate)}
    </svg>
  `;
}

function legend({ texts }: Wording): TemplateResult {
  const item = (name: string, text: string): TemplateResult => html`
    <li>
      <svg class="swatch" aria-hidden="true" focusable="false">
        <rect class=${name} width="100%" height="100%"></rect>
      </svg>
      ${text}
    </li>
  `;
  return html`
    <ul class="legend">
      ${item('early', texts.legend.early)} ${item('on-time', texts.legend.onTime)}
      ${item('late', texts.legend.late)}
    </ul>
  `;
}

/** Stripes that tell the parts from each other without their colours. */
function patterns(): TemplateResult {
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
