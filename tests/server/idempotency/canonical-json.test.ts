import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/server/idempotency/canonical-json.js';

test('orders fields at every depth, and no items', () => {
  const one = { b: [{ d: 1, c: null }, 2], a: 'x' };
  expect(canonicalJson(one)).toBe('{"a":"x","b":[{"c":null,"d":1},2]}');
});

test('is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
