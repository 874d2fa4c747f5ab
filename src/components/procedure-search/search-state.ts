import {
  facetNames,
  type FacetName,
  type Level,
  type ProcedureQuery,
} from '../../contract/index.js';

export type Filters = { readonly [Name in FacetName]: readonly string[] };

/** What was searched for. */
export interface Search {
  readonly text: string;
  readonly filters: Filters;
}

export const noFilters: Filters = { field: [], level: [], agency: [], audience: [] };

/** The filters with one value switched on, or off where it was on. */
export function toggled(filters: Filters, facet: FacetName, value: string): Filters {
  const values = filters[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filters, [facet]: next };
}

export function countFilters(filters: Filters): number {
  return facetNames.reduce((sum, facet) => sum + filters[facet].length, 0);
}

export function queryOf({ text, filters }: Search, cursor?: string): ProcedureQuery {
  return {
    q: text,
    field: [...filters.field],
    level: filters.level as Level[],
    agency: [...filters.agency],
    audience: [...filters.audience],
    ...(cursor && { cursor }),
  };
}
