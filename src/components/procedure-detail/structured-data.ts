import type { Procedure } from '../../contract/procedures.js';
import { safeUrl } from '../shared/safe-url.js';

/** Something that schema.org has a type for. */
interface Item {
  readonly type: string;
  /** By schema.org's name; what is undefined is left out. */
  readonly properties: Readonly<Record<string, Value | readonly Value[] | undefined>>;
}

type Value = string | URL | Item;

/**
 * The procedure as schema.org knows it.
 * @see https://schema.org/GovernmentService
 */
function governmentService(procedure: Procedure, language: string): Item {
  const url = safeUrl(procedure.onlineUrl);
  const named = (type: string, name: string): Item => ({ type, properties: { name } });
  return {
    type: 'GovernmentService',
    properties: {
      name: procedure.name,
      identifier: procedure.code,
      serviceType: procedure.field,
      inLanguage: language,
      provider: procedure.agencies?.map(({ name }) => named('GovernmentOrganization', name)),
      audience: procedure.audiences?.map((audienceType) => ({
        type: 'Audience',
        properties: { audienceType },
      })),
      serviceOutput: procedure.results?.map((name) => named('Thing', name)),
      availableChannel: url
        ? { type: 'ServiceChannel', properties: { serviceUrl: new URL(url) } }
        : undefined,
    },
  };
}

/** A procedure and the BCP 47 tag of its texts. */
export interface Described {
  readonly procedure: Procedure;
  readonly language: string;
}

/** By the element that has put it into the page; what others have put there is theirs. */
const described = new WeakMap<Element, HTMLElement>();

/**
 * Makes what an element says to search engines be this, or nothing. It is microdata, which shows
 * nothing: a script of JSON-LD would be refused, and reported, by pages under Trusted Types.
 */
export function describe(host: Element, what: Described | undefined): void {
  described.get(host)?.remove();
  if (!what) return;
  const item = itemElement(governmentService(what.procedure, what.language));
  described.set(host, item);
  host.append(item);
}

function itemElement({ type, properties }: Item): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('itemscope', '');
  element.setAttribute('itemtype', `https://schema.org/${type}`);
  for (const [name, values] of Object.entries(properties)) {
    for (const value of [values ?? []].flat()) {
      const property = valueElement(value);
      property.setAttribute('itemprop', name);
      element.append(property);
    }
  }
  return element;
}

function valueElement(value: Value): HTMLElement {
  if (value instanceof URL)
    return Object.assign(document.createElement('link'), { href: value.href });
  if (typeof value !== 'string') return itemElement(value);
  return Object.assign(document.createElement('meta'), { content: value });
}
