import { html, nothing, type TemplateResult } from 'lit';
import type { RatingSummary } from '../../contract/ratings.js';
import type { Counted } from './group.js';
import type { Wording } from './wording.js';

/**
 * The share of the satisfied, as large as what matters most.
 *
 * @param language BCP 47 tag of the answers
 */
export function headline(
  summary: RatingSummary,
  total: Counted,
  language: string,
  wording: Wording,
): TemplateResult {
  const { texts } = wording;
  const satisfied = wording.number(total.satisfied);
  const count = wording.number(total.count);
  const answers = summary.distribution.filter((answer) => answer.satisfied);
  return html`
    <p class="claim" part="rate">
      <strong class="rate">${wording.rate(total)}</strong> ${texts.claim}
    </p>
    <p>
      ${texts.claimOf(satisfied, count, wording.when(summary))}${
        answers.length ? html` ${texts.chose} ${either(answers, language, wording)}` : nothing
      }.
    </p>
  `;
}

/** “Very satisfied” or “satisfied”, as the form has them. */
const either = (
  answers: RatingSummary['distribution'],
  language: string,
  wording: Wording,
): (string | TemplateResult)[] =>
  wording
    .either(answers.map(({ label }) => label))
    .map(({ type, value }) =>
      type === 'element' ? html`“<span lang=${language}>${value}</span>”` : value,
    );
