import { beforeEach, describe, expect, test } from 'vitest';
import { problemType } from '../../../src/contract/index.js';
import type { Database } from '../../../src/server/database/database.js';
import { Networks } from '../../../src/server/network/networks.js';
import { purge, standardPeriods } from '../../../src/server/purge.js';
import type { Fixture } from '../helpers/databases.js';
import { code, dossier, lines, lookUpIn, takeDossiers } from '../helpers/dossiers.js';
import { keepingReport } from '../helpers/report.js';

const minutes = 60;

export function lookupLimitsSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;
  let ask: Awaited<ReturnType<typeof lookUpIn>>;

  /** Asks with a wrong number until refused; tells how often it was not. */
  async function triesUntilRefused(from: string, codeOf: (n: number) => string, most = 1_000) {
    for (let tries = 0; tries < most; tries++) {
      const { status } = await ask(codeOf(tries), '9999', { from });
      if (status === 429) return tries;
      expect(status).toBe(404);
    }
    return most;
  }

  /** As if so many seconds had passed. */
  async function pass(seconds: number): Promise<void> {
    const sql = 'update attempts set updated_at = updated_at - make_interval(secs => $1)';
    await database().query(sql, [seconds]);
  }

  /** As if everything counted so far had been so often, and time stood still from now. */
  async function count(times: number): Promise<void> {
    const sql = `update attempts set level = $1, updated_at = now() + interval '1 hour'`;
    await database().query(sql, [times]);
  }

  const always = (): string => code;
  const another = (n: number): string => `H99.12-260302-${1000 + n}`;
  const isRight = async (from: string): Promise<boolean> =>
    (await ask(code, '0123', { from })).status === 200;

  describe('wrong lookups', () => {
    beforeEach(async () => {
      await takeDossiers(database(), lines(dossier()));
      const halls = new Networks(['203.0.113.0/28']);
      const kiosks = new Networks(['203.0.113.200', '2001:db8:c::/48']);
      ask = await lookUpIn(database(), { limits: { halls, kiosks } });
    });

    test.each([
      ['of one dossier', always],
      ['of a code that nobody has', () => 'X-1'],
      ['of one code, however it is written', (n: number) => ['a.b-1', 'A B 1', 'ab–1'][n % 3]!],
    ])('%s at one address: five, then one more every three minutes', async (_, codeOf) => {
      expect(await triesUntilRefused('198.51.100.1', codeOf)).toBe(5);
      const refusal = await ask(codeOf(0), '9999', { from: '198.51.100.1' });
      expect(refusal.status).toBe(429);
      expect(await refusal.json()).toMatchObject({ type: problemType('too-many-attempts') });
      const wait = Number(refusal.headers.get('Retry-After'));
      expect(wait).toBeGreaterThan(2 * minutes);
      expect(wait).toBeLessThanOrEqual(3 * minutes);
      // Refused attempts do not prolong it.
      await pass(wait);
      expect(await triesUntilRefused('198.51.100.1', codeOf)).toBe(1);
    });

    test('refuse the right number too, until the time has come', async () => {
      await triesUntilRefused('198.51.100.1', always);
      expect(await isRight('198.51.100.1')).toBe(false);
      await pass(3 * minutes);
      expect(await isRight('198.51.100.1')).toBe(true);
    });

    test('of any codes at one address: twenty', async () => {
      await ask('X', '9999', { from: '198.51.100.1' });
      await count(15);
      expect(await triesUntilRefused('198.51.100.1', another)).toBe(5);
      expect(await isRight('198.51.100.1')).toBe(false);
      expect(await isRight('198.51.100.2')).toBe(true);
      const refusal = await ask('X', '9999', { from: '198.51.100.1' });
      expect(Number(refusal.headers.get('Retry-After'))).toBeLessThanOrEqual(45);
    });

    test.each([
      ['a hall', 400, '203.0.113.7'],
      ['a kiosk', 120, '203.0.113.200'],
      ['a kiosk of IPv6', 120, '2001:db8:c:1::1'],
    ])('of any codes in %s: %i, of one code as everywhere', async (_, most, from) => {
      await ask('X', '9999', { from });
      await count(most - 10);
      expect(await triesUntilRefused(from, always)).toBe(5);
      expect(await triesUntilRefused(from, another)).toBe(5);
    });

    test('from one IPv6 line are one address’s', async () => {
      let last = 0;
      const from = () => `2001:db8:1:2::${(last += 1)}`;
      await ask('X', '9999', { from: from() });
      await count(15);
      for (let n = 0; n < 5; n++) {
        expect((await ask(another(n), '9999', { from: from() })).status).toBe(404);
      }
      expect((await ask('Y', '9999', { from: from() })).status).toBe(429);
      expect(await isRight('2001:db8:1:3::1')).toBe(true);
    });

    test('from all lines of one IPv6 customer: four hundred', async () => {
      let last = 0;
      const from = () => `2001:db8:1:${(last += 1)}::1`;
      await ask('X', '9999', { from: from() });
      await count(395);
      for (let n = 0; n < 5; n++) {
        expect((await ask(another(n), '9999', { from: from() })).status).toBe(404);
      }
      const refusal = await ask('Y', '9999', { from: from() });
      expect(refusal.status).toBe(429);
      expect(Number(refusal.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(await isRight(from())).toBe(false);
      expect(await isRight('2001:db8:2:1::1')).toBe(true);
    });

    test('from an IPv6 line are the only ones that count for the customer, too', async () => {
      for (let n = 0; n < 3; n++) expect(await isRight('2001:db8:1:1::1')).toBe(true);
      const levels = await database().query<{ level: number }>('select level from attempts');
      expect(levels).toHaveLength(4);
      for (const { level } of levels) expect(level).toBeCloseTo(0, 2);
    });

    test('are the only ones that count', async () => {
      for (let n = 0; n < 50; n++) expect(await isRight('198.51.100.1')).toBe(true);
      const levels = await database().query<{ level: number }>('select level from attempts');
      expect(levels).toHaveLength(3);
      for (const { level } of levels) expect(level).toBeCloseTo(0, 2);
      expect(await triesUntilRefused('198.51.100.1', always)).toBe(5);
    });

    test('that come at the same moment are counted before they are answered', async () => {
      const many = Array.from({ length: 30 }, () => ask(code, '9999', { from: '198.51.100.1' }));
      const statuses = (await Promise.all(many)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 404)).toHaveLength(5);
      expect(statuses.filter((status) => status === 429)).toHaveLength(25);
    });

    test('of right ones at the same moment none is lost from the count', async () => {
      const both = [isRight('198.51.100.1'), isRight('198.51.100.1'), isRight('198.51.100.2')];
      expect(await Promise.all(both)).toEqual([true, true, true]);
      const levels = await database().query<{ level: number }>('select level from attempts');
      for (const { level } of levels) expect(level).toBeCloseTo(0, 2);
    });

    describe('of a code from all over', () => {
      beforeEach(async () => {
        for (let n = 1; n <= 6; n++) {
          expect(await triesUntilRefused(`192.0.2.${n}`, always)).toBe(5);
        }
      });

      test('never lock out the citizen at another address', async () => {
        for (let n = 0; n < 3; n++) expect(await isRight('198.51.100.1')).toBe(true);
        expect(await triesUntilRefused('192.0.2.99', always)).toBe(2);
        expect(await isRight('198.51.100.1')).toBe(true);
      });

      test('leave two tries to each further address, for a day', async () => {
        expect(await triesUntilRefused('192.0.2.7', always)).toBe(2);
        await pass(24 * 60 * minutes);
        expect(await triesUntilRefused('192.0.2.7', always)).toBe(5);
      });

      test('leave other codes as they were', async () => {
        expect(await triesUntilRefused('192.0.2.7', () => 'X-1')).toBe(5);
      });

      test('leave two to all of an IPv6 customer’s lines', async () => {
        expect(await triesUntilRefused('2001:db8:7:1::1', always)).toBe(2);
        expect(await triesUntilRefused('2001:db8:7:2::1', always)).toBe(0);
        expect(await triesUntilRefused('2001:db8:8:1::1', always)).toBe(2);
      });
    });

    test('may be more where the operator says so', async () => {
      ask = await lookUpIn(database(), { limits: { factor: 4 } });
      expect(await triesUntilRefused('198.51.100.1', always)).toBe(20);
    });

    test('leave neither addresses nor codes in the database', async () => {
      await ask(code, '9999', { from: '198.51.100.77' });
      const kept = JSON.stringify(await database().query('select * from attempts'));
      expect(kept).not.toMatch(/198\.51|H99|260302|9999/);
      expect(JSON.parse(kept)).toHaveLength(3);
    });

    test('of many codes from an address that is refused leave nothing', async () => {
      await triesUntilRefused('198.51.100.1', another);
      const count = async () => (await database().query('select 1 from attempts')).length;
      const before = await count();
      for (let n = 0; n < 10; n++) await ask(`Z-${n}`, '9999', { from: '198.51.100.1' });
      expect(await count()).toBe(before);
    });
  });

  describe('purging', () => {
    async function remove(dossiers: number, attempts: number): Promise<string[]> {
      const { results, ...report } = keepingReport();
      await purge(database(), { ...standardPeriods, dossiers, attempts }, report);
      return results;
    }

    test('takes dossiers that were done long ago, and nothing else of them', async () => {
      const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      const begun = { acceptedAt: ago(740), submittedAt: ago(740) };
      await takeDossiers(
        database(),
        lines(
          dossier({ code: 'old', status: 9, ...begun, settledAt: ago(731) }),
          dossier({ code: 'recent', status: 9, ...begun, settledAt: ago(729) }),
          dossier({ code: 'withdrawn', status: 7, closedAt: ago(731) }),
          // Nobody knows when it ended: the latest that is known counts.
          dossier({ code: 'stopped', status: 8, ...begun }),
          dossier({ code: 'open', acceptedAt: ago(3000), submittedAt: ago(3000) }),
          dossier({
            code: 'back',
            settledAt: ago(731),
            acceptedAt: ago(3000),
            submittedAt: ago(3000),
          }),
        ),
      );
      expect((await remove(730, 1)).slice(0, 2)).toEqual([
        'dossiers: 3 removed, done for 730 days or more',
        'attempts: 0 removed, made 1 days ago or earlier',
      ]);
      const codes = await database().query('select code from dossiers order by position');
      expect(codes).toEqual([{ code: 'RECENT' }, { code: 'OPEN' }, { code: 'BACK' }]);
      expect(await database().query('select code from dossier_keys order by code')).toEqual([
        { code: 'BACK' },
        { code: 'OPEN' },
        { code: 'RECENT' },
      ]);
    });

    test('takes counts that nobody needs any more', async () => {
      ask = await lookUpIn(database());
      await ask('A', '1');
      await pass(86_400);
      await ask('B', '1', { from: '192.0.2.1' });
      expect((await remove(730, 1))[1]).toContain('attempts: 3 removed');
      expect((await remove(730, 0))[1]).toContain('attempts: 3 removed');
    });
  });
}
