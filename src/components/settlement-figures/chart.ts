import { html, nothing, type TemplateResult } from 'lit';
import type { SettlementFigures } from '../../contract/settlement.js';
import { bar, legend, patterns } from '../shared/figures/bar.js';
import { barsOf, longestBar, type Bar } from './bars.js';
import { onTimePercent, settledOf } from './rate.js';
import type { Wording } from './wording.js';

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
    ${patterns()}
    ${legend([
      { fill: 'solid', text: texts.legend.early },
      { fill: 'striped', text: texts.legend.onTime },
      { fill: 'checked', text: texts.legend.late },
    ])}
    <div class="chart" part="chart" role="img" aria-label=${gist(bars, longest, wording)}>
      ${bars.map((one) => row(one, settledOf(longest), wording))}
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

function row(month: Bar, longest: number, wording: Wording): TemplateResult {
  const { texts } = wording;
  return html`
    <div class="bar-row">
      <span class="bar-name">${wording.barName(month)}</span>
      ${bar([
        { fill: 'solid', share: month.settledEarly / longest },
        { fill: 'striped', share: month.settledOnTime / longest },
        { fill: 'checked', share: month.settledLate / longest },
      ])}
      <span class="bar-rate">${wording.rate(month) ?? '–'}</span>
      <span class="bar-note">
        ${texts.settled(wording.number(settledOf(month)))}${
          month.settledLate > 0
            ? html`, <strong>${texts.lateOnes(wording.number(month.settledLate))}</strong>`
            : nothing
        }
      </span>
    </div>
  `;
}
