import type { ClientOptions } from '../client/client.js';
import type { Fetch } from '../client/request.js';
import { pageDefaults } from './page-defaults.js';
import { reportDeviations } from './report-deviations.js';

/** Where a widget says that its data comes from. */
export interface ApiSettings {
  readonly api: string;
  readonly fetch: Fetch | undefined;
}

/**
 * What a client needs to ask the API that a widget names, or the page's default where it names
 * none; undefined where neither does.
 */
export function apiOptionsOf(settings: ApiSettings): ClientOptions | undefined {
  const address = settings.api || pageDefaults.api;
  if (!address) return undefined;
  return {
    baseUrl: new URL(address, document.baseURI).href,
    onDeviation: reportDeviations,
    ...(settings.fetch && { fetch: settings.fetch }),
  };
}
