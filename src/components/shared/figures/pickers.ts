import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../../calendar/dates.js';
import type { Messages } from '../../../i18n/messages.js';
import type { AgencyGroup } from './agency-choices.js';
import type { Choice } from './choice.js';
import { periodNames, periodThrough, type Period, type PeriodProblem } from './periods.js';

export interface PickersModel {
  /** What is shown, which tells one widget's choosers from another's. */
  readonly title: string;
  readonly choice: Choice;
  readonly groups: readonly AgencyGroup[];
  /** The chosen agency, where it is in none of the groups: ended, or the list is not there. */
  readonly unlisted: { readonly code: string; readonly name: string } | undefined;
  /** BCP 47 tag of the agencies' names. */
  readonly language: string;
  readonly agenciesFailed: boolean;
  readonly problem: PeriodProblem | undefined;
  readonly texts: Messages['figures'];
  readonly common: Messages['common'];
  readonly levels: Messages['levels'];
  onAgency(code: string): void;
  onPeriod(name: string): void;
  onDates(period: Period): void;
  onRetry(): void;
}

/** Choosers of agency and period. */
export function pickers(model: PickersModel): TemplateResult {
  const { texts, choice, title } = model;
  return html`
    <form
      class="pickers no-print"
      part="pickers"
      aria-label=${`${title}: ${texts.pickers}`}
      novalidate
      @submit=${(event: SubmitEvent) => submit(event, model)}
    >
      ${agencyPicker(model)} ${periodPicker(model)}
      ${choice.period === 'custom' ? datePickers(model) : nothing}
    </form>
  `;
}

function agencyPicker(model: PickersModel): TemplateResult {
  const { texts, common, choice, unlisted, groups } = model;
  const option = (code: string, name: string): TemplateResult =>
    html`<option value=${code} .selected=${choice.agency === code}>${name}</option>`;
  return html`
    <div class="picker wide">
      <label for="agency">${texts.agency}</label>
      <select id="agency" @change=${(event: Event) => model.onAgency(valueOf(event))}>
        ${option('', texts.allAgencies)}
        ${unlisted ? option(unlisted.code, unlisted.name) : nothing}
        ${groups.map(
          ({ level, agencies }) => html`
            <optgroup label=${model.levels[level]} lang=${model.language}>
              ${agencies.map(({ code, name }) => option(code, name))}
            </optgroup>
          `,
        )}
      </select>
      ${
        model.agenciesFailed
          ? html`<p class="picker-note">
              ${texts.agenciesFailed}
              <button class="link-button" type="button" @click=${model.onRetry}>
                ${common.retry}
              </button>
            </p>`
          : nothing
      }
    </div>
  `;
}

function periodPicker({ texts, choice, onPeriod }: PickersModel): TemplateResult {
  return html`
    <div class="picker">
      <label for="period">${texts.period}</label>
      <select id="period" @change=${(event: Event) => onPeriod(valueOf(event))}>
        ${[...periodNames, 'custom' as const].map(
          (name) =>
            html`<option value=${name} .selected=${choice.period === name}>
              ${texts.periods[name]}
            </option>`,
        )}
      </select>
    </div>
  `;
}

/** The first and the last day, as people say it; a period ends on the day after. */
function datePickers({ texts, choice, problem }: PickersModel): TemplateResult {
  const field = (name: 'from' | 'to', value: string): TemplateResult => html`
    <div class="picker">
      <label for=${name}>${texts[name]}</label>
      <input
        id=${name}
        name=${name}
        type="date"
        .value=${value}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${problem ? 'date-problem' : nothing}
      />
    </div>
  `;
  return html`
    <div class="dates">
      ${field('from', choice.dates.from)} ${field('to', addDays(choice.dates.to, -1))}
      <button class="button" type="submit">${texts.show}</button>
      ${
        problem
          ? html`<p id="date-problem" class="problem" role="alert">
              ${texts.dateProblems[problem]}
            </p>`
          : nothing
      }
    </div>
  `;
}

function submit(event: SubmitEvent, { choice, onDates }: PickersModel): void {
  event.preventDefault();
  if (choice.period !== 'custom') return;
  const { elements } = event.target as HTMLFormElement;
  const text = (name: string): string => (elements.namedItem(name) as HTMLInputElement).value;
  onDates(periodThrough(text('from'), text('to')));
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
