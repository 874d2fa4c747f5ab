import { html, nothing, type TemplateResult } from 'lit';
import type { Agency, OpeningHours } from '../../contract/agencies.js';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from '../shared/safe-url.js';
import type { DetailViewModel } from './detail-view.js';

type Texts = Messages['procedureDetail'];

/** Who handles the procedure; where and when, for the agencies that the source knows. */
export function agenciesPart({
  procedure,
  agencies,
  texts,
  language,
}: DetailViewModel): TemplateResult {
  return html`
    <ul class="agencies">
      ${procedure.agencies?.map(({ code, name }) => {
        const agency = code ? agencies.get(code) : undefined;
        return html`<li>
          <p class="agency" lang=${language}>${name}</p>
          ${agency ? whereAndWhen(agency, texts) : nothing}
        </li>`;
      })}
    </ul>
  `;
}

function whereAndWhen(agency: Agency, texts: Texts): TemplateResult {
  const { address, phone, website, openingHours } = agency;
  const row = (term: string, content: unknown): TemplateResult | typeof nothing =>
    content
      ? html`<div>
          <dt>${term}</dt>
          <dd>${content}</dd>
        </div>`
      : nothing;
  return html`
    <dl>
      ${row(texts.address, address)}
      ${row(texts.phone, phone && link(`tel:${phone.replace(/[^\d+]/g, '')}`, phone))}
      ${row(texts.website, website && link(website, website))}
      ${row(
        texts.openingHours,
        openingHours?.map((hours) => html`<p>${hoursText(hours, texts)}</p>`),
      )}
    </dl>
  `;
}

function link(address: string, text: string): TemplateResult {
  const href = safeUrl(address);
  return href ? html`<a href=${href}>${text}</a>` : html`${text}`;
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
