import { isServer } from 'lit';

/** Addresses that are none, of which the webmaster was told. */
const reported = new Set<string>();

/** A webmaster's address as a whole one; undefined, and told once on the console, where it is none. */
export function absoluteUrl(address: string): string | undefined {
  // Where a page is made nobody asks for data, and the page's own address is not known.
  if (isServer) return address;
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    if (!reported.has(address)) console.warn(`motcua: “${address}” is no address.`);
    reported.add(address);
    return undefined;
  }
}
