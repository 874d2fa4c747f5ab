import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DossierReport } from '../../../src/contract/dossiers.js';
import { demoFiles } from '../../../src/server/assets.js';
import type { Database } from '../../../src/server/database/database.js';
import { holdsDemonstration, loadDemonstration } from '../../../src/server/demo.js';
import {
  demoDossiers,
  documentedCases,
  readProvince,
} from '../../../src/server/demo/dossiers/index.js';
import { createLookUp } from '../../../src/server/dossiers/look-up.js';
import { importFile } from '../../../src/server/import/import.js';
import type { KindName } from '../../../src/server/import/kinds.js';
import { ratingSummary } from '../../../src/server/ratings/summary.js';
import { Secret } from '../../../src/server/secret.js';
import { settlementFigures } from '../../../src/server/settlement/figures.js';
import { agencies } from '../../../src/server/stores/agencies.js';
import { procedures } from '../../../src/server/stores/procedures.js';
import { putRatings } from '../../../src/server/stores/ratings.js';
import { temporaryDirectory } from '../helpers/command.js';
import { clear, type Fixture } from '../helpers/databases.js';
import { fileOf, keepingReport } from '../helpers/report.js';

const secret = new Secret(Buffer.alloc(32, 1));
const today = new Date();
const tomorrow = new Date(today.getTime() + 86_400_000);

const record = (code: string): string =>
  JSON.stringify({ code, name: `Thủ tục ${code}`, field: 'F', levels: ['commune'] });

