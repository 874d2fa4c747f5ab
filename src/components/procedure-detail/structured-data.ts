import type { Procedure } from '../../contract/procedures.js';
import { safeUrl } from '../shared/safe-url.js';

/**
 * The procedure as schema.org `GovernmentService`, for search engines.
 * @see https://schema.org/GovernmentService
 */
export function structuredData(procedure: Procedure, language: string): Record<string, unknown> {
  const url = safeUrl(procedure.onlineUrl);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: procedure.name,
    identifier: procedure.code,
    serviceType: procedure.field,
    inLanguage: language,
    provider: procedure.agencies?.map(({ name }) => ({ '@type': 'GovernmentOrganization', name })),
    audience: procedure.audiences?.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    serviceOutput: procedure.results?.map((name) => ({ '@type': 'Thing', name })),
    availableChannel: url && { '@type': 'ServiceChannel', serviceUrl: url },
  };
}

/**
 * A data block that a page can carry. Pages under Trusted Types refuse it: there the server prints
 * it instead.
 *
 * @returns undefined where the page refuses.
 */
export function structuredDataBlock(
  procedure: Procedure,
  language: string,
): HTMLScriptElement | undefined {
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  try {
    block.text = JSON.stringify(structuredData(procedure, language));
    return block;
  } catch {
    return undefined;
  }
}
