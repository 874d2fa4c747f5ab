import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Agency } from '../../../src/contract/agencies.js';
import { SettlementFigures, type SettlementQuery } from '../../../src/contract/settlement.js';
import { ProblemError } from '../../../src/server/api/problems.js';
import type { Database } from '../../../src/server/database/database.js';
import { createHandlers } from '../../../src/server/handlers.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import { figuresSql } from '../../../src/server/settlement/figures-sql.js';
import { settlementFigures } from '../../../src/server/settlement/figures.js';
import { agencies } from '../../../src/server/stores/agencies.js';
import type { Fixture } from '../helpers/databases.js';
import { putDossiers, type DossierRow } from '../helpers/dossier-rows.js';
import { randomDossiers, slowCounts } from '../helpers/slow-figures.js';

const agency = (code: string, links: Partial<Agency> = {}): Agency => ({
  code,
  name: `Agency ${code}`,
  level: 'commune',
  ...links,
});

/** Noon of 2026-04-10 in Vietnam. */
const now = new Date('2026-04-10T05:00:00Z');

/** Counts in the order: received, early, on time, late, pending, pending and overdue. */
type Six = [number, number, number, number, number, number];

const six = (counts: z.infer<typeof SettlementFigures>['total']): Six => [
  counts.received,
  counts.settledEarly,
  counts.settledOnTime,
  counts.settledLate,
  counts.pending,
  counts.pendingOverdue,
];

