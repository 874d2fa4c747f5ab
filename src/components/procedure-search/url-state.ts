import { Level } from '../../contract/common.js';
import { facetNames, maxQueryLength } from '../../contract/procedures.js';
import { noFilters, type Filters, type Search } from './search-state.js';

/** What of a widget can be shared by its address. */
export interface PageState {
  /** What was searched for; undefined where nothing was. */
  readonly search: Search | undefined;
  /** Code of the procedure that is open, or nothing. */
  readonly opened: string;
}

const parameters = ['q', ...facetNames, 'procedure'] as const;

/**
 * Reads a widget's state from a page's address.
 *
 * @param prefix comes before each parameter's name, for pages that use these names themselves.
 */
export function readPageState(address: string, prefix: string): PageState {
  const query = new URL(address).searchParams;
  const values = (name: string): string[] => query.getAll(prefix + name).filter(Boolean);
  const filters: Filters = {
    field: values('field'),
    level: values('level').filter((level) => Object.hasOwn(Level.def.entries, level)),
    agency: values('agency'),
    audience: values('audience'),
  };
  const searched = query.has(`${prefix}q`) || facetNames.some((facet) => filters[facet].length);
  return {
    search: searched
      ? { text: (query.get(`${prefix}q`) ?? '').slice(0, maxQueryLength), filters }
      : undefined,
    opened: query.get(`${prefix}procedure`) ?? '',
  };
}

/** The page's address with a widget's state in it; everything else in it stays as it is. */
export function withPageState(address: string, prefix: string, state: PageState): string {
  const url = new URL(address);
  const { search, opened } = state;
  const own = new URLSearchParams();
  if (search) own.set(`${prefix}q`, search.text);
  for (const facet of facetNames) {
    for (const value of (search?.filters ?? noFilters)[facet]) own.append(prefix + facet, value);
  }
  if (opened) own.set(`${prefix}procedure`, opened);
  // As a text: a list of parameters would write `?/a&flag` anew, and other scripts may read that.
  const others = url.search.slice(1).split('&');
  const kept = others.filter((pair) => !isOwn(pair, prefix));
  url.search = [...kept, own.toString()].filter(Boolean).join('&');
  return url.href;
}

function isOwn(pair: string, prefix: string): boolean {
  const [name] = new URLSearchParams(pair).keys();
  return parameters.some((parameter) => name === prefix + parameter);
}
