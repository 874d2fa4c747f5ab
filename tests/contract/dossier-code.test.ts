import { describe, expect, it } from 'vitest';
import {
  dossierCodeKey,
  formatDossierCode,
  looksLikeDossierCode,
} from '../../src/contract/dossier-code.js';

describe('a dossier code', () => {
  it.each([
    ['H44.12-260302-0123', 'H44.12-260302-0123'],
    [' h44.12–260302—0123 ', 'H44.12-260302-0123'],
    ['h44.12 260302 0123', 'H44.12-260302-0123'],
    ['H44 . 12 - 260302 -0123', 'H44.12-260302-0123'],
    ['000.00.01.h44－230511－00012', '000.00.01.H44-230511-00012'],
    ['Ｈ４４.12-260302-0123', 'H44.12-260302-0123'],
    ['', ''],
  ])('typed as “%s” is written %s', (typed, written) => {
    expect(formatDossierCode(typed)).toBe(written);
    expect(formatDossierCode(written)).toBe(written);
  });

  it('is the same in any spacing, case or dash', () => {
    const ways = [
      'H44.12-260302-0123',
      'h44.12 260302 0123',
      'H44.12‑260302‑0123',
      'h4412 2603020123',
    ];
    expect(new Set(ways.map(dossierCodeKey))).toEqual(new Set(['H44122603020123']));
  });

  it.each([
    ['HĐ-01', 'HD01'],
    ['hđ 01', 'HD01'],
    ['Hồ-Sơ 1', 'HOSO1'],
    ['案件 7', '案件7'],
    ['-.-', ''],
  ])('“%s” is known as %s: its letters without marks, and its digits', (code, key) => {
    expect(dossierCodeKey(code)).toBe(key);
    expect(dossierCodeKey(code.normalize('NFD'))).toBe(key);
  });

  it.each([
    '000.00.01.H44-230511-0001',
    'H44-230511-0001',
    'H44.12-260302-0123',
    'H15.50.05.13-251231-1234567',
    'G01.899.909-260102-0456',
  ])('%s has the usual shape', (code) => expect(looksLikeDossierCode(code)).toBe(true));

  it.each([
    '',
    'H44.12-260302',
    'H44.12-261302-0001',
    'H44.12-260300-0001',
    '0123',
    'H44.12-260302-01',
  ])('“%s” has not', (code) => expect(looksLikeDossierCode(code)).toBe(false));
});