export function settlementSuite(fixture: () => Fixture): void {
  async function figures(query: SettlementQuery = {}, at = now): Promise<SettlementFigures> {
    const answer = await settlementFigures(fixture().database, query, at);
    // What is sent is what the contract says.
    expect(z.parse(SettlementFigures, JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    return answer;
  }

  const total = async (query: SettlementQuery = {}): Promise<Six> =>
    six((await figures(query)).total);

  const put = (...dossiers: Omit<DossierRow, 'agency'>[]): Promise<void> =>
    putDossiers(
      fixture().database,
      dossiers.map((dossier) => ({ agency: 'A', ...dossier })),
    );

  const byAgency = async (
    query: SettlementQuery,
  ): Promise<[string, string | undefined, number][]> =>
    (await figures(query)).byAgency.map((row) => [row.agency.name, row.agency.code, row.received]);

  describe('settlement figures', () => {
    beforeEach(async () => {
      await fixture().database.query('delete from dossiers');
      await agencies.put(fixture().database, [agency('A')]);
    });

    const march = { from: '2026-03-01', to: '2026-04-01' };

    test('count days of Vietnam, whatever day it is in UTC', async () => {
      await put(
        // The last minute of February and the first of March in Vietnam; 28 February in UTC.
        { accepted: '2026-02-28T16:59:59Z', closed: '2026-02-28T16:59:59Z' },
        { accepted: '2026-02-28T17:00:00Z', closed: '2026-03-01T00:00:00Z' },
        // The last second of March and the first of April in Vietnam; 31 March in UTC.
        { accepted: '2026-03-31T16:59:59Z', closed: '2026-03-31T16:59:59Z' },
        { accepted: '2026-03-31T17:00:00Z', closed: '2026-03-31T17:00:00Z' },
      );
      expect(await total(march)).toEqual([2, 0, 0, 0, 0, 0]);
      expect(await total({ from: '2026-02-28', to: '2026-03-01' })).toEqual([1, 0, 0, 0, 0, 0]);
      expect(await total({ from: '2026-04-01', to: '2026-04-02' })).toEqual([1, 0, 0, 0, 0, 0]);
    });

    test('tell early, on time and late by the day, not by the hour', async () => {
      const accepted = '2026-03-02T08:00:00+07:00';
      const promised = '2026-03-10T11:00:00+07:00';
      await put(
        { accepted, promised, settled: '2026-03-09T23:59:59+07:00' },
        { accepted, promised, settled: '2026-03-10T00:00:00+07:00' },
        // Hours after the promised one, and in UTC still the 10th.
        { accepted, promised, settled: '2026-03-10T23:59:59+07:00' },
        { accepted, promised, settled: '2026-03-11T00:00:00+07:00' },
        { accepted, settled: '2026-03-30T00:00:00+07:00' },
      );
      const { total: counts } = await figures(march);
      expect(six(counts)).toEqual([5, 1, 3, 1, 0, 0]);
      expect(counts.onTimeRate).toBe(0.8);
    });

    test('count what was received and what was settled each by its own day', async () => {
      await put({
        accepted: '2026-02-27T08:00:00+07:00',
        promised: '2026-03-06T17:00:00+07:00',
        settled: '2026-03-03T08:00:00+07:00',
      });
      const answer = await figures({ from: '2026-02-01', to: '2026-04-01' });
      expect(answer.byMonth.map((row) => [row.month, ...six(row)])).toEqual([
        ['2026-02', 1, 0, 0, 0, 1, 0],
        ['2026-03', 0, 1, 0, 0, 0, 0],
      ]);
      expect(answer.byMonth.map(({ onTimeRate }) => onTimeRate)).toEqual([undefined, 1]);
    });

    test('leave what was withdrawn or stopped out of the settled and of the pending', async () => {
      await put(
        { accepted: '2026-03-02T08:00:00+07:00', closed: '2026-03-05T08:00:00+07:00' },
        // Not accepted: never received.
        { closed: '2026-03-05T08:00:00+07:00' },
      );
      expect(await total(march)).toEqual([1, 0, 0, 0, 0, 0]);
      expect(await total({ from: '2026-03-01', to: '2026-03-04' })).toEqual([1, 0, 0, 0, 1, 0]);
    });

    test('say what was pending at the end of a period that is over', async () => {
      await put(
        // Settled and withdrawn only later.
        { accepted: '2026-03-02T08:00:00+07:00', settled: '2026-04-01T00:00:00+07:00' },
        { accepted: '2026-01-02T08:00:00+07:00', closed: '2026-04-08T00:00:00+07:00' },
        // Done in the period's last second, accepted in the first one after it.
        { accepted: '2026-03-02T08:00:00+07:00', settled: '2026-03-31T23:59:59+07:00' },
        { accepted: '2026-04-01T00:00:00+07:00' },
      );
      expect(await total(march)).toEqual([2, 0, 1, 0, 2, 0]);
      // Until now: only the last one is left.
      expect((await total({ from: '2026-03-01' }))[4]).toBe(1);
    });

    test('call overdue what was promised for a day that is over', async () => {
      const accepted = '2026-03-02T08:00:00+07:00';
      await put(
        { accepted, promised: '2026-03-30T23:59:59+07:00' },
        { accepted, promised: '2026-03-31T23:59:59+07:00' },
        { accepted, promised: '2026-04-01T00:00:00+07:00' },
        { accepted, promised: '2026-04-09T23:59:59+07:00' },
        { accepted, promised: '2026-04-10T00:00:00+07:00' },
        { accepted },
      );
      expect((await total(march)).slice(4)).toEqual([6, 2]);
      // Today, the 10th, is not over while a period lasts.
      expect((await total({ to: '2027-01-01' })).slice(4)).toEqual([6, 4]);
      const year = await figures({ to: '2026-06-01' });
      expect(year.byMonth.map((row) => row.pendingOverdue)).toEqual([0, 0, 2, 4, 4]);
    });

    test('cover every month that a period touches, also those without a dossier', async () => {
      await put({ accepted: '2025-11-30T23:00:00+07:00', settled: '2026-02-01T00:00:00+07:00' });
      const answer = await figures({ from: '2025-11-30', to: '2026-02-02' });
      expect(answer.byMonth.map((row) => [row.month, ...six(row)])).toEqual([
        ['2025-11', 1, 0, 0, 0, 1, 0],
        ['2025-12', 0, 0, 0, 0, 1, 0],
        ['2026-01', 0, 0, 0, 0, 1, 0],
        ['2026-02', 0, 0, 1, 0, 0, 0],
      ]);
    });

    test('count only the days that a period has of its first and last month', async () => {
      await put(
        { accepted: '2026-02-14T23:59:59+07:00', settled: '2026-02-14T23:59:59+07:00' },
        { accepted: '2026-02-15T00:00:00+07:00', settled: '2026-03-15T23:59:59+07:00' },
        { accepted: '2026-03-16T00:00:00+07:00', settled: '2026-03-16T00:00:00+07:00' },
      );
      const answer = await figures({ from: '2026-02-15', to: '2026-03-16' });
      expect(answer.byMonth.map((row) => [row.month, ...six(row)])).toEqual([
        ['2026-02', 1, 0, 0, 0, 1, 0],
        ['2026-03', 0, 0, 1, 0, 0, 0],
      ]);
    });

    test('of an empty period are zeros, without months, agencies, fields or a rate', async () => {
      await put({ accepted: '2026-01-05T08:00:00+07:00', settled: '2026-01-06T08:00:00+07:00' });
      expect(await figures(march)).toEqual({
        ...march,
        asOf: now.toISOString(),
        timeZone: 'Asia/Ho_Chi_Minh',
        total: {
          received: 0,
          settledEarly: 0,
          settledOnTime: 0,
          settledLate: 0,
          pending: 0,
          pendingOverdue: 0,
        },
        byMonth: [],
        byAgency: [],
        byField: [],
      });
    });

    test('begin on the first of January and end today where nothing is asked', async () => {
      expect(await figures()).toMatchObject({ from: '2026-01-01', to: '2026-04-11' });
      // In Vietnam the new year has begun.
      const newYear = new Date('2026-12-31T17:00:00Z');
      expect(await figures({}, newYear)).toMatchObject({ from: '2027-01-01', to: '2027-01-02' });
    });

    test('are told by field, and of one field alone', async () => {
      const accepted = '2026-03-02T08:00:00+07:00';
      await put({ accepted, field: 'Land' }, { accepted, field: 'Land' }, { accepted });
      await putDossiersOf('B', { accepted, field: 'Roads' });
      const byField = (await figures(march)).byField.map((row) => [row.field, row.received]);
      expect(byField).toEqual([
        ['Land', 2],
        ['Roads', 1],
      ]);
      const land = await figures({ ...march, field: 'Land' });
      expect(land.field).toBe('Land');
      expect(land.total.received).toBe(2);
      expect(land.byAgency).toHaveLength(1);
      for (const field of ["Land' or true", 'land', 'Land\0']) {
        expect(await total({ ...march, field })).toEqual([0, 0, 0, 0, 0, 0]);
      }
    });

    async function putDossiersOf(code: string, dossier: Omit<DossierRow, 'agency'>): Promise<void> {
      const sql = `insert into dossiers (code, code_key, record, agency_code, agency_name, field,
          accepted_at) values ($1, $1, '{}', $1, $1, $2, $3)`;
      const { field = null, accepted = null } = dossier;
      await fixture().database.query(sql, [code, field, accepted]);
    }

    test('equal a slow count, one dossier after the other', async () => {
      const dossiers = randomDossiers(400);
      await putDossiers(fixture().database, dossiers);
      for (const [from, to] of [
        ['2025-01-01', '2026-04-11'],
        ['2026-01-15', '2026-03-16'],
        ['2026-02-28', '2026-03-01'],
        ['2026-04-10', '2026-04-11'],
        ['2026-03-01', '2026-09-01'],
        ['2026-05-01', '2026-07-01'],
      ] as const) {
        const answer = await figures({ from, to });
        expect(answer.total, from).toEqual(slowCounts(dossiers, from, to, now));
        for (const { month, ...counts } of answer.byMonth) {
          const [first, next] = [`${month}-01`, monthAfter(month)];
          const [opens, ends] = [first < from ? from : first, next > to ? to : next];
          expect(counts, `${from} ${month}`).toEqual(slowCounts(dossiers, opens, ends, now));
        }
        for (const { field, ...counts } of answer.byField) {
          const ofField = dossiers.filter((dossier) => dossier.field === field);
          expect(counts, `${from} ${field}`).toEqual(slowCounts(ofField, from, to, now));
        }
      }
    });

    const monthAfter = (month: string): string => {
      const [year, number] = month.split('-').map(Number) as [number, number];
      return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
    };
  });

  describe('settlement figures of agencies', () => {
    const year = { from: '2026-01-01', to: '2027-01-01' };

    beforeEach(async () => {
      await fixture().database.query('delete from dossiers');
      await agencies.put(fixture().database, [
        agency('P'),
        agency('D', { parent: 'P' }),
        agency('C1', { parent: 'D' }),
        agency('C2', { parent: 'P' }),
        // Merged two deep: into one that has itself merged.
        agency('OLD', { parent: 'GONE', successor: 'OLDER' }),
        agency('OLDER', { parent: 'GONE', successor: 'C1' }),
        // An ended district whose own work went elsewhere than its commune's.
        agency('GONE', { parent: 'P', successor: 'C2' }),
        // Nobody says who took over.
        agency('LOST', { parent: 'P', successor: 'NOWHERE' }),
      ]);
      const accepted = '2026-03-02T08:00:00+07:00';
      // One dossier of the first, two of the second, four of the third…: every sum is one of a kind.
      const places = ['P', 'D', 'C1', 'C2', 'OLD', 'OLDER', 'GONE', 'LOST', 'UNKNOWN', '(By name)'];
      await putDossiers(
        fixture().database,
        places.flatMap((place, index) =>
          Array.from({ length: 2 ** index }, () => ({ agency: place, accepted })),
        ),
      );
    });

    const [P, D, C1, C2, OLD, OLDER, GONE, LOST, UNKNOWN, BY_NAME] = Array.from(
      { length: 10 },
      (_, index) => 2 ** index,
    ) as [number, number, number, number, number, number, number, number, number, number];

    const received = async (code: string): Promise<number> =>
      (await total({ ...year, agency: code }))[0];

    test('have those of all that merged into one, however deep', async () => {
      expect(await received('C1')).toBe(C1 + OLD + OLDER);
      expect(await received('OLDER')).toBe(OLDER + OLD);
      expect(await received('C2')).toBe(C2 + GONE);
    });

    test('have those of the units below, whose work went to no other', async () => {
      expect(await received('D')).toBe(D + C1 + OLD + OLDER);
      expect(await received('P')).toBe(P + D + C1 + C2 + OLD + OLDER + GONE + LOST);
      expect(await received('GONE')).toBe(GONE);
    });

    test('add up: each dossier is counted once, where it is handled now', async () => {
      expect(await byAgency(year)).toEqual([
        ['By name', undefined, BY_NAME],
        ['name of UNKNOWN back then', undefined, UNKNOWN],
        ['Agency LOST', 'LOST', LOST],
        ['Agency C2', 'C2', C2 + GONE],
        ['Agency C1', 'C1', C1 + OLD + OLDER],
        ['Agency D', 'D', D],
        ['Agency P', 'P', P],
      ]);
      expect(await byAgency({ ...year, agency: 'D' })).toEqual([
        ['Agency C1', 'C1', C1 + OLD + OLDER],
        ['Agency D', 'D', D],
      ]);
    });

    test('name the agency that was asked for', async () => {
      expect((await figures({ ...year, agency: 'D' })).agency).toEqual({
        code: 'D',
        name: 'Agency D',
      });
      expect(await figures(year)).not.toHaveProperty('agency');
    });

    test('come to an end where links lead in a circle', async () => {
      await agencies.put(fixture().database, [
        agency('C2', { successor: 'GONE' }),
        agency('P', { parent: 'C1' }),
        agency('LOST', { successor: 'LOST' }),
      ]);
      expect(await received('C2')).toBe(C2 + GONE);
      expect(await received('D')).toBe(P + D + C1 + OLD + OLDER);
      const names = (await byAgency(year)).map(([name]) => name);
      expect(names).toContain('name of GONE back then');
    });

    test.each(['X', '', "P' or true", 'P\0'])(
      'of %j, which there is not, are refused',
      async (code) => {
        await expect(figures({ agency: code })).rejects.toMatchObject({ problem: 'not-found' });
      },
    );
  });

  test('that are asked for by many at once are counted once', async () => {
    let counted = 0;
    const database: Database = {
      ...fixture().database,
      query(sql, params) {
        if (sql === figuresSql) counted += 1;
        return fixture().database.query(sql, params);
      },
    };
    const search = await LiveSearch.start(database);
    const handlers = createHandlers({ database, search, name: 'Thử' });
    const ask = async (query: SettlementQuery) =>
      handlers.getSettlementFigures(query, { address: '', idempotencyKey: '', token: '' });
    const march = { from: '2026-03-01', to: '2026-04-01' };
    await Promise.all(Array.from({ length: 50 }, () => ask(march)));
    expect(counted).toBe(1);
    await ask({ ...march, field: 'Đất đai' });
    expect(counted).toBe(2);
    const other = (n: number) => ask({ ...march, field: String(n) });
    const spray = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => other(n)));
    const refused = spray.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(30);
    expect(refused[0]).toMatchObject({ reason: { problem: 'unavailable', retryAfter: 5 } });
  });

  describe('a period that is refused', () => {
    test.each([
      [{ from: '2026-03-01', to: '2026-03-01' }, 'from'],
      [{ from: '2026-03-02', to: '2026-03-01' }, 'from'],
      [{ to: '2025-12-31' }, 'to'],
      [{ from: '2026-04-11' }, 'from'],
      [{ from: '2016-01-01', to: '2026-01-02' }, 'from'],
      [{ to: '2036-01-02' }, 'to'],
      [{ from: '0000-01-01', to: '0000-01-02' }, 'from'],
      [{ from: '1899-12-31', to: '1900-01-02' }, 'from'],
    ])('%j is named', async (query, parameter) => {
      const error = await figures(query).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ProblemError);
      expect(error).toMatchObject({ problem: 'invalid-parameter', errors: [{ parameter }] });
    });

    test('is just too long: ten years are not', async () => {
      expect(await figures({ from: '2016-01-01', to: '2026-01-01' })).toMatchObject({
        from: '2016-01-01',
      });
    });
  });
}