export function demonstrationSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;

  const codes = async (): Promise<string[]> =>
    (await procedures.list(database())).map(({ code }) => code);

  const dossierCodes = async (): Promise<string[]> => {
    const rows = await database().query<{ code: string }>('select code from dossiers');
    return rows.map(({ code }) => code).sort();
  };

  const ratingCount = async (which = 'true'): Promise<number> =>
    (await database().query(`select 1 from ratings where ${which}`)).length;

  async function load(changes: { file?: string; now?: Date; secret?: Secret } = {}) {
    const { problems, results, ...report } = keepingReport();
    const { file: procedureFile, ...others } = changes;
    const options = { secret, now: today, procedureFile, ...others };
    return { status: await loadDemonstration(database(), options, report), problems, results };
  }

  function fileWith(content: string): string {
    const path = join(temporaryDirectory(), 'own.jsonl');
    writeFileSync(path, content);
    return path;
  }

  /** What the reference server answers for every documented dossier, by what it shows. */
  async function lookUpAll(now: Date, by = secret): Promise<Map<string, DossierReport>> {
    const lookUp = createLookUp(database(), { secret: by, verifications: ['phone'] });
    const found = new Map<string, DossierReport>();
    for (const { code, phoneDigits, whatEn } of documentedCases(now)) {
      const verification = { kind: 'phone', value: phoneDigits } as const;
      found.set(
        whatEn,
        await lookUp(
          { code, verification },
          { address: '192.0.2.1', idempotencyKey: '', token: '' },
        ),
      );
    }
    return found;
  }

  /** Counts all dossiers, or those that agencies took in, as the contract's words say. */
  async function plainCounts(of: string[] | null = null): Promise<Record<string, number>> {
    const day = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;
    const count = (which: string): string => `(count(*) filter (where ${which}))::int`;
    const settled = (comparison: string): string =>
      count(`${day('settled_at')} ${comparison} ${day('promised_at')}`);
    const open = 'accepted_at is not null and settled_at is null and closed_at is null';
    const [counts] = await database().query<Record<string, number>>(
      `select ${count('accepted_at is not null')} as received, ${settled('<')} as "settledEarly",
         ${settled('=')} as "settledOnTime", ${settled('>')} as "settledLate",
         ${count(open)} as pending,
         ${count(`${open} and ${day('promised_at')} < ${day('now()')}`)} as "pendingOverdue"
       from dossiers where $1::text[] is null or agency_code = any($1::text[])`,
      [of],
    );
    const { settledEarly, settledOnTime, settledLate } = counts as Record<string, number>;
    const onTime = settledEarly! + settledOnTime!;
    return { ...counts, onTimeRate: onTime / (onTime + settledLate!) };
  }

  describe('the demonstration, where the operator has records', () => {
    beforeEach(() => clear(database()));

    test('does not touch records of the operator', async () => {
      await importFile(database(), 'procedures', fileOf(record('mine')), {}, keepingReport());
      await expect(load()).rejects.toMatchObject({ status: 3 });
      expect(await codes()).toEqual(['mine']);
    });

    test.each<[KindName, string]>([
      ['synonyms', '{"terms":["bìa đỏ"],"means":["giấy chứng nhận"]}'],
      ['holidays', '{"date":"2026-03-02","kind":"holiday"}'],
    ])('does not make a database with %s of the operator its own', async (kind, content) => {
      await importFile(database(), kind, fileOf(content), {}, keepingReport());
      await expect(load()).rejects.toMatchObject({ status: 3 });
      expect(await holdsDemonstration(database())).toBe(false);
    });

    test('nor a single dossier of theirs', async () => {
      const mine = { code: 'X-1', status: 'settled', settledAt: '2026-03-02', phone: '0123' };
      const file = fileOf(JSON.stringify({ ...mine, procedure: 'P', agency: 'A' }));
      await importFile(database(), 'dossiers', file, { secret }, keepingReport());
      await expect(load()).rejects.toMatchObject({ status: 3 });
      expect(await dossierCodes()).toEqual(['X-1']);
    });

    test('does not make a database with ratings of citizens its own', async () => {
      const theirs = { form: 'default', answer: 1, reasons: [], criteria: {} };
      await putRatings(database(), [{ ...theirs, answered_on: '2026-03-02' }]);
      await expect(load()).rejects.toMatchObject({ status: 3 });
    });
  });

  // Each goes on from what the one before it left: to load thousands of dossiers takes seconds.
  describe('the demonstration', () => {
    beforeAll(() => clear(database()));

    test('names the bad lines of another file, and is not confused by it', async () => {
      const { status, problems } = await load({ file: fileWith('{}') });
      expect(status).toBe(1);
      expect(problems[0]).toContain('own.jsonl:1: code: is missing');
      expect(await load()).toMatchObject({ status: 0, results: { length: 5 } });
    });

    test('is loaded once, and takes turns with another file without mixing', async () => {
      const own = await codes();
      expect(own.length).toBeGreaterThan(20);
      expect((await agencies.list(database())).length).toBeGreaterThan(3);
      expect((await load()).results).toEqual([]);

      const file = fileWith(record('only'));
      expect((await load({ file })).status).toBe(0);
      expect(await codes()).toEqual(['only']);
      writeFileSync(file, record('changed'));
      await load({ file });
      expect(await codes()).toEqual(['changed']);
      await load();
      expect((await codes()).sort()).toEqual(own.sort());
    });

    test('lets no records of the operator in, which the next start would remove', async () => {
      await load({ file: fileWith(record('theirs')) });
      for (const replace of [false, true]) {
        const file = fileOf(record('mine'));
        const refused = importFile(database(), 'procedures', file, { replace }, keepingReport());
        await expect(refused).rejects.toMatchObject({
          status: 3,
          message: expect.stringContaining('--data'),
        });
      }
      expect(await codes()).toEqual(['theirs']);
    });

    test('shows its dossiers beside procedures of another file', async () => {
      await load({ file: fileWith(record('only')) });
      const { dossier } = (await lookUpAll(today)).get('In process, 3 working days left')!;
      expect(dossier.procedure).toEqual({ code: '3.000347', name: 'Đổi giấy phép lái xe' });
      expect(dossier.agency).toEqual({ code: 'H99.13', name: 'Công an tỉnh An Hòa' });
    });

    test('shows each documented case for what it is', async () => {
      await load();
      const reports = await lookUpAll(today);
      const shown = Object.fromEntries(
        [...reports].map(([what, { dossier, workingDaysLeft }]) => [
          what,
          { status: dossier.status, left: workingDaysLeft },
        ]),
      );
      expect(shown).toMatchObject({
        'Newly registered online, not accepted yet': { status: 'registered', left: undefined },
        'Accepted, with a promised date': { status: 'accepted', left: 2 },
        'In process, 3 working days left': { status: 'in-process', left: 3 },
        'Promised for today': { status: 'in-process', left: 0 },
        'More papers requested': { status: 'papers-requested', left: 2 },
        'Fee requested, with a payment link': { status: 'fee-requested', left: 3 },
        'Not accepted': { status: 'not-accepted', left: undefined },
        'Withdrawn by the applicant': { status: 'withdrawn', left: undefined },
        Stopped: { status: 'stopped', left: undefined },
        'Settled, to fetch at the counter': { status: 'settled', left: undefined },
        'Result handed over online': { status: 'handed-over', left: undefined },
        'Result sent by post, with a tracking number': { status: 'handed-over', left: undefined },
        'Settled before the promised date': { status: 'settled', left: undefined },
      });
      const overdue = reports.get('Late, with an apology and a new date')!;
      expect(overdue.workingDaysLeft).toBeLessThan(0);
      expect(overdue.dossier.lateness).toMatchObject({ apology: expect.any(String) });
      expect(overdue.dossier.lateness!.newDate! > overdue.asOf.slice(0, 10)).toBe(true);
      expect(reports.get('Settled, to fetch at the counter')!.ratingToken).toEqual(
        expect.any(String),
      );
    });

    test('has figures that plain counting gives, merged units included', async () => {
      const from = `${today.getFullYear() - 3}-01-01`;
      const period = { from, to: `${today.getFullYear() + 1}-01-01` };
      const all = await settlementFigures(database(), period, today);
      expect(all.total).toEqual(await plainCounts());
      expect(all.total.onTimeRate).toBeGreaterThan(0.99);
      const merged = ['H99.50.11', 'H99.41', 'H99.41.05'];
      const one = await settlementFigures(database(), { ...period, agency: merged[0] }, today);
      expect(one.total).toEqual(await plainCounts(merged));
      expect(all.byAgency.find(({ agency }) => agency.code === merged[0])).toMatchObject(one.total);
    });

    test('has ratings of all months', async () => {
      const period = { from: `${today.getFullYear() - 3}-01-01` };
      const { total, byMonth, byCriterion } = await ratingSummary(database(), period, today);
      expect(total.count).toBe(await ratingCount());
      expect(total.count).toBeGreaterThan(1_200);
      expect(total.satisfied).toBeGreaterThan(0.95);
      expect(total.satisfied).toBeLessThan(0.99);
      expect(byMonth.filter(({ count = 0 }) => count > 0).length).toBeGreaterThan(10);
      expect(byCriterion).toHaveLength(9);
    });

    test('has the dossiers and ratings of the day, and only they change on the next', async () => {
      const before = await dossierCodes();
      const all = [...demoDossiers(today, await readProvince(demoFiles))];
      expect(before).toEqual(all.map(({ code }) => code).sort());
      const first = await ratingCount();
      const visitors = { form: 'default', answer: 1, reasons: [], criteria: {}, comment: 'mine' };
      await putRatings(database(), [{ ...visitors, answered_on: '2026-03-02' }]);

      const { results } = await load({ now: tomorrow });
      expect(results).toEqual([
        expect.stringMatching(/^dossiers\.jsonl: /),
        expect.stringMatching(/^ratings: \d+ added$/),
      ]);
      const unchanged = Number(/(\d+) unchanged/.exec(results[0]!)?.[1]);
      expect(unchanged / before.length).toBeGreaterThan(0.9);
      expect((await lookUpAll(tomorrow)).size).toBe(documentedCases(tomorrow).length);
      const added = Number(/^ratings: (\d+) added$/.exec(results[1]!)?.[1]);
      expect(await ratingCount()).toBe(first + 1 + added);
      expect(added).toBeLessThan(30);
      expect(await ratingCount(`comment = 'mine'`), 'those of visitors stay').toBe(1);
    });

    test('keeps its dossiers readable where the secret was lost', async () => {
      const other = new Secret(Buffer.alloc(32, 2));
      await load({ secret: other, now: tomorrow });
      expect((await lookUpAll(tomorrow, other)).size).toBe(documentedCases(tomorrow).length);
    });
  });
}
