import { html, nothing, type TemplateResult } from 'lit';
import type { RatingSummary } from '../../contract/ratings.js';
import { bar } from '../shared/figures/bar.js';
import type { Counted } from './group.js';
import type { Wording } from './wording.js';

/** With three answers or fewer, a mean would say nothing that the answers do not say better. */
const fewAnswers = 3;

/** Whether a mean says something about answers on this scale. */
export const hasMean = ({ distribution }: RatingSummary): boolean =>
  distribution.length > fewAnswers;

/**
 * How often each answer was chosen, in words, bars and numbers.
 *
 * @param language BCP 47 tag of the answers
 */
export function distribution(
  summary: RatingSummary,
  total: Counted,
  language: string,
  wording: Wording,
): TemplateResult {
  return html`
    <ul class="chart words" part="distribution">
      ${summary.distribution.map((answer) => row(answer, total.count, language, wording))}
    </ul>
    ${hasMean(summary) && total.mean !== undefined ? mean(summary, total.mean, wording) : nothing}
  `;
}

function row(
  { label, count, satisfied = true }: RatingSummary['distribution'][number],
  all: number,
  language: string,
  wording: Wording,
): TemplateResult {
  return html`
    <li class="bar-row">
      <span class="bar-name" lang=${language}>${label}</span>
      ${bar([{ fill: satisfied ? 'solid' : 'checked', share: count / all }])}
      <span class="bar-rate">${wording.percent(count, all)}</span>
      <span class="bar-note">${wording.texts.ratings(wording.number(count))}</span>
    </li>
  `;
}

function mean({ distribution }: RatingSummary, value: number, wording: Wording): TemplateResult {
  const best = Math.max(...distribution.map((answer) => answer.value));
  return html`
    <p class="mean">${wording.texts.mean(wording.hundredths(value), wording.number(best))}</p>
  `;
}
