import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { looksLikeDossierCode } from '../../../src/contract/dossier-code.js';
import { Dossier, DossierStatus } from '../../../src/contract/dossiers.js';
import { demoFiles } from '../../../src/server/assets.js';
import {
  demoDossiers,
  documentedCases,
  readProvince,
  type DossierRecord,
  type Province,
} from '../../../src/server/demo/dossiers/index.js';

let province: Province;

beforeAll(async () => void (province = await readProvince(demoFiles)));

const dossiersAt = (now: string): DossierRecord[] => [...demoDossiers(new Date(now), province)];

/** Ordinary days, a Sunday, days around Tết and a month's end, one while the units merged. */
const moments = [
  '2025-08-31T23:59:59+07:00',
  '2026-02-15T12:00:00+07:00',
  '2026-03-04T10:00:00+07:00',
  '2026-11-25T00:00:00+07:00',
  '2028-02-29T08:00:00+07:00',
];

const day = (instant: string): string => instant.slice(0, 10);
const isLate = ({ settledAt = '', promisedAt = '' }: DossierRecord): boolean =>
  settledAt !== '' && day(settledAt) > day(promisedAt);

describe('the same moment gives the same dossiers', () => {
  test('on every call, and all day long', () => {
    const morning = dossiersAt('2026-03-04T00:00:00+07:00');
    expect(dossiersAt('2026-03-04T00:00:00+07:00')).toEqual(morning);
    expect(dossiersAt('2026-03-04T23:59:59+07:00')).toEqual(morning);
  });

  test('and the next day the same ones, further on', () => {
    const today = dossiersAt('2026-03-04T10:00:00+07:00');
    const tomorrow = new Map(dossiersAt('2026-03-05T10:00:00+07:00').map((d) => [d.code, d]));
    const ordinary = today.filter(({ code }) => !/-9\d{3}$/.test(code));
    const changed = ordinary.filter(({ code, events }) => {
      const later = tomorrow.get(code);
      expect(later?.events.slice(0, events.length), code).toEqual(events);
      return later!.events.length > events.length;
    });
    expect(changed.length).toBeGreaterThan(5);
    expect(changed.length).toBeLessThan(ordinary.length / 20);
  });
});

