import { html, nothing, type TemplateResult } from 'lit';
import {
  facetNames,
  type FacetName,
  type FacetValue,
  type Level,
  type ProcedureFacets,
} from '../../contract/index.js';
import type { Messages } from '../../i18n/messages.js';
import type { FacetsController } from './facets-controller.js';
import { countFilters, type Filters } from './search-state.js';

/** Values of a facet that show before the user asks for all. */
const shortLength = 6;

export interface FacetListModel {
  readonly facets: ProcedureFacets;
  /** How many procedures the filters leave. */
  readonly total: number;
  readonly filters: Filters;
  readonly view: FacetsController;
  /** BCP 47 tag of the values. */
  readonly language: string;
  readonly texts: Messages['procedureResults'];
  readonly levels: Messages['levels'];
  number(value: number): string;
  onToggle(facet: FacetName, value: string): void;
}

/** What a person reads for a value of a facet. */
export function facetLabel(
  facet: FacetName,
  value: string,
  { facets, levels }: Pick<FacetListModel, 'facets' | 'levels'>,
): string {
  if (facet === 'level') return levels[value as Level] ?? value;
  return facets[facet].find((one) => one.value === value)?.label ?? value;
}

/** Filters as checkboxes with counts. */
export function facetList(model: FacetListModel): TemplateResult | typeof nothing {
  const { view, texts } = model;
  const shown = facetNames.filter(
    (facet) =>
      model.facets[facet].length > 1 || model.filters[facet].length || view.kept.has(facet),
  );
  if (shown.length === 0) return nothing;
  return html`
    <div class="facets no-print" part="facets">
      <button
        class="button facets-button"
        type="button"
        aria-expanded=${view.open}
        aria-controls="facets"
        @click=${view.toggle}
      >
        ${texts.filterButton(countFilters(model.filters))}
      </button>
      <div id="facets" class="facets-panel ${view.open ? 'open' : ''}">
        ${shown.map((facet) => facetPart(facet, model))}
        <p class="facets-end">
          <button class="button primary" type="button" @click=${view.showResults}>
            ${texts.showResults(model.number(model.total))}
          </button>
        </p>
      </div>
    </div>
  `;
}

function facetPart(facet: FacetName, model: FacetListModel): TemplateResult {
  const { texts, view } = model;
  const all = model.facets[facet];
  const chosen = model.filters[facet];
  const folded = !view.unfolded.has(facet) && all.length > shortLength + 1;
  const values = folded
    ? all.filter(({ value }, index) => index < shortLength || chosen.includes(value))
    : all;
  return html`
    <fieldset class="facet" data-facet=${facet}>
      <legend>${texts.facets[facet]}</legend>
      ${values.map((value) => valuePart(facet, value, model))}
      ${
        all.length > shortLength + 1
          ? html`<button
              class="link-button"
              type="button"
              aria-expanded=${!folded}
              @click=${() => view.unfold(facet)}
            >
              ${folded ? texts.allValues(model.number(all.length)) : texts.fewerValues}
              <span class="visually-hidden">(${texts.facets[facet]})</span>
            </button>`
          : nothing
      }
    </fieldset>
  `;
}

function valuePart(
  facet: FacetName,
  { value, count }: FacetValue,
  model: FacetListModel,
): TemplateResult {
  const { texts } = model;
  return html`
    <label class="choice">
      <input
        type="checkbox"
        .checked=${model.filters[facet].includes(value)}
        @change=${() => model.onToggle(facet, value)}
      />
      <span lang=${facet === 'level' ? nothing : model.language}>
        ${facetLabel(facet, value, model)}
      </span>
      <span class="count muted" aria-hidden="true">${model.number(count)}</span>
      <span class="visually-hidden">(${texts.facetCount(model.number(count))})</span>
    </label>
  `;
}
