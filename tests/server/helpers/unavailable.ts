import { expect } from 'vitest';

/** Checks a server whose database is gone: what needs it says so, what is in memory goes on. */
export async function expectUnavailable(get: (path: string) => Promise<Response>): Promise<void> {
  for (const path of ['/api/v1/agencies', '/api/v1/procedures/1', '/healthz']) {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 503]);
    expect(response.headers.get('Retry-After')).toBe('5');
  }
  expect((await get('/api/v1/procedures?q=a')).status).toBe(200);
  expect((await get('/api/v1/catalogue')).status).toBe(200);
}
