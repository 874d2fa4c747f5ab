import type { SettlementCounts } from '../../../src/contract/settlement.js';
import type { DossierRow } from './dossier-rows.js';

const hour = 3_600_000;

/** Vietnam is seven hours ahead of UTC all year. */
const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * hour).toISOString().slice(0, 10);

/** Counts as the contract's words say, dossier by dossier; slow, and hard to get wrong. */
export function slowCounts(
  dossiers: readonly DossierRow[],
  from: string,
  to: string,
  now: Date,
): SettlementCounts {
  const inPeriod = (instant: string | undefined): boolean =>
    instant !== undefined && dayOf(instant) >= from && dayOf(instant) < to;
  const end = Math.min(Date.parse(`${to}T00:00:00+07:00`), now.getTime());
  const lastDay = dayOf(
    new Date(Math.min(end, Date.parse(`${to}T00:00:00+07:00`) - 1)).toISOString(),
  );
  const before = (instant: string | undefined): boolean =>
    instant !== undefined && Date.parse(instant) < end;
  const settled = dossiers.filter((one) => inPeriod(one.settled));
  const difference = ({ settled: done, promised }: DossierRow): number =>
    promised === undefined ? 0 : Date.parse(dayOf(done!)) - Date.parse(dayOf(promised));
  const pending = dossiers.filter(
    (one) => before(one.accepted) && !before(one.settled) && !before(one.closed),
  );
  const late = settled.filter((one) => difference(one) > 0).length;
  return {
    received: dossiers.filter((one) => inPeriod(one.accepted)).length,
    settledEarly: settled.filter((one) => difference(one) < 0).length,
    settledOnTime: settled.filter((one) => difference(one) === 0).length,
    settledLate: late,
    pending: pending.length,
    pendingOverdue: pending.filter(({ promised }) => promised && dayOf(promised) < lastDay).length,
    ...(settled.length > 0 && { onTimeRate: (settled.length - late) / settled.length }),
  };
}

/** Dossiers around the turn of months and days, with some that real data should not have. */
export function randomDossiers(count: number): DossierRow[] {
  let seed = 20260410;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const start = Date.parse('2025-10-01T00:00:00+07:00');
  const after = (time: number, hours: number): number => time + random(hours) * hour;
  const iso = (time: number): string => new Date(time).toISOString();
  return Array.from({ length: count }, () => {
    const accepted = after(start, 24 * 192);
    const has = (one: number): boolean => random(10) < one;
    return {
      agency: `(${random(3)})`,
      field: `F${random(4)}`,
      ...(has(9) && { accepted: iso(accepted) }),
      ...(has(9) && { promised: iso(after(accepted, 24 * 40)) }),
      // Some are settled before they were accepted, or after they were withdrawn.
      ...(has(7) && { settled: iso(after(accepted - 24 * hour, 24 * 60)) }),
      ...(has(2) && { closed: iso(after(accepted - 24 * hour, 24 * 60)) }),
    };
  });
}
