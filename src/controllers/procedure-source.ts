import { apiSource } from '../client/api-source.js';
import { lazySource } from '../client/lazy-source.js';
import type { ProcedureSource } from '../client/procedure-source.js';
import type { Fetch } from '../client/request.js';
import { absoluteUrl } from './absolute-url.js';
import { codeMissing } from './on-demand.js';
import { pageDefaults } from './page-defaults.js';
import { reportDeviations } from './report-deviations.js';

/** Where a widget says that its procedures come from. */
export interface SourceSettings {
  readonly api: string;
  readonly catalogue: string;
  readonly fetch: Fetch | undefined;
}

/** By what sends the requests (`globalThis` for the browser's own `fetch`), then by kind and address. */
const shared = new WeakMap<object, Map<string, ProcedureSource>>();

/**
 * The source that a widget's settings name, or the page's defaults where it names none; undefined
 * where neither does, or where what is named is no address. Widgets with the same settings share
 * one, and so one copy of a catalogue.
 */
export function procedureSourceOf(settings: SourceSettings): ProcedureSource | undefined {
  const own = settings.api || settings.catalogue;
  const { api, catalogue } = own ? settings : pageDefaults;
  const address = api || catalogue;
  const url = address && absoluteUrl(address);
  if (!url) return undefined;
  const sender = settings.fetch ?? globalThis;
  const sources = shared.get(sender) ?? new Map<string, ProcedureSource>();
  shared.set(sender, sources);
  const key = `${api ? 'api' : 'catalogue'} ${url}`;
  const source = sources.get(key) ?? createSource(Boolean(api), url, settings.fetch);
  sources.set(key, source);
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
