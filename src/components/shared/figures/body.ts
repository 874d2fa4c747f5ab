import { html, nothing, type TemplateResult } from 'lit';
import { defaultLanguage } from '../../../i18n/locales.js';
import { commonTexts, figuresTexts, levelsTexts } from '../../../i18n/sections.js';
import { agencyGroups, unlistedAgency } from './agency-choices.js';
import { NotOfferedError, type FiguresPart, type PublishedFigures } from './figures-kind.js';
import type { FrameModel } from './frame.js';
import { pickers } from './pickers.js';
import { failure, waiting } from './status.js';

/** Choosers, the figures themselves, and what there is to say while they are not there. */
export const body = <Figures extends PublishedFigures, Part extends FiguresPart>(
  model: FrameModel<Figures, Part>,
): TemplateResult => html`${model.host.noPickers ? nothing : choosers(model)} ${content(model)}`;

function choosers<Figures extends PublishedFigures, Part extends FiguresPart>({
  controller,
  localize,
  title,
}: FrameModel<Figures, Part>): TemplateResult | typeof nothing {
  const { choice, loading, agencies } = controller;
  // Where there is nothing to be had, there is nothing to choose.
  if (!choice || loading.error instanceof NotOfferedError) return nothing;
  const listed = agencies.value ?? [];
  const shown = loading.value?.figures.agency;
  const groups = agencyGroups(listed, controller.today);
  return pickers({
    title,
    choice,
    groups,
    unlisted: unlistedAgency(choice.agency, groups, [...listed, ...(shown ? [shown] : [])]),
    language: loading.value?.language ?? defaultLanguage,
    agenciesFailed: agencies.status === 'error',
    problem: controller.dateProblem,
    texts: localize.texts(figuresTexts),
    common: localize.texts(commonTexts),
    levels: localize.texts(levelsTexts),
    onAgency: controller.chooseAgency,
    onPeriod: controller.choosePeriod,
    onDates: controller.chooseDates,
    onRetry: agencies.retry,
  });
}

function content<Figures extends PublishedFigures, Part extends FiguresPart>({
  controller,
  localize,
  view,
}: FrameModel<Figures, Part>): TemplateResult {
  const { status, value, stale, slow, error, retry } = controller.loading;
  const model = {
    stale,
    slow,
    error,
    agency: controller.choice?.agency ?? '',
    texts: localize.texts(figuresTexts),
    common: localize.texts(commonTexts),
    retry,
  };
  return html`
    <div class="status">${status === 'pending' ? waiting(model) : nothing}</div>
    ${status === 'error' ? failure(model) : nothing}
    ${value ? html`<div aria-busy=${status === 'pending'}>${view(value)}</div>` : nothing}
  `;
}
