import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('importing the package registers no element', async () => {
  const define = vi.fn();
  vi.stubGlobal('customElements', { define, get: () => undefined });
  await import('../../src/index.js');
  expect(define).not.toHaveBeenCalled();
});
