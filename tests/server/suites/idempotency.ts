import { beforeEach, describe, expect, test } from 'vitest';
import type { Database, Queryable } from '../../../src/server/database/database.js';
import { once } from '../../../src/server/idempotency/once.js';
import { purgeIdempotencyKeys } from '../../../src/server/stores/idempotency-keys.js';
import { synonyms } from '../../../src/server/stores/synonyms.js';
import { openPostgres } from '../../../src/server/database/postgres.js';
import type { Fixture } from '../helpers/databases.js';
import { otherSecret, secret } from '../helpers/dossiers.js';

const call = (key: string, input: unknown = { a: 1 }) =>
  ({ operation: 'submitRating', key, input }) as const;

export function idempotencySuite(fixture: () => Fixture, isServer: boolean): void {
  const database = (): Database => fixture().database;

  /** How often the work was done and kept. */
  const timesDone = async (): Promise<number> => (await synonyms.list(database())).length;

  let times = 0;
  const work = async (transaction: Queryable): Promise<{ n: number }> => {
    times += 1;
    const code = String(times);
    await synonyms.put(transaction, [{ code, terms: [code], means: [code] }]);
    return { n: times };
  };
  beforeEach(() => void (times = 0));

  describe('a call with an idempotency key', () => {
    test('that comes again is not done again, and is answered as the first time', async () => {
      const first = await once(database(), secret, call('k'), work);
      for (let again = 0; again < 3; again++) {
        expect(await once(database(), secret, call('k'), work)).toEqual(first);
      }
      expect(await timesDone()).toBe(1);
    });

    test('is the same with its fields in another order, and with no other value', async () => {
      await once(database(), secret, call('k', { a: [{ x: 1, y: 2 }], b: 'c' }), work);
      await once(database(), secret, call('k', { b: 'c', a: [{ y: 2, x: 1 }] }), work);
      expect(times).toBe(1);
      for (const input of [{ b: 'c', a: [{ y: 2, x: 3 }] }, { b: 'c' }, [{ b: 'c' }]]) {
        await expect(once(database(), secret, call('k', input), work)).rejects.toMatchObject({
          problem: 'idempotency-key-reused',
        });
      }
      expect(await timesDone()).toBe(1);
    });

    test('is another one with another key, or for another operation', async () => {
      await once(database(), secret, call('k'), work);
      await once(database(), secret, call('K'), work);
      await once(database(), secret, { ...call('k'), operation: 'getService' }, work);
      expect(await timesDone()).toBe(3);
    });

    test('that failed leaves nothing and is done when it comes again', async () => {
      const failing = async (transaction: Queryable): Promise<never> => {
        await work(transaction);
        throw new Error('stop');
      };
      await expect(once(database(), secret, call('k'), failing)).rejects.toThrow('stop');
      expect(await timesDone()).toBe(0);
      expect(await once(database(), secret, call('k', { other: 1 }), work)).toEqual({ n: 2 });
      expect(await timesDone()).toBe(1);
    });

    test('leaves hashes that another secret makes otherwise, a day and the answer', async () => {
      await once(database(), secret, call('the-key', { comment: 'words' }), work);
      const rows = await database().query<Record<string, unknown>>(
        `select key_hash, body_hash, answer, created_on::text as day from idempotency_keys`,
      );
      expect(rows).toEqual([
        {
          key_hash: expect.stringMatching(/^[\w-]{43}$/),
          body_hash: expect.stringMatching(/^[\w-]{43}$/),
          answer: { n: 1 },
          day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      ]);
      await once(database(), otherSecret, call('the-key', { comment: 'words' }), work);
      expect(await timesDone()).toBe(2);
    });

    test('is known for 21 whole days at least, whatever is asked of the purge', async () => {
      const made = '2026-03-01';
      await once(database(), secret, call('k'), work);
      await database().query('update idempotency_keys set created_on = $1::date', [made]);
      await expect(purgeIdempotencyKeys(database(), 20, '2027-01-01')).rejects.toThrow(RangeError);
      expect(await purgeIdempotencyKeys(database(), 21, '2026-03-22')).toBe(0);
      expect(await purgeIdempotencyKeys(database(), 21, '2026-03-23')).toBe(1);
    });

    test('and many at the same moment: all but those at work are answered alike', async () => {
      const calls = Array.from({ length: 20 }, () => once(database(), secret, call('k'), work));
      const ends = await Promise.allSettled(calls);
      const answers = ends.filter((end) => end.status === 'fulfilled').map(({ value }) => value);
      const refusals = ends.filter((end) => end.status === 'rejected');
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers) expect(answer).toEqual({ n: 1 });
      for (const { reason } of refusals) {
        expect(reason).toMatchObject({ problem: 'idempotency-key-in-use', retryAfter: 1 });
      }
      expect(await timesDone()).toBe(1);
    });

    if (isServer) {
      test('is refused while another server is at work on it, and not when that is done', async () => {
        const other = await openPostgres(fixture().postgres!.url);
        let finish!: () => void;
        let begun!: () => void;
        const isBegun = new Promise<void>((resolve) => (begun = resolve));
        const mayFinish = new Promise<void>((resolve) => (finish = resolve));
        const slow = once(other, secret, call('k'), async (transaction) => {
          const answer = await work(transaction);
          begun();
          await mayFinish;
          return answer;
        });
        await isBegun;
        await expect(once(database(), secret, call('k'), work)).rejects.toMatchObject({
          problem: 'idempotency-key-in-use',
          retryAfter: 1,
        });
        expect(await once(database(), secret, call('another'), work)).toEqual({ n: 2 });
        finish();
        expect(await slow).toEqual({ n: 1 });
        expect(await once(database(), secret, call('k'), work)).toEqual({ n: 1 });
        await other.close();
      });

      test('is done anew where the server that was at work on it died', async () => {
        const other = await openPostgres(fixture().postgres!.url);
        const killed = once(other, secret, call('k'), async (transaction) => {
          await work(transaction);
          await transaction.query('select pg_terminate_backend(pg_backend_pid())');
          return { n: 0 };
        });
        await expect(killed).rejects.toThrow();
        expect(await once(database(), secret, call('k'), work)).toEqual({ n: 2 });
        expect(await timesDone()).toBe(1);
        await other.close();
      });
    }
  });
}
