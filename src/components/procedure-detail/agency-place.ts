import { html, nothing, type TemplateResult } from 'lit';
import type { Agency, OpeningHours } from '../../contract/agencies.js';
import type { Messages } from '../../i18n/messages.js';
import { link, phoneLink } from '../shared/link.js';
import { row } from '../shared/row.js';
import type { DetailViewModel } from './detail-view.js';
import { workingAgency } from './working-agency.js';

type Texts = Messages['procedureView'];
type Model = Pick<DetailViewModel, 'texts' | 'language'>;

/**
 * Where an agency is and when it is open; of one that has ended, who took over, where and when.
 *
 * @param agencies all that are known, by code
 */
export function placeOf(
  agency: Agency,
  agencies: ReadonlyMap<string, Agency>,
  model: Model,
): TemplateResult {
  const { texts, language } = model;
  // Swedish dates are those of ISO 8601.
  const working = workingAgency(agency, agencies, new Date().toLocaleDateString('sv'));
  if (working === agency) return whereAndWhen(agency, model);
  return html`
    <p>${texts.ended}</p>
    ${
      working
        ? html`<p>${texts.takenOverBy} <strong lang=${language}>${working.name}</strong></p>
            ${whereAndWhen(working, model)}`
        : nothing
    }
  `;
}

function whereAndWhen(
  { address, phone, website, openingHours }: Agency,
  { texts, language }: Model,
): TemplateResult {
  return html`
    <dl>
      ${row(texts.address, address && html`<span lang=${language}>${address}</span>`)}
      ${row(texts.phone, phone && phoneLink(phone))}
      ${row(texts.website, website && link(website, website))}
      ${row(
        texts.openingHours,
        openingHours?.map((hours) => html`<p>${hoursText(hours, texts)}</p>`),
      )}
    </dl>
  `;
}

function hoursText({ days, from, to }: OpeningHours, texts: Texts): string {
  const sorted = [...days].sort((one, other) => one - other);
  const first = sorted[0] ?? 1;
  const last = sorted.at(-1) ?? 1;
  const inOneRun = sorted.length > 2 && last - first === sorted.length - 1;
  const named = (day: number): string => texts.days[day] ?? '';
  const dayText = inOneRun
    ? texts.dayRange(named(first), named(last))
    : sorted.map(named).join(', ');
  return `${dayText}: ${from}–${to}`;
}
