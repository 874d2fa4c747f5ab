import type { Procedure } from '../../contract/procedures.js';
import { safeUrl } from '../shared/safe-url.js';

/**
 * The procedure as schema.org `GovernmentService`, for search engines.
 * @see https://schema.org/GovernmentService
 */
function structuredData(procedure: Procedure, language: string): Record<string, unknown> {
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

/** A procedure and the BCP 47 tag of its texts. */
export interface Described {
  readonly procedure: Procedure;
  readonly language: string;
}

/** By the element that has put it into the page; what others have put there is theirs. */
const blocks = new WeakMap<Element, HTMLScriptElement>();

/** Makes an element's data block say this, or takes it out of the page where there is nothing. */
export function describe(host: Element, described: Described | undefined): void {
  blocks.get(host)?.remove();
  const block = described && dataBlock(described);
  if (!block) return;
  blocks.set(host, block);
  host.append(block);
}

/**
 * A data block that a page can carry. Pages under Trusted Types refuse it: there the server prints
 * it instead.
 *
 * @returns undefined where the page refuses.
 */
function dataBlock({ procedure, language }: Described): HTMLScriptElement | undefined {
  const block = document.createElement('script');
  block.type = 'application/ld+json';
  try {
    block.text = JSON.stringify(structuredData(procedure, language));
    return block;
  } catch {
    return undefined;
  }
}
