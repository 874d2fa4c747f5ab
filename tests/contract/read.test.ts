import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { marriage, marriageSearch } from '../../src/contract/examples/procedures.js';
import {
  Count,
  Instant,
  LocalDate,
  Procedure,
  ProcedureSearchResult,
  Range,
  readTolerantly,
  Text,
} from '../../src/contract/index.js';

const copyOf = <T>(value: T): any => JSON.parse(JSON.stringify(value));

describe('a tolerant reader', () => {
  it('takes what keeps the contract as it is', () => {
    const reading = readTolerantly(Procedure, copyOf(marriage));
    expect(reading).toEqual({ ok: true, value: marriage, deviations: [] });
  });

  it('ignores unknown fields', () => {
    const data = { ...copyOf(marriage), colour: 'red' };
    expect(readTolerantly(Procedure, data)).toMatchObject({ ok: true, deviations: [] });
  });

  it('reads an unknown enum value as "other"', () => {
    const data = copyOf(marriage);
    data.levels = ['village', 'commune'];
    data.submissionMethods[0].channel = 'drone';
    const reading = readTolerantly(Procedure, data);
    expect(reading.ok && reading.value.levels).toEqual(['other', 'commune']);
    expect(reading.ok && reading.value.submissionMethods?.[0]?.channel).toBe('other');
    expect(reading.deviations.map(({ path }) => path).sort()).toEqual([
      'levels.0',
      'submissionMethods.0.channel',
    ]);
  });

  it('drops an optional field that makes no sense and keeps the rest', () => {
    const data = { ...copyOf(marriage), fee: 50_000, updatedAt: 'yesterday' };
    const reading = readTolerantly(Procedure, data);
    expect(reading.ok && 'fee' in reading.value).toBe(false);
    expect(reading.ok && 'updatedAt' in reading.value).toBe(false);
    expect(reading.ok && reading.value.name).toBe(marriage.name);
  });

  it('drops one bad item of a list, not the answer', () => {
    const data = copyOf(marriageSearch);
    delete data.hits[1].name;
    const reading = readTolerantly(ProcedureSearchResult, data);
    expect(reading.ok && reading.value.hits.map(({ code }) => code)).toEqual([
      '1.000894',
      '2.000806',
    ]);
    expect(reading.deviations[0]?.path).toBe('hits.1.name');
  });

  it('drops several bad items, each the right one', () => {
    const data = copyOf(marriageSearch);
    data.hits = [null, data.hits[0], 'x', data.hits[1], { code: '' }, data.hits[2]];
    const reading = readTolerantly(ProcedureSearchResult, data);
    expect(reading.ok && reading.value.hits.map(({ code }) => code)).toEqual(
      marriageSearch.hits.map(({ code }) => code),
    );
  });

  it('fails where what the answer is about is missing', () => {
    expect(readTolerantly(Procedure, { name: 'x' }).ok).toBe(false);
    for (const data of [null, undefined, 0, '', 'text', [], [1], true]) {
      expect(readTolerantly(Procedure, data).ok).toBe(false);
    }
  });

  it('does not take the keys of the language itself for data', () => {
    const data = JSON.parse(
      '{"code":"1","name":"a","field":"b","levels":[],"__proto__":{"fee":"x"},"constructor":1}',
    );
    const reading = readTolerantly(Procedure, data);
    expect(reading.ok && reading.value.fee).toBeUndefined();
    expect(reading.ok && Object.keys(reading.value).sort()).toEqual([
      'code',
      'field',
      'levels',
      'name',
    ]);
  });
});

describe('the smallest schemas', () => {
  const cases: [string, z.core.$ZodType, unknown[], unknown[]][] = [
    ['Text', Text, ['a', ' '], ['', 1, null]],
    ['Count', Count, [0, 7], [-1, 1.5, NaN, Infinity, '1']],
    [
      'Instant',
      Instant,
      [
        '2026-03-02T08:00:00+07:00',
        '2026-03-02T08:00Z',
        '2026-03-02T08:00:00.123Z',
        '2024-02-29T23:30:00-05:00',
      ],
      [
        '2026-03-02',
        '2026-03-02T08:00:00',
        '2026-13-02T08:00:00Z',
        '2026-02-30T08:00:00Z',
        '2026-03-02T08:61:00Z',
        'now',
        '',
      ],
    ],
    ['LocalDate', LocalDate, ['2026-03-02', '2024-02-29'], ['2026-02-30', '2026-3-2', '', 'x']],
    [
      'Range',
      Range,
      [
        [0, 0],
        [1, 5],
      ],
      [[1], [1, 2, 3], [-1, 2], ['0', '1'], null],
    ],
  ];
  for (const [name, schema, good, bad] of cases) {
    it(`${name} takes what it should and nothing else`, () => {
      for (const value of good)
        expect(z.safeParse(schema, value).success, String(value)).toBe(true);
      for (const value of bad)
        expect(z.safeParse(schema, value).success, String(value)).toBe(false);
    });
  }
});
