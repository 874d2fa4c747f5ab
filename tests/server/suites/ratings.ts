import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { Problem, problemType, RatingForm, RatingReceipt } from '../../../src/contract/index.js';
import type { DossierReport } from '../../../src/contract/dossiers.js';
import type { Database } from '../../../src/server/database/database.js';
import { Networks } from '../../../src/server/network/networks.js';
import { agencies } from '../../../src/server/stores/agencies.js';
import { procedures } from '../../../src/server/stores/procedures.js';
import type { Fixture } from '../helpers/databases.js';
import { code, dossier, lines, otherSecret, takeDossiers } from '../helpers/dossiers.js';
import { kept, plain, rateIn } from '../helpers/ratings.js';
import { sealRatingToken } from '../../../src/server/dossiers/rating-token.js';

/** 03:30 on 5 March in Vietnam. */
const now = new Date('2026-03-04T20:30:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

export function ratingSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;
  let server: Awaited<ReturnType<typeof rateIn>>;

  const rate: (typeof server)['rate'] = (...args) => server.rate(...args);

  async function problemOf(response: Response): Promise<Problem & { name: string }> {
    const problem = z.parse(Problem, await response.json());
    return { ...problem, name: problem.type.replace(problemType('' as never), '') };
  }

  beforeEach(async () => {
    // Only what calendars are read by: timers go on.
    vi.useFakeTimers({ toFake: ['Date'], now });
    await agencies.put(database(), [{ code: 'H99.12', name: 'Sở Tư pháp', level: 'province' }]);
    await procedures.put(database(), [
      { code: '2.000635', name: 'Cấp bản sao', field: 'Hộ tịch', levels: ['commune'] },
    ]);
    server = await rateIn(database());
  });
  afterEach(() => void vi.useRealTimers());

  describe('the built-in form', () => {
    test.each([
      ['', 'Rất hài lòng'],
      ['?lang=vi', 'Rất hài lòng'],
      ['?lang=en-GB', 'Very satisfied'],
      // There is none in this language.
      ['?lang=km', 'Rất hài lòng'],
    ])('comes in the language wanted where there is one: %s', async (query, label) => {
      const response = await server.get(`/rating-forms/default${query}`);
      const form = z.parse(RatingForm, await response.json());
      expect(form.scale[0]!.label).toBe(label);
    });
  });

  describe('a rating', () => {
    test('is kept with the day on which it was given, and receives a receipt', async () => {
      const response = await rate({
        ...plain,
        answer: 1,
        reasons: ['late', 'rude'],
        criteria: [
          { id: 'time', answer: 1 },
          { id: 'attitude', answer: 2 },
        ],
        comment: '  Chờ lâu.\r\n\u0000Quá lâu. ',
        agency: 'H99.12',
        procedure: '2.000635',
        answeredAt: '2026-03-03T23:59:59+07:00',
      });
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const receipt = z.parse(RatingReceipt, await response.json());
      expect(receipt).toEqual({ receivedAt: '2026-03-05T00:00:00+07:00' });
      expect(await kept(database())).toEqual([
        {
          form: 'default',
          answer: 1,
          reasons: ['late', 'rude'],
          criteria: { time: 1, attitude: 2 },
          comment: 'Chờ lâu.\nQuá lâu.',
          agency: 'H99.12',
          procedure: '2.000635',
          field: 'Hộ tịch',
          answeredOn: '2026-03-03',
        },
      ]);
    });

    test.each([
      [undefined, '2026-03-05'],
      // In UTC it is the 4th.
      ['2026-03-04T17:00:00Z', '2026-03-05'],
      ['2026-03-04T16:59:59Z', '2026-03-04'],
      ['2026-02-12T03:30:00+07:00', '2026-02-12'],
      // Clocks that are wrong.
      ['2026-02-12T03:29:59+07:00', '2026-03-05'],
      ['2026-03-05T03:30:01+07:00', '2026-03-05'],
      ['0000-01-01T00:00:00+14:00', '2026-03-05'],
      ['9999-12-31T23:59:59-12:00', '2026-03-05'],
    ])('given at %s counts for %s', async (answeredAt, answeredOn) => {
      expect((await rate({ ...plain, answeredAt })).status).toBe(200);
      expect(await kept(database())).toMatchObject([{ answeredOn }]);
    });

    test.each([
      [{ agency: 'H99.13' }, { agency: null, procedure: null, field: null }],
      [{ agency: "x' or true" }, { agency: null }],
      [
        { agency: 'H99.12\0', procedure: '\0' },
        { agency: null, procedure: null },
      ],
      [{ procedure: '9.999999' }, { procedure: null, field: null }],
      [{ procedure: '2.000635' }, { agency: null, procedure: '2.000635', field: 'Hộ tịch' }],
    ])('of %j is kept, with what is known of that', async (named, expected) => {
      expect((await rate({ ...plain, ...named })).status).toBe(200);
      expect(await kept(database())).toMatchObject([expected]);
    });

    test.each([
      ['an answer that the scale has not', { answer: 4 }, ['/answer']],
      ['no answer', { answer: undefined }, ['/answer']],
      ['half an answer', { answer: 2.5 }, ['/answer']],
      ['a reason of another answer', { reasons: ['fast', 'late'] }, ['/reasons/1']],
      ['a reason twice', { reasons: ['fast', 'fast'] }, ['/reasons/1']],
      [
        'criteria that nobody asks for, and a step that there is not',
        {
          criteria: [
            { id: 'time', answer: 3 },
            { id: 'tea', answer: 3 },
            { id: 'time', answer: 5 },
          ],
        },
        ['/criteria/1/id', '/criteria/2/id', '/criteria/2/answer'],
      ],
      ['a comment that is longer than asked', { comment: 'a'.repeat(501) }, ['/comment']],
      ['an empty comment', { comment: '' }, ['/comment']],
      ['an instant without an offset', { answeredAt: '2026-03-05T08:00:00' }, ['/answeredAt']],
    ])('with %s is refused, each place named', async (_, changes, pointers) => {
      const response = await rate({ ...plain, ...changes });
      expect(response.status).toBe(400);
      const { name, errors } = await problemOf(response);
      expect(name).toBe('invalid-body');
      expect(errors!.map(({ pointer }) => pointer)).toEqual(pointers);
      for (const { detail } of errors!) expect(detail).toMatch(/\.$/);
      expect(await kept(database())).toEqual([]);
    });

    test('may have a comment of exactly the length, in UTF-16 code units', async () => {
      expect((await rate({ ...plain, comment: '😀'.repeat(250) })).status).toBe(200);
      expect((await rate({ ...plain, comment: '\ud800' })).status).toBe(200);
      expect((await kept(database())).map(({ comment }) => comment)).toEqual(
        expect.arrayContaining(['😀'.repeat(250), null]),
      );
    });

    test('of a form that there is not is not found', async () => {
      for (const form of ['five', 'DEFAULT', '\0', "default' or true"]) {
        const response = await rate({ ...plain, form });
        expect([response.status, (await problemOf(response)).name]).toEqual([404, 'not-found']);
      }
    });

    test('that comes again with its key counts once; with another body it is refused', async () => {
      const first = await (await rate(plain, { key: 'k' })).json();
      vi.setSystemTime(later(20));
      const again = await rate(plain, { key: 'k', from: '192.0.2.9' });
      expect([again.status, await again.json()]).toEqual([200, first]);
      const other = await rate({ ...plain, answer: 1 }, { key: 'k' });
      expect([other.status, (await problemOf(other)).name]).toEqual([
        422,
        'idempotency-key-reused',
      ]);
      expect(await kept(database())).toHaveLength(1);
    });

    test('without a key is refused', async () => {
      const response = await rate(plain, { key: '' });
      expect([response.status, (await problemOf(response)).name]).toEqual([
        400,
        'idempotency-key-missing',
      ]);
    });

    test('leaves nothing of who rated, nor of the hour, in any table', async () => {
      await takeDossiers(database(), lines(dossier({ status: 9, settledAt: '2026-03-04' })));
      const { ratingToken } = (await (await server.lookUp(code, '0123')).json()) as DossierReport;
      const from = '198.51.100.77';
      await rate({ ...plain, comment: 'Xin cảm ơn' }, { key: 'key-of-theirs', from });
      await rate({ ...plain, ratingToken }, { key: 'another-of-theirs', from });
      const tables = ['ratings', 'used_rating_tokens', 'idempotency_keys', 'attempts'];
      for (const table of tables) {
        const sql = `select to_jsonb(${table})::text as row from ${table}`;
        const rows = JSON.stringify(await database().query(sql));
        expect(rows.length, table).toBeGreaterThan(20);
        expect(rows, table).not.toMatch(/198\.51|theirs|H99122603020123|260302/);
        expect(rows, table).not.toContain(ratingToken!);
        if (table !== 'ratings') expect(rows, table).not.toContain('Xin cảm ơn');
        // The bucket's clock is the address's and not the rating's.
        if (table !== 'attempts')
          expect(rows, table).not.toMatch(/\dT(?!00:00:00\+07)|\d:\d\d:\d\d\./);
      }
    });
  });

  describe('a rating of a dossier', () => {
    const settled = { status: 9, settledAt: '2026-03-04', agency: 'H99.12', procedure: '2.000635' };

    async function tokenOf(changes: object = {}): Promise<string | undefined> {
      await takeDossiers(database(), lines(dossier({ ...settled, ...changes })));
      const report = (await (await server.lookUp(code, '0123')).json()) as DossierReport;
      return report.ratingToken;
    }

    async function refusedAs(rating: object): Promise<[number, string]> {
      const response = await rate(rating);
      return [response.status, (await problemOf(response)).name];
    }

    test('counts for what the dossier says, whatever it says itself', async () => {
      const ratingToken = await tokenOf();
      const claimed = { agency: 'H99.13', procedure: '9.999999' };
      expect((await rate({ ...plain, ...claimed, ratingToken })).status).toBe(200);
      expect(await kept(database())).toMatchObject([
        { agency: 'H99.12', procedure: '2.000635', field: 'Hộ tịch' },
      ]);
    });

    test('counts once, and then no lookup gives a token', async () => {
      const ratingToken = await tokenOf();
      const first = await rate({ ...plain, ratingToken }, { key: 'k' });
      expect(first.status).toBe(200);
      expect(await refusedAs({ ...plain, ratingToken })).toEqual([403, 'rating-token-refused']);
      const again = await rate({ ...plain, ratingToken }, { key: 'k' });
      expect([again.status, await again.json()]).toEqual([200, await first.json()]);
      expect(await kept(database())).toHaveLength(1);
      expect(await tokenOf({ status: 10 })).toBeUndefined();
    });

    test('is not used up by one that was refused', async () => {
      const ratingToken = await tokenOf();
      expect((await rate({ ...plain, answer: 4, ratingToken })).status).toBe(400);
      expect(await tokenOf()).toBe(ratingToken);
      expect((await rate({ ...plain, ratingToken })).status).toBe(200);
    });

    test('counts once of two that come at the same moment', async () => {
      const ratingToken = await tokenOf();
      const both = await Promise.all([1, 2, 3].map(() => rate({ ...plain, ratingToken })));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
      expect(await kept(database())).toHaveLength(1);
    });

    test('needs a token that was given here, of a dossier that is here', async () => {
      const ratingToken = await tokenOf();
      const forged = sealRatingToken(otherSecret, 'H99122603020123');
      for (const token of [forged, 'x', ratingToken!.slice(1), `A${ratingToken!.slice(1)}`]) {
        expect(await refusedAs({ ...plain, ratingToken: token })).toEqual([
          403,
          'rating-token-refused',
        ]);
      }
      await database().query('delete from dossiers');
      expect(await refusedAs({ ...plain, ratingToken })).toEqual([403, 'rating-token-refused']);
    });

    test('may come 21 days after the last day on which a token is given', async () => {
      const ratingToken = await tokenOf({ settledAt: '2026-03-05T03:30:00+07:00' });
      vi.setSystemTime(later(30));
      expect(await tokenOf({ settledAt: '2026-03-05T03:30:00+07:00' })).toBe(ratingToken);
      vi.setSystemTime(new Date(later(51).getTime() + 1000));
      expect(await refusedAs({ ...plain, ratingToken })).toEqual([403, 'rating-token-refused']);
      vi.setSystemTime(later(51));
      expect((await rate({ ...plain, ratingToken })).status).toBe(200);
    });

    test('is refused where the dossier is no longer settled', async () => {
      const ratingToken = await tokenOf();
      await tokenOf({ status: 'in-process', settledAt: undefined });
      expect((await refusedAs({ ...plain, ratingToken }))[0]).toBe(403);
    });

    test('comes from any address as often as there are dossiers', async () => {
      const codes = Array.from({ length: 70 }, (_, n) => `H99.12-260302-${1000 + n}`);
      await takeDossiers(
        database(),
        lines(...codes.map((one) => dossier({ ...settled, code: one }))),
      );
      for (const one of codes) {
        const { ratingToken } = (await (await server.lookUp(one, '0123')).json()) as DossierReport;
        expect((await rate({ ...plain, ratingToken })).status).toBe(200);
      }
      expect(await kept(database())).toHaveLength(70);
    });
  });

  describe('ratings without a token', () => {
    /** Rates until refused; tells how often it was not. */
    async function timesUntilRefused(from: string): Promise<number> {
      for (let times = 0; ; times++) {
        const { status } = await rate(plain, { from });
        if (status === 429) return times;
        expect(status).toBe(200);
      }
    }

    /** As if so many had been given in each bucket, and time stood still from now. */
    async function count(times: number): Promise<void> {
      const sql = `update attempts set level = $1, updated_at = now() + interval '1 hour'`;
      await database().query(sql, [times]);
    }

    beforeEach(async () => {
      const halls = new Networks(['203.0.113.0/28']);
      const kiosks = new Networks(['203.0.113.200']);
      server = await rateIn(database(), { halls, kiosks });
    });

    test('from an address are limited to 60 at once, then one a minute', async () => {
      expect(await timesUntilRefused('198.51.100.1')).toBe(60);
      const refused = await rate(plain);
      expect((await problemOf(refused)).name).toBe('too-many-attempts');
      const wait = Number(refused.headers.get('Retry-After'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      expect((await rate(plain, { from: '198.51.100.2' })).status).toBe(200);
      const sql = 'update attempts set updated_at = updated_at - make_interval(secs => $1)';
      await database().query(sql, [wait]);
      expect(await timesUntilRefused('198.51.100.1')).toBe(1);
    });

    test.each([
      ['a hall', 600, '203.0.113.7'],
      ['a kiosk', 240, '203.0.113.200'],
    ])('from %s may be %i', async (_, most, from) => {
      await rate(plain, { from });
      await count(most - 3);
      expect(await timesUntilRefused(from)).toBe(3);
    });

    test('count only when they are kept, and a repeat never', async () => {
      expect((await rate(plain, { key: 'k' })).status).toBe(200);
      await count(59);
      expect((await rate({ ...plain, answer: 4 })).status).toBe(400);
      expect((await rate({ ...plain, form: 'x' })).status).toBe(404);
      expect((await rate(plain)).status).toBe(200);
      expect((await rate(plain)).status).toBe(429);
      expect((await rate(plain, { key: 'k' })).status).toBe(200);
    });

    test('do not use up the tries to look up a dossier', async () => {
      await takeDossiers(database(), lines(dossier()));
      await timesUntilRefused('198.51.100.1');
      expect((await server.lookUp(code, '0123')).status).toBe(200);
    });
  });

  test('rating is announced where it is offered', async () => {
    const service = (await (await server.get('/')).json()) as { operations: string[] };
    expect(service.operations).toEqual(
      expect.arrayContaining(['getRatingForm', 'submitRating', 'getRatingSummary']),
    );
  });
}
