import { describe, expect, test } from 'vitest';
import { networkOf, plainAddress } from '../../../src/server/network/addresses.js';
import { forwardedAddress } from '../../../src/server/network/caller-address.js';
import { Networks } from '../../../src/server/network/networks.js';

describe('an address', () => {
  test.each([
    ['198.51.100.7', '198.51.100.7'],
    [' ::ffff:198.51.100.7', '198.51.100.7'],
    ['::FFFF:198.51.100.7', '198.51.100.7'],
    ['fe80::1%eth0', 'fe80::1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['198.51.100.700', undefined],
    ['unknown', undefined],
    ['', undefined],
  ])('%j is %j', (text, plain) => {
    expect(plainAddress(text)).toBe(plain);
  });

  test.each([
    ['198.51.100.7', 64, '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', 64, '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', 64, '2001:db8:1:2::/64'],
    ['2001:db8::1', 64, '2001:db8:0:0::/64'],
    ['2001:db8:1:2::9', 48, '2001:db8:1::/48'],
    ['::1', 64, '0:0:0:0::/64'],
    ['', 64, ''],
  ])('%s is in a network by its first %s bits', (address, bits, network) => {
    expect(networkOf(address, bits)).toBe(network);
  });
});

describe('networks', () => {
  const networks = new Networks(['198.51.100.7', '10.0.0.0/8', '2001:db8::/32']);

  test.each([
    ['198.51.100.7', true],
    ['198.51.100.8', false],
    ['10.255.0.1', true],
    ['2001:db8:ffff::1', true],
    ['2001:db9::1', false],
    ['', false],
  ])('have %j: %s', (address, isThere) => {
    expect(networks.has(address)).toBe(isThere);
  });

  test.each(['10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', 'hall', '10.0.0'])(
    '%s is refused by name',
    (text) => {
      expect(() => new Networks([text])).toThrow(new RegExp(`^${text.replaceAll('.', '\\.')} is`));
    },
  );
});

describe('a forwarded address', () => {
  const trusted = new Networks(['127.0.0.1', '10.0.0.0/8']);

  test.each([
    ['198.51.100.7', '198.51.100.7', 'the one that the proxy was called from'],
    ['203.0.113.9, 198.51.100.7', '198.51.100.7', 'the last one: the others are anybody’s'],
    ['198.51.100.7, 10.0.0.2', '198.51.100.7', 'not that of a trusted proxy before'],
    ['10.0.0.3, 10.0.0.2', '10.0.0.3', 'the farthest where all are trusted'],
    ['198.51.100.7:4711', '198.51.100.7', 'without its port'],
    ['[2001:db8::1]:4711', '2001:db8::1', 'without its port, IPv6'],
    ['::ffff:198.51.100.7', '198.51.100.7', 'in its plain form'],
    ['198.51.100.7, unknown', '127.0.0.1', 'the proxy’s own where it wrote no address'],
    ['198.51.100.7, x, 10.0.0.2', '10.0.0.2', 'the last trusted one before what is no address'],
    ['', '127.0.0.1', 'the proxy’s own where there is none'],
    ['x, 198.51.100.7', '198.51.100.7', 'whatever stands before it'],
  ])('of %j is %s: %s', (header, address) => {
    expect(forwardedAddress(header, '127.0.0.1', trusted)).toBe(address);
  });
});
