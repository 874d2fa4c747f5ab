import { expect, test } from 'vitest';
import { takeApart } from '../../src/search/characters.js';

test('characters are remembered, but not without end', () => {
  const first = takeApart('ế');
  expect(takeApart('ế')).toBe(first);
  for (let code = 0x4e00; code < 0x9fff; code++) takeApart(String.fromCodePoint(code));
  expect(takeApart('ế')).not.toBe(first);
  expect(takeApart('ế')).toEqual(first);
});
