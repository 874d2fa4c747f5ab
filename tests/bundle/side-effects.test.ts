import { expect, test, vi } from 'vitest';

test('importing the package registers no element', async () => {
  const define = vi.fn();
  vi.stubGlobal('customElements', { define, get: () => undefined });
  // Other files of tests may have imported it.
  vi.resetModules();
  await import('../../src/index.js');
  expect(define).not.toHaveBeenCalled();
});
