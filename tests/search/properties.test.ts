import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxQueryLength, type ProcedureQuery } from '../../src/contract/procedures.js';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { toCatalogue } from './shared-data.js';
import { records, smallCatalogue } from './small-catalogue.js';

const index = buildIndex(smallCatalogue);
const indexWithNames = buildIndex(toCatalogue(records, { everydayNames: true }));
const words = [...new Set(records.flatMap(({ name }) => name.split(/[\s,]+/)))];
const anyWord = fc.constantFrom(...words);

/** Words of names as people may type them, mixed with anything else. */
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.oneof(anyWord, fc.string(), fc.constantFrom('ddawng', 'kys', 'loạ i', '1.000', '000894')),
    )
    .map((parts) => parts.join(' ')),
  fc.array(anyWord).map((parts) => parts.join(' ').normalize('NFD')),
);

/** A combining mark, or the second half of a surrogate pair: nothing may begin with either. */
const continuation = /^[\p{M}\udc00-\udfff]/u;

function isCharacterBoundary(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return !(next >= 0xdc00 && next <= 0xdfff) && !continuation.test(text.slice(at));
}

describe('any query', () => {
  it.each([
    ['without', index],
    ['with', indexWithNames],
  ])('is answered, with ranges that fit the texts, %s everyday names', (_, searched) => {
    fc.assert(
      fc.property(anyQuery, (q) => {
        const { hits, nearest = [] } = searchProcedures(searched, { q, limit: 100 });
        for (const { name, code, keyword = '', highlights } of [...hits, ...nearest]) {
          for (const [text, ranges] of [
            [name, highlights.name],
            [code, highlights.code],
            [keyword, highlights.keyword],
          ] as const) {
            let last = 0;
            for (const [start, end] of ranges) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(isCharacterBoundary(text, start)).toBe(true);
              expect(isCharacterBoundary(text, end)).toBe(true);
              last = end;
            }
          }
        }
      }),
    );
  });

  it('is answered over a letter with a mark of two code units', () => {
    const name = 'Ⰰ\u{1d165} khai sinh';
    const procedures = [{ code: '1', name, field: 0, levels: [] }];
    const [hit] = searchProcedures(buildIndex({ ...smallCatalogue, procedures }), { q: 'Ⰰ' }).hits;
    expect(hit?.highlights.name).toEqual([[0, 3]]);
  });

  it('is answered over names of any characters, too', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), anyQuery, (names, q) => {
        const procedures = names.map((name, i) => ({ code: `${i}`, name, field: 0, levels: [] }));
        const odd = buildIndex({ ...smallCatalogue, procedures });
        for (const query of [q, ...names]) {
          for (const { name, highlights } of searchProcedures(odd, { q: query }).hits) {
            for (const [start, end] of highlights.name) {
              expect(isCharacterBoundary(name, start) && isCharacterBoundary(name, end)).toBe(true);
            }
          }
        }
      }),
    );
  });

  it.each(['cấp giấy phép ', 'a', '1.'])(
    'of any length is read to the longest that counts: %s…',
    (part) => {
      const answer = (q: string) => searchProcedures(index, { q });
      expect(answer(part.repeat(100_000))).toEqual(answer(part.repeat(maxQueryLength)));
    },
  );
});

describe('one word more', () => {
  it.each([
    ['without', index],
    ['with', indexWithNames],
  ])(
    'of the right name never puts it below one that lacks it, %s everyday names',
    (_, searched) => {
      fc.assert(
        fc.property(fc.nat(records.length - 1), fc.nat(), fc.nat(), (which, from, length) => {
          const { code, name } = records[which]!;
          const own = name.split(/[\s,]+/);
          const start = from % own.length;
          const shorter = own.slice(start, start + 1 + (length % own.length));
          const word = own[start + shorter.length];
          if (word === undefined) return;
          const codes = (q: string) =>
            searchProcedures(searched, { q, limit: 100 }).hits.map((hit) => hit.code);
          const before = codes(shorter.join(' '));
          const after = codes([...shorter, word].join(' '));
          const lacks = records
            .filter((other) => !other.name.split(/[\s,]+/).includes(word))
            .map((other) => other.code);
          const above = (list: string[]) => list.slice(0, list.indexOf(code));
          expect(after).toContain(code);
          for (const other of above(after)) {
            if (lacks.includes(other)) expect(above(before)).toContain(other);
          }
        }),
      );
    },
  );
});

describe('facets', () => {
  const anyFilters = fc.record<ProcedureQuery>(
    {
      q: fc.constantFrom('', 'đăng ký', 'kết hôn', 'giấy phép lái xe'),
      field: fc.subarray(smallCatalogue.fields),
      level: fc.subarray(['commune', 'province', 'ministry', 'other']),
      agency: fc.subarray(smallCatalogue.agencies.map(({ name }) => name)),
      audience: fc.subarray(smallCatalogue.audiences),
    },
    { requiredKeys: [] },
  );
  const facetNames = ['field', 'level', 'agency', 'audience'] as const;

  it('have the counts that one search for each value gives', () => {
    fc.assert(
      fc.property(anyFilters, (query) => {
        const { facets } = searchProcedures(index, query);
        for (const name of facetNames) {
          for (const { value, count } of facets[name]) {
            expect(searchProcedures(index, { ...query, [name]: [value] }).total).toBe(count);
          }
        }
      }),
    );
  });
});
