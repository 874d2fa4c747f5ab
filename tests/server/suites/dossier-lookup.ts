import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DossierReport, Problem, problemType } from '../../../src/contract/index.js';
import { openRatingToken } from '../../../src/server/dossiers/rating-token.js';
import type { Database } from '../../../src/server/database/database.js';
import { createHandlers } from '../../../src/server/handlers.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import type { Fixture } from '../helpers/databases.js';
import {
  code,
  dossier,
  lines,
  lookUpIn,
  otherSecret,
  secret,
  takeDossiers,
} from '../helpers/dossiers.js';

export function dossierLookupSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;

  describe('looking up a dossier', () => {
    let ask: Awaited<ReturnType<typeof lookUpIn>>;

    beforeEach(async () => {
      // Only what calendars are read by: timers go on.
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T20:30:00Z') });
      ask = await lookUpIn(database());
    });
    afterEach(() => void vi.useRealTimers());

    /** The report on a dossier that was imported with these changes. */
    async function report(changes: object = {}): Promise<DossierReport> {
      await takeDossiers(database(), lines(dossier(changes)));
      const response = await ask(code, '0123');
      expect(response.status).toBe(200);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      return z.parse(DossierReport, await response.json());
    }

    test('tells how it stands, at which moment, and for how long', async () => {
      expect(await report()).toMatchObject({
        dossier: { code, status: 'in-process', applicant: 'N***** V** M**' },
        // Thursday has begun in Vietnam.
        asOf: '2026-03-05T03:30:00+07:00',
        timeZone: 'Asia/Ho_Chi_Minh',
        workingDaysLeft: 2,
        calendar: { holidays: [], makeUpDays: [] },
      });
    });

    test.each([
      ['2026-03-05', 0],
      ['2026-03-06', 1],
      ['2026-03-09', 2],
      ['2026-03-04', -1],
      ['2026-02-26', -5],
    ])('promised for %s: %i working days left', async (promisedAt, workingDaysLeft) => {
      expect((await report({ promisedAt })).workingDaysLeft).toBe(workingDaysLeft);
    });

    test.each([
      ['registered', true],
      ['accepted', true],
      ['in-process', true],
      ['papers-requested', true],
      ['fee-requested', true],
      ['not-accepted', false],
      ['withdrawn', false],
      ['stopped', false],
      ['settled', false],
      ['handed-over', false],
      // It has not ended, as far as anyone can know.
      ['other', true],
    ])('counts the days of one that is %s: %s', async (status, isAwaited) => {
      const settled = status === 'settled' || status === 'handed-over';
      const found = await report({ status, ...(settled && { settledAt: '2026-03-04' }) });
      expect(found.dossier.status).toBe(status);
      expect('workingDaysLeft' in found).toBe(isAwaited);
      expect('calendar' in found).toBe(isAwaited);
      expect('ratingToken' in found).toBe(settled);
    });

    test('counts no days where nothing was promised', async () => {
      expect(await report({ promisedAt: undefined })).not.toHaveProperty('workingDaysLeft');
    });

    test('gives a token to rate with, always the same, for 30 days', async () => {
      const acceptedAt = '2026-01-05';
      const first = await report({ status: 'settled', acceptedAt, settledAt: '2026-03-04' });
      expect(openRatingToken(secret, first.ratingToken!)).toBe('H99122603020123');
      expect((await report({ status: 10, acceptedAt, settledAt: '2026-02-04' })).ratingToken).toBe(
        first.ratingToken,
      );
      const late = await report({ status: 'settled', acceptedAt, settledAt: '2026-02-02' });
      expect(late).not.toHaveProperty('ratingToken');
    });

    test('by any number that was imported and is offered', async () => {
      const numbers = { receiptNumber: 'BN-0123/26', identityNumber: '099000012345' };
      await takeDossiers(database(), lines(dossier(numbers)));
      expect((await ask(code, 'bn 0123 26', { kind: 'receipt' })).status).toBe(200);
      expect((await ask('h9912 2603020123', '+84 999 000 123')).status).toBe(200);
      const other = await ask(code, '012345', { kind: 'identity' });
      expect(other.status).toBe(400);
      expect(await other.json()).toMatchObject({
        type: problemType('invalid-body'),
        errors: [{ pointer: '/verification/kind', detail: 'Phải là một trong: phone, receipt.' }],
      });
      const withIdentity = await lookUpIn(database(), { verifications: ['identity'] });
      expect((await withIdentity(code, '012345', { kind: 'identity' })).status).toBe(200);
    });

    test('a number that was replaced is no longer right', async () => {
      await takeDossiers(database(), lines(dossier()));
      await takeDossiers(database(), lines(dossier({ phone: '0999 000 999' })));
      expect((await ask(code, '0123')).status).toBe(404);
      expect((await ask(code, '0999')).status).toBe(200);
    });

    test('an unknown code and a wrong number are answered alike, byte for byte', async () => {
      await takeDossiers(database(), lines(dossier()));
      const answers = await Promise.all([
        ask('H99.12-260302-9999', '0123'),
        ask(code, '9999'),
        ask(code, '123'),
        ask(code, '0123', { kind: 'receipt' }),
        ask('\0', '0123'),
        ask('---', '0123'),
        ask('không phải mã', 'không phải số'),
      ]);
      const [first, ...others] = await Promise.all(
        answers.map(async (answer) => {
          const headers = Object.fromEntries(answer.headers);
          delete headers.date;
          return { status: answer.status, headers, body: await answer.text() };
        }),
      );
      expect(first!.status).toBe(404);
      expect(first!.headers['cache-control']).toBe('no-store');
      expect(z.parse(Problem, JSON.parse(first!.body)).type).toBe(problemType('not-found'));
      for (const other of others) expect(other).toEqual(first);
    });

    test('an unknown code and a wrong number make the database do the same', async () => {
      await takeDossiers(database(), lines(dossier()));
      async function statementsOf(asked: string, value: string): Promise<string[]> {
        const statements: string[] = [];
        const noting: Database['query'] = (sql, params) => {
          statements.push(sql);
          return database().query(sql, params);
        };
        const noted = await lookUpIn({ ...database(), query: noting });
        statements.length = 0;
        expect((await noted(asked, value)).status).toBe(404);
        return statements;
      }
      const unknown = await statementsOf('H99.12-260302-9999', '0123');
      expect(unknown.length).toBeGreaterThan(1);
      expect(await statementsOf(code, '9999')).toEqual(unknown);
    });

    test('is not answered where nobody says from which address it comes', async () => {
      await takeDossiers(database(), lines(dossier()));
      expect((await ask(code, '0123', { from: ' ' })).status).toBe(500);
    });

    describe('beside an import with another secret', () => {
      const swap = (to: typeof secret) =>
        takeDossiers(database(), lines(dossier()), {
          secret: to,
          newSecret: true,
          replace: true,
        });
      const later = () => vi.setSystemTime(Date.now() + 15_000);

      test('is said not to be possible, which the log is told once, with the way out', async () => {
        await takeDossiers(database(), lines(dossier()));
        const told: unknown[] = [];
        const asked = await lookUpIn(database(), {}, (event, { hint }: { hint?: string }) =>
          told.push([event, hint]),
        );
        expect((await asked('A-1', '0123')).status).toBe(404);
        await swap(otherSecret);
        later();
        for (const [of, value] of [
          [code, '0123'],
          [code, '9999'],
          ['A-1', '0123'],
        ] as const) {
          const answer = await asked(of, value);
          expect(answer.status).toBe(503);
          expect(z.parse(Problem, await answer.json()).type).toBe(problemType('unavailable'));
          later();
        }
        expect(told).toEqual([['other-secret', expect.stringContaining('--secret-file')]]);
      });

      test('counts against nobody, and ends with the import of the right one', async () => {
        await takeDossiers(database(), lines(dossier()));
        await swap(otherSecret);
        for (let tries = 0; tries < 10; tries++) expect((await ask(code, '0123')).status).toBe(503);
        await swap(secret);
        later();
        expect((await ask(code, '9999')).status).toBe(404);
        expect((await ask(code, '0123')).status).toBe(200);
      });
    });

    test('is announced with what it takes', async () => {
      const search = await LiveSearch.start(database());
      const verifications = ['phone', 'identity', 'receipt'] as const;
      const dossiers = { secret, verifications };
      const handlers = createHandlers({ database: database(), search, name: 'Thử', dossiers });
      const service = await handlers.getService({}, { address: '', idempotencyKey: '', token: '' });
      expect(service.operations).toContain('lookUpDossier');
      expect(service.verifications).toEqual([
        { kind: 'phone', lastDigits: 4 },
        { kind: 'identity', lastDigits: 6 },
        { kind: 'receipt' },
      ]);
    });
  });
}
