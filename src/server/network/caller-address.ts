import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { plainAddress } from './addresses.js';
import type { Networks } from './networks.js';

/**
 * Tells the address that a request came from: that of the connection, or, where that is a trusted
 * proxy, what it forwards.
 */
export function callerAddress(trustedProxies: Networks | undefined): (c: Context) => string {
  return (c) => {
    const peer = plainAddress(getConnInfo(c).remote.address ?? '') ?? '';
    const forwarded = c.req.header('X-Forwarded-For');
    if (forwarded === undefined || !trustedProxies?.has(peer)) return peer;
    return forwardedAddress(forwarded, peer, trustedProxies);
  };
}

/**
 * The last address in `X-Forwarded-For` that is no trusted proxy's own: each proxy adds the one that
 * it was called from, and what stands before that may be anybody's invention.
 *
 * @param peer the trusted proxy that sent the header
 */
export function forwardedAddress(header: string, peer: string, trusted: Networks): string {
  let nearest = peer;
  for (const entry of header.split(',').reverse()) {
    const address = plainAddress(withoutPort(entry.trim()));
    // Where a trusted proxy wrote no address, nothing further can be believed.
    if (address === undefined) return nearest;
    nearest = address;
    if (!trusted.has(address)) return address;
  }
  return nearest;
}

/** Some proxies add the port: `198.51.100.7:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (entry: string): string =>
  entry.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
