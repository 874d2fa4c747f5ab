import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src/server/app.js';
import { listen } from '../../../src/server/http-server.js';
import { callerAddress } from '../../../src/server/network/caller-address.js';
import { Networks } from '../../../src/server/network/networks.js';
import { fakeHandlers } from '../helpers/fake-handlers.js';

/** The address that a server takes a request for, which comes from 127.0.0.1. */
async function seen(trusted: string[] | undefined, forwarded?: string): Promise<string> {
  let address = 'none';
  const app = createApp({
    handlers: fakeHandlers({
      listAgencies: (_, caller) => ((address = caller.address), { agencies: [] }),
    }),
    checkHealth: () => Promise.resolve(),
    addressOf: callerAddress(trusted && new Networks(trusted)),
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(server.stop);
  const headers: HeadersInit = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  expect((await fetch(`${server.url}/api/v1/agencies`, { headers })).status).toBe(200);
  return address;
}

test.each([
  [undefined, undefined, '127.0.0.1'],
  [undefined, '198.51.100.7', '127.0.0.1'],
  [['10.0.0.1'], '198.51.100.7', '127.0.0.1'],
  [['127.0.0.1'], undefined, '127.0.0.1'],
  [['127.0.0.0/8'], '198.51.100.7', '198.51.100.7'],
  [['127.0.0.1'], '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  [['127.0.0.1'], "'; drop table attempts", '127.0.0.1'],
])('with trusted proxies %j, X-Forwarded-For %j counts as %s', async (trusted, header, address) => {
  expect(await seen(trusted, header)).toBe(address);
});
