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

/** By what sends the requests (`window` for the browser's own `fetch`), then by kind and address. */
const shared = new WeakMap<object, Map<string, ProcedureSource>>();

/** Addresses that are none, of which the webmaster was told. */
const reported = new Set<string>();

/**
 * The source that a widget's settings name, or the page's defaults where it names none; undefined
 * where neither does, or where what is named is no address. Widgets with the same settings share
 * one, and so one copy of a catalogue.
 */
export function procedureSourceOf(settings: SourceSettings): ProcedureSource | undefined {
  const own = settings.api || settings.catalogue;
  const { api, catalogue } = own ? settings : pageDefaults;
  const address = api || catalogue;
  const url = address && absolute(address);
  if (!url) return undefined;
  const sender = settings.fetch ?? window;
  const sources = shared.get(sender) ?? new Map<string, ProcedureSource>();
  shared.set(sender, sources);
  const key = `${api ? 'api' : 'catalogue'} ${url}`;
  const source = sources.get(key) ?? createSource(Boolean(api), url, settings.fetch);
  sources.set(key, source);
  return source;
}

function absolute(address: string): string | undefined {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    if (!reported.has(address)) console.warn(`motcua: “${address}” is no address.`);
    reported.add(address);
    return undefined;
  }
}

function createSource(isApi: boolean, url: string, fetch: Fetch | undefined): ProcedureSource {
  const options = { onDeviation: reportDeviations, ...(fetch && { fetch }) };
  if (isApi) return apiSource({ baseUrl: url, ...options });
  return lazySource(async () => {
    const { catalogueSource } = await import('../client/catalogue-source.js').catch(codeMissing);
    return catalogueSource({ url, ...options });
  });
}
