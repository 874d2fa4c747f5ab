import { isIP, isIPv4, isIPv6 } from 'node:net';

/**
 * An address in its plain form: an IPv4 address that came over an IPv6 socket as the IPv4 one, and
 * without the name of the network card.
 *
 * @returns undefined where the text is no address
 */
export function plainAddress(text: string): string | undefined {
  const address = text.trim().toLowerCase().replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  const plain = mapped ?? address;
  return isIP(plain) === 0 ? undefined : plain;
}

/**
 * The network that an address is in, written in one way only. An IPv4 address is a network by itself.
 *
 * @param bits how many of an IPv6 address's bits name the network: a multiple of 16
 */
export function networkOf(address: string, bits: number): string {
  if (isIPv4(address) || !isIPv6(address)) return address;
  return `${groupsOf(address)
    .slice(0, bits / 16)
    .join(':')}::/${bits}`;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  // A URL writes every address in one way, with `::` where most zeros are.
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = shortest
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':')));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}
