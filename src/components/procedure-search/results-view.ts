import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../../client/client.js';
import type { Contact } from '../../contract/common.js';
import {
  defaultLimit,
  facetNames,
  type FacetName,
  type ProcedureHit,
  type ProcedureSearchResult,
} from '../../contract/procedures.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { failureMessage, failureText } from '../shared/failure.js';
import { countText } from './count-text.js';
import { facetLabel, facetList, type FacetListModel } from './facet-list.js';
import type { FacetsController } from './facets-controller.js';
import { hitList, type HitListModel } from './hit-list.js';
import { nothingFound } from './nothing-found.js';
import { resultsStyles } from './results.styles.js';
import { suggestionsStyles } from './suggestions.styles.js';
export { countText } from './count-text.js';
export { FacetsController } from './facets-controller.js';
export { levelsTexts, procedureResultsTexts } from '../../i18n/sections.js';
export { suggestionList } from './suggestion-list.js';
export { SuggestionsController } from './suggestions-controller.js';
import type { ResultsController } from './results-controller.js';
import { countFilters, noFilters, type Search } from './search-state.js';

export const partStyles = [resultsStyles, suggestionsStyles];

export interface ResultsViewModel {
  readonly searched: Search | undefined;
  readonly results: ResultsController;
  readonly popular: Answer<ProcedureSearchResult> | undefined;
  readonly contact: Contact | undefined;
  readonly facets: FacetsController;
  readonly headingLevel: number;
  readonly texts: Messages['procedureResults'];
  readonly common: Messages['common'];
  readonly levels: Messages['levels'];
  /** That an answer is on its way, in words. */
  readonly waitingText: string;
  number(value: number): string;
  address(code: string): string | undefined;
  onOpen(event: Event, code: string): void;
  onFilter(facet: FacetName, value: string): void;
  onClearFilters(): void;
  onSuggestion(text: string): void;
}

/** What is below the text field: popular procedures, or the results of a search in any state. */
export function resultsView(model: ResultsViewModel): TemplateResult | typeof nothing {
  const { searched, results, common } = model;
  const { status, error } = results.first;
  if (!searched) return popularPart(model);
  const { result } = results;
  return html`
    ${status === 'pending' && !result ? waiting(model) : nothing}
    ${status === 'error' ? failureMessage(error, common, results.first.retry) : nothing}
    ${status === 'error' && result ? html`<p class="muted">${model.texts.stale}</p>` : nothing}
    ${
      result
        ? html`<div class="results container" aria-busy=${status === 'pending'}>
            ${status === 'pending' && results.first.slow ? waiting(model) : nothing}
            ${found(model, results.answeredSearch ?? searched, result)}
          </div>`
        : nothing
    }
  `;
}

function waiting({ waitingText }: ResultsViewModel): TemplateResult {
  return html`<p class="busy spaced">${waitingText}</p>`;
}

function popularPart(model: ResultsViewModel): TemplateResult | typeof nothing {
  const { popular } = model;
  if (!popular?.value.hits.length) return nothing;
  return html`
    <div class="results-title" role="heading" aria-level=${model.headingLevel}>
      ${model.texts.popular}
    </div>
    ${hitList(hitsOf(model, popular.value.hits, popular.language))}
    <p>
      <button class="button" type="button" @click=${() => model.onSuggestion('')}>
        ${model.texts.browse}
      </button>
    </p>
  `;
}

function found(
  model: ResultsViewModel,
  search: Search,
  result: ProcedureSearchResult,
): TemplateResult {
  const { results, texts } = model;
  const { filters } = search;
  const title = countText(result.total, search, texts, model.number);
  const facets = facetsOf(model, result);
  const facetPart = facetList(facets);
  const active = countFilters(filters);
  return html`
    ${result.didYouMean ? didYouMean(result.didYouMean, model) : nothing}
    <div class="columns ${facetPart === nothing ? '' : 'with-facets'}">
      ${facetPart}
      <div class="list" role="region" aria-label=${texts.results}>
        ${active ? activeFilters(facets) : nothing}
        ${
          result.total === 0
            ? nothingFound({
                title,
                filtered: active > 0,
                nearest: hitsOf(model, result.nearest ?? []),
                contact: model.contact,
                common: model.common,
                headingLevel: model.headingLevel,
                onClearFilters: model.onClearFilters,
              })
            : html`
                <div
                  class="results-title"
                  role="heading"
                  aria-level=${model.headingLevel}
                  tabindex="-1"
                >
                  ${title}
                </div>
                ${hitList(hitsOf(model, results.hits))} ${more(model)}
              `
        }
      </div>
    </div>
  `;

  function activeFilters(labels: FacetListModel): TemplateResult {
    return html`
      <div class="active-filters no-print" role="group" aria-label=${texts.activeFilters}>
        <span aria-hidden="true">${texts.activeFilters}:</span>
        ${facetNames.flatMap((facet) =>
          filters[facet].map((value) => {
            const label = facetLabel(facet, value, labels);
            return html`<button
              class="chip"
              type="button"
              @click=${() => model.onFilter(facet, value)}
            >
              <span class="visually-hidden">${texts.removeFilter}</span>
              <span lang=${facet === 'level' ? nothing : labels.language}>${label}</span>
              <span aria-hidden="true">×</span>
            </button>`;
          }),
        )}
        <button class="link-button" type="button" @click=${model.onClearFilters}>
          ${texts.clearFilters}
        </button>
      </div>
    `;
  }
}

function didYouMean(text: string, model: ResultsViewModel): TemplateResult {
  return html`
    <p class="did-you-mean">
      ${model.texts.didYouMean}
      <button
        class="link-button"
        type="button"
        lang=${model.results.language ?? defaultLanguage}
        @click=${() => model.onSuggestion(text)}
      >
        ${text}
      </button>
    </p>
  `;
}

function more({
  results,
  texts,
  common,
  number,
}: ResultsViewModel): TemplateResult | typeof nothing {
  const { remaining } = results;
  if (remaining === 0) return nothing;
  const { status, error } = results.more;
  return html`
    ${
      status === 'error'
        ? html`<p class="message error spaced" role="alert">
            ${texts.moreFailed} ${failureText(error, common)}
          </p>`
        : nothing
    }
    <p>
      <button
        class="button no-print"
        type="button"
        aria-disabled=${status === 'pending'}
        @click=${() => results.loadMore()}
      >
        ${status === 'pending' ? common.loading : texts.more(number(Math.min(remaining, defaultLimit)))}
      </button>
    </p>
  `;
}

function hitsOf(
  model: ResultsViewModel,
  hits: readonly ProcedureHit[],
  language = model.results.language,
): HitListModel {
  return {
    hits,
    language: language ?? defaultLanguage,
    texts: model.texts,
    levels: model.levels,
    headingLevel: model.headingLevel + 1,
    address: model.address,
    onOpen: model.onOpen,
  };
}

function facetsOf(
  model: ResultsViewModel,
  { facets, total }: ProcedureSearchResult,
): FacetListModel {
  return {
    facets,
    total,
    filters: model.searched?.filters ?? noFilters,
    view: model.facets,
    language: model.results.language ?? defaultLanguage,
    texts: model.texts,
    levels: model.levels,
    number: model.number,
    onToggle(facet, value) {
      model.facets.use();
      model.onFilter(facet, value);
    },
  };
}