describe.each(moments)('the dossiers at %s', (now) => {
  let dossiers: DossierRecord[];
  let today: string;
  beforeAll(() => {
    dossiers = dossiersAt(now);
    today = day(now);
  });

  test('are at least 2,400 over 14 months', () => {
    const since = new Date(today);
    since.setUTCMonth(since.getUTCMonth() - 14);
    const first = since.toISOString().slice(0, 10);
    const recent = dossiers.filter(({ submittedAt }) => day(submittedAt!) >= first);
    expect(recent.length).toBeGreaterThan(2_400);
    const months = new Set(recent.map(({ submittedAt }) => submittedAt!.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(14);
  });

  test('have codes of their own, with the agency and the date handed in', () => {
    expect(new Set(dossiers.map(({ code }) => code)).size).toBe(dossiers.length);
    for (const { code, agency, submittedAt } of dossiers) {
      expect(looksLikeDossierCode(code), code).toBe(true);
      const [unit, date] = code.split('-');
      expect([unit, date]).toEqual([agency.code, day(submittedAt!).slice(2).replaceAll('-', '')]);
    }
  });

  test('are of the province’s agencies and procedures', () => {
    const agencies = new Map(province.agencies.map((agency) => [agency.code, agency]));
    const fields = new Map(province.procedures.map(({ code, field }) => [code, field]));
    for (const { code, agency, procedure, field, submittedAt } of dossiers) {
      expect(fields.get(procedure.code!), code).toBe(field);
      const { endedOn = '9999-12-31' } = agencies.get(agency.code!)!;
      expect(day(submittedAt!) < endedOn, code).toBe(true);
    }
    const ended = dossiers.filter(({ agency }) => agencies.get(agency.code!)!.successor);
    expect(ended.length).toBeGreaterThan(20);
  });

  test('have every status, and nothing that is still to happen', () => {
    const statuses = new Set(dossiers.map(({ status }) => status));
    const portal = DossierStatus.options.filter((status) => status !== 'other');
    expect(portal.filter((status) => !statuses.has(status))).toEqual([]);
    for (const { code, events, status, submittedAt, acceptedAt, settledAt } of dossiers) {
      const times = events.map(({ at }) => at);
      expect(times, code).toEqual([...times].sort());
      expect(Date.parse(times.at(-1)!), code).toBeLessThanOrEqual(Date.parse(now));
      expect(events.at(-1)!.status, code).toBe(status);
      const at = (wanted: string) => events.find(({ status }) => status === wanted)?.at;
      expect([submittedAt, acceptedAt, settledAt], code).toEqual([
        at('registered'),
        at('accepted'),
        at('settled'),
      ]);
    }
  });

  test('look like those of a real centre', () => {
    const settled = dossiers.filter(({ settledAt }) => settledAt);
    const late = settled.filter(isLate);
    const early = settled.filter((d) => day(d.settledAt!) < day(d.promisedAt!));
    expect(settled.length / dossiers.length).toBeGreaterThan(0.85);
    expect(late.length).toBeGreaterThan(0);
    expect(1 - late.length / settled.length).toBeGreaterThan(0.996);
    expect(early.length / settled.length).toBeGreaterThan(0.6);
    const atWeekends = dossiers.filter(({ submittedAt }) =>
      [0, 6].includes(new Date(day(submittedAt!)).getUTCDay()),
    );
    expect(atWeekends.length / dossiers.length).toBeLessThan(0.1);
  });

  test('say sorry and give a new date where they are late, and only there', () => {
    for (const dossier of dossiers) {
      const { code, lateness, acceptedAt, settledAt, promisedAt, status } = dossier;
      const isOpen = acceptedAt && !settledAt && !['withdrawn', 'stopped'].includes(status);
      const isOverdue = isLate(dossier) || (isOpen && day(promisedAt!) < today);
      expect(lateness !== undefined, code).toBe(Boolean(isOverdue));
      if (lateness) expect(lateness.newDate! > day(promisedAt!), code).toBe(true);
    }
  });

  test('ask where the status says so, and hand over what is settled', () => {
    for (const { code, status, requests, handover, settledAt } of dossiers) {
      const kind = { 'papers-requested': 'papers', 'fee-requested': 'fee' }[status as string];
      expect(
        requests.map(({ kind }) => kind),
        code,
      ).toEqual(kind ? [kind] : []);
      expect(handover !== undefined, code).toBe(settledAt !== undefined);
      if (handover?.trackingNumber) expect(status, code).toBe('handed-over');
    }
    const channels = new Set(dossiers.flatMap(({ handover }) => handover?.channel ?? []));
    expect([...channels].sort()).toEqual(['counter', 'online', 'postal']);
  });

  test('wait for the citizen in a tenth of those under way, for papers and for fees', () => {
    const underWay = dossiers.filter(({ acceptedAt, settledAt, status }) => {
      return acceptedAt && !settledAt && !['withdrawn', 'stopped'].includes(status);
    });
    const waiting = underWay.filter(({ requests }) => requests.length > 0);
    expect(waiting.length / underWay.length).toBeGreaterThan(0.08);
    expect(waiting.length / underWay.length).toBeLessThan(0.3);
    const kinds = new Set(waiting.flatMap(({ requests }) => requests.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['fee', 'papers']);
    for (const { code, requests } of waiting) {
      expect(requests[0]!.dueOn! >= today, code).toBe(true);
    }
  });

  test('name nobody and no number that somebody has', () => {
    for (const { applicant, phone, receiptNumber, identityNumber = '099' } of dossiers) {
      expect(applicant).toMatch(/^\p{Lu}\*+( \p{Lu}\*+){2,3}$/u);
      expect(phone).toMatch(/^0999 00\d \d{3}$/);
      expect(receiptNumber).toMatch(/^BN\d{6}$/);
      // No province has the number 099.
      expect(identityNumber).toMatch(/^099/);
    }
  });

  test('keep the contract', () => {
    for (const dossier of dossiers) {
      expect(dossier, dossier.code).toMatchObject(z.parse(Dossier, dossier));
    }
  });

  test('have the documented ones among them, each once', () => {
    const cases = documentedCases(new Date(now));
    const byCode = new Map(dossiers.map((dossier) => [dossier.code, dossier]));
    expect(cases.length).toBeGreaterThanOrEqual(14);
    expect(new Set(cases.map(({ phoneDigits }) => phoneDigits)).size).toBe(cases.length);
    for (const { code, phoneDigits } of cases) {
      const { phone } = byCode.get(code)!;
      expect(phone.replaceAll(' ', '').slice(-4), code).toBe(phoneDigits);
    }
  });
});

test('a procedure that everybody knows comes more often than a rare one', () => {
  const dossiers = dossiersAt('2026-03-04T10:00:00+07:00');
  const count = (code: string): number => dossiers.filter((d) => d.procedure.code === code).length;
  expect(count('1.001193')).toBeGreaterThan(30);
  expect(count('1.001193')).toBeGreaterThan(5 * count('1.003091'));
});

test('few hand in dossiers around Tết', () => {
  const dossiers = dossiersAt('2026-03-04T10:00:00+07:00');
  const between = (from: string, to: string): number =>
    dossiers.filter(({ submittedAt }) => from <= day(submittedAt!) && day(submittedAt!) < to)
      .length;
  expect(between('2026-02-12', '2026-02-26')).toBeLessThan(between('2026-01-08', '2026-01-22') / 2);
});
