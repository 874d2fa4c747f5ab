import { clientFor, type ClientOptions } from '../../client/client.js';
import { lookUpDossier, type DossierLookup, type DossierReport } from '../../contract/dossiers.js';
import { defaultLanguage } from '../../i18n/locales.js';

/** A report, and how it came. */
export interface Found {
  readonly report: DossierReport;
  /** BCP 47 tag of the API's texts. */
  readonly language: string;
  /** By this device's clock, in milliseconds since 1970. */
  readonly receivedAt: number;
}

/** Asks an API where a dossier stands. Throws like every call of a client. */
export async function lookUp(
  options: ClientOptions,
  lookup: DossierLookup,
  signal: AbortSignal,
): Promise<Found> {
  const client = clientFor({ lookUpDossier }, options);
  const { value, language = defaultLanguage } = await client.lookUpDossier(lookup, { signal });
  return { report: value, language, receivedAt: Date.now() };
}
