import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en/index.js';
import {
  fetchTexts,
  hasTexts,
  registerLocale,
  supportedLanguage,
  textsOf,
} from '../../src/i18n/locales.js';
import { commonTexts } from '../../src/i18n/sections.js';
import { vi } from '../../src/i18n/vi/index.js';

describe('languages', () => {
  it('are found by their tag, Vietnamese where there is none', () => {
    const cases = {
      vi: 'vi',
      'vi-VN': 'vi',
      en: 'en',
      'EN-gb': 'en',
      fr: 'vi',
      '': 'vi',
      constructor: 'vi',
    };
    for (const [tag, language] of Object.entries(cases))
      expect(supportedLanguage(tag)).toBe(language);
  });

  it('come when they are asked for', async () => {
    expect(hasTexts('vi')).toBe(true);
    expect(hasTexts('en')).toBe(false);
    expect(textsOf(commonTexts, 'en').retry).toBe(vi.common.retry);
    await fetchTexts('en');
    expect(hasTexts('en')).toBe(true);
    expect(textsOf(commonTexts, 'en').retry).toBe('Try again');
  });

  it('can be added with one object', () => {
    registerLocale('km', { ...vi, common: { ...vi.common, retry: 'សាកម្ដងទៀត' } });
    expect(supportedLanguage('km-KH')).toBe('km');
    expect(textsOf(commonTexts, 'km').retry).toBe('សាកម្ដងទៀត');
  });
});

describe('texts', () => {
  type Tree = Record<string, unknown>;
  type Fill = (...values: unknown[]) => string;

  function keys(tree: Tree, path = ''): string[] {
    return Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? keys(value as Tree, `${path}${key}.`)
        : [`${path}${key}:${typeof value}`],
    );
  }

  /** Every text with its path; of those that are made from numbers or names, some that they make. */
  function* texts(tree: unknown, path = ''): Generator<[path: string, text: string]> {
    if (typeof tree === 'string') yield [path, tree];
    else if (typeof tree === 'function') {
      for (const value of [0, 1, 7, 'X']) yield [path, (tree as Fill)(value, value)];
    } else {
      for (const [key, part] of Object.entries(tree as Tree)) {
        yield* texts(part, path ? `${path}.${key}` : key);
      }
    }
  }

  it('are the same in both languages, and none is empty', () => {
    expect(keys(en as unknown as Tree)).toEqual(keys(vi as unknown as Tree));
    for (const [path, text] of [...texts(vi), ...texts(en)]) {
      // A list that is counted from 1 has nothing at its beginning.
      if (path !== 'procedureView.days.0') expect(text.trim(), path).not.toBe('');
    }
  });

  it('are composed Unicode (NFC)', () => {
    for (const [path, text] of [...texts(vi), ...texts(en)]) {
      expect(text, path).toBe(text.normalize('NFC'));
    }
  });
});
