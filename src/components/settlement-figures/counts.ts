import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../calendar/dates.js';
import type { SettlementFigures } from '../../contract/settlement.js';
import { settledOf } from './rate.js';
import type { Wording } from './wording.js';

/** The share of the early and on time, as large as what matters most. */
export function headline(figures: SettlementFigures, wording: Wording): TemplateResult {
  const { texts } = wording;
  const { total } = figures;
  const rate = wording.rate(total);
  const when = wording.when(figures);
  if (!rate) return html`<p class="claim">${texts.noneSettled(when)}</p>`;
  const settled = settledOf(total);
  return html`
    <p class="claim" part="rate"><strong class="rate">${rate}</strong> ${texts.claim}</p>
    <p>
      ${texts.claimOf(wording.number(settled - total.settledLate), wording.number(settled), when)}
    </p>
  `;
}

/** The counts, each with what it means. */
export function countList(
  figures: SettlementFigures,
  wording: Wording,
  today: string,
): TemplateResult {
  const { counts } = wording.texts;
  const { total } = figures;
  const item = (
    { name, help }: { name: string; help: string },
    value: number,
    isBad = false,
  ): TemplateResult => html`
    <div class=${isBad && value > 0 ? 'bad' : nothing}>
      <dt>${name}</dt>
      <dd class="count">${wording.number(value)}</dd>
      <dd class="help">${help}</dd>
    </div>
  `;
  const pendingHelp = `${counts.pending.help}, ${pendingSince(figures, wording, today)}`;
  return html`
    <dl class="counts" part="counts">
      ${item(counts.early, total.settledEarly)} ${item(counts.onTime, total.settledOnTime)}
      ${item(counts.late, total.settledLate, true)} ${item(counts.received, total.received)}
      ${item({ ...counts.pending, help: pendingHelp }, total.pending)}
      ${item(counts.overdue, total.pendingOverdue, true)}
    </dl>
  `;
}

/** The moment for which what is pending was counted. @param today local date of the figures */
function pendingSince({ to }: SettlementFigures, wording: Wording, today: string): string {
  const { texts } = wording;
  return to > today ? texts.untilNow : texts.untilDay(wording.date(addDays(to, -1)));
}
