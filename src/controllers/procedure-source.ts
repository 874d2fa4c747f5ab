import { apiSource } from '../client/api-source.js';
import { lazySource } from '../client/lazy-source.js';
import type { ProcedureSource } from '../client/procedure-source.js';
import type { Fetch } from '../client/request.js';
import { codeMissing } from './on-demand.js';
import { pageDefaults } from './page-defaults.js';
import { reportDeviations } from './report-deviations.js';

/** Where a widget says that its procedures come from. */
export interface SourceSettings {
  readonly api: string;
  readonly catalogue: string;
  readonly fetch: Fetch | undefined;
}

const shared = new Map<string, ProcedureSource>();

/**
 * The source that a widget's settings name, or the page's defaults where it names none; undefined
 * where neither does. Widgets with the same settings share one, and so one copy of a catalogue.
 */
export function procedureSourceOf(settings: SourceSettings): ProcedureSource | undefined {
  const own = settings.api || settings.catalogue;
  const { api, catalogue } = own ? settings : pageDefaults;
  const address = api || catalogue;
  if (!address) return undefined;
  const url = new URL(address, document.baseURI).href;
  if (settings.fetch) return createSource(Boolean(api), url, settings.fetch);
  const key = `${api ? 'api' : 'catalogue'} ${url}`;
  const source = shared.get(key) ?? createSource(Boolean(api), url, undefined);
  shared.set(key, source);
  return source;
}

function createSource(isApi: boolean, url: string, fetch: Fetch | undefined): ProcedureSource {
  const options = { onDeviation: reportDeviations, ...(fetch && { fetch }) };
  if (isApi) return apiSource({ baseUrl: url, ...options });
  return lazySource(async () => {
    const { catalogueSource } = await import('../client/catalogue-source.js').catch(codeMissing);
    return catalogueSource({ url, ...options });
  });
}
