import { expect, test } from 'vitest';
import { kilobytes, measureSizes } from './sizes.js';

const sizes = (await measureSizes()).filter(({ ceiling }) => ceiling !== undefined);

test.each(sizes)('$name stays below its ceiling', ({ name, bytes, ceiling = 0 }) => {
  expect(
    bytes,
    `${name} weighs ${kilobytes(bytes)}, more than ${kilobytes(ceiling)}. Load what it does not ` +
      'need at first with import(), or raise the ceiling in tests/bundle/sizes.ts and say why.',
  ).toBeLessThanOrEqual(ceiling);
});
