import { html, nothing, type TemplateResult } from 'lit';
import {
  facetNames,
  type FacetName,
  type FacetValue,
  type Level,
  type ProcedureFacets,
} from '../../contract/index.js';
import type { Messages } from '../../i18n/messages.js';
import { countFilters, type Filters } from './search-state.js';

/** Values of a facet that show before the user asks for all. */
const shortLength = 6;

export interface FacetListModel {
  readonly facets: ProcedureFacets;
  readonly filters: Filters;
  /** Whether the list shows where there is no room beside the results. */
  readonly open: boolean;
  /** Facets of which the user has asked for all values. */
  readonly unfolded: ReadonlySet<FacetName>;
  /** BCP 47 tag of the values. */
  readonly language: string;
  readonly texts: Messages['procedureResults'];
  readonly levels: Messages['common']['levels'];
  number(value: number): string;
  onOpen(): void;
  onToggle(facet: FacetName, value: string): void;
  onUnfold(facet: FacetName): void;
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
  const shown = facetNames.filter(
    (facet) => model.facets[facet].length > 1 || model.filters[facet].length,
  );
  if (shown.length === 0) return nothing;
  return html`
    <div class="facets no-print" part="facets">
      <button
        class="button facets-button"
        type="button"
        aria-expanded=${model.open}
        aria-controls="facets"
        @click=${model.onOpen}
      >
        ${model.texts.filterButton(countFilters(model.filters))}
      </button>
      <div id="facets" class="facets-panel ${model.open ? 'open' : ''}">
        ${shown.map((facet) => facetPart(facet, model))}
      </div>
    </div>
  `;
}

function facetPart(facet: FacetName, model: FacetListModel): TemplateResult {
  const { texts, unfolded } = model;
  const all = model.facets[facet];
  const chosen = model.filters[facet];
  const folded = !unfolded.has(facet) && all.length > shortLength + 1;
  const values = folded
    ? all.filter(({ value }, index) => index < shortLength || chosen.includes(value))
    : all;
  return html`
    <fieldset class="facet">
      <legend>${texts.facets[facet]}</legend>
      ${values.map((value) => valuePart(facet, value, model))}
      ${
        all.length > shortLength + 1
          ? html`<button
              class="link-button"
              type="button"
              aria-expanded=${!folded}
              @click=${() => model.onUnfold(facet)}
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
