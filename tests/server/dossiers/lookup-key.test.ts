import { expect, test } from 'vitest';
import type { FactorKind } from '../../../src/server/dossiers/factors.js';
import { isFactor } from '../../../src/server/dossiers/factors.js';
import { lookupKey } from '../../../src/server/dossiers/lookup-key.js';
import { otherSecret, secret } from '../helpers/dossiers.js';

const key = (code: string, kind: FactorKind, value: string): string =>
  lookupKey(secret, code, kind, value);

test.each([
  ['phone', '0999 000 123', ['0123', '000.0123', ' 0 1 2 3 ', '+84 999 000 123', '０１２３']],
  ['identity', '099000012345', ['012345', '012 345', '０１２３４５']],
  ['identity', 'c1234567', ['234567', 'C1234567']],
  ['receipt', 'BN-000123/26', ['bn00012326', 'BN 000123 26', 'ＢＮ00012326']],
] as const)('%s %s is the same however it is typed', (kind, whole, typed) => {
  for (const value of typed) expect(key('A', kind, value)).toBe(key('A', kind, whole));
});

test('a code is the same however it is typed', () => {
  expect(key('h99.12 260302–0123', 'phone', '0123')).toBe(
    key('H99.12-260302-0123', 'phone', '0123'),
  );
});

test('another code, kind, number or secret gives another key', () => {
  const keys = [
    key('A1', 'phone', '0123'),
    key('A', 'phone', '10123'),
    key('A10', 'phone', '123'),
    key('A1', 'phone', '0124'),
    key('A1', 'receipt', '0123'),
    key('A1', 'receipt', '00123'),
    lookupKey(otherSecret, 'A1', 'phone', '0123'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const one of keys) expect(one).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['phone', '123', false],
  ['phone', '1a2b3c4', true],
  ['phone', 'điện thoại', false],
  ['identity', '12345', false],
  ['identity', 'C12345', true],
  ['receipt', 'BN1', false],
  ['receipt', 'BN12', true],
] as const)('%s %s proves something: %s', (kind, value, enough) => {
  expect(isFactor(kind, value)).toBe(enough);
});
