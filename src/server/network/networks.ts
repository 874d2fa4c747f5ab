import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** Addresses and whole networks. */
export class Networks {
  readonly #list = new BlockList();

  /**
   * @param texts such as `198.51.100.7`, `10.0.0.0/8` or `2001:db8::/32`
   * @throws {RangeError} naming the one that is neither
   */
  constructor(texts: readonly string[]) {
    for (const text of texts) this.#add(text);
  }

  /** @param address in its plain form */
  has(address: string): boolean {
    return isIP(address) !== 0 && this.#list.check(address, familyOf(address));
  }

  #add(text: string): void {
    const [address = '', bits, ...others] = text.split('/');
    const longest = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
    const length = bits === undefined ? longest : /^\d+$/.test(bits) ? Number(bits) : Infinity;
    if (longest < 0 || length > longest || others.length > 0) {
      throw new RangeError(`${text} is no address or network such as 198.51.100.7 or 10.0.0.0/8.`);
    }
    this.#list.addSubnet(address, length, familyOf(address));
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');
