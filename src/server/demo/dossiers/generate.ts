import { addDays } from '../../../calendar/index.js';
import { drawLife } from './life.js';
import { startOf } from './moment.js';
import { drawApplicant } from './people.js';
import {
  contactOf,
  inCharge,
  pickAgency,
  pickProcedure,
  refTo,
  type Province,
} from './province.js';
import { Random } from './random.js';
import type { DossierRecord } from './record.js';
import { snapshot } from './snapshot.js';
import { drawArrivals } from './submission.js';

const seed = 'An Hòa';

/** How far back the dossiers go, beside the month that has begun. */
const months = 14;

/** Days for which units that have ended are remembered, up to their end. */
const remembered = 60;

/**
 * Dossiers handed in over the months before a day, as they stand when that day begins. Each day has
 * numbers of its own: on the next one they are the same dossiers, a day further on.
 */
export function* ordinaryDossiers(province: Province, today: string): Generator<DossierRecord> {
  const first = monthsBefore(today);
  for (const day of lastDaysOfEnded(province, first)) {
    for (const record of dossiersOf(day, province, today)) {
      if (hasEnded(province, record.agency.code)) yield record;
    }
  }
  for (let day = first; day < today; day = addDays(day, 1)) {
    yield* dossiersOf(day, province, today);
  }
}

function monthsBefore(today: string): string {
  const date = new Date(`${today.slice(0, 8)}01`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** The last days, before `first`, of the units that have ended. */
function* lastDaysOfEnded({ agencies }: Province, first: string): Generator<string> {
  for (const end of new Set(agencies.flatMap(({ endedOn }) => endedOn ?? []))) {
    for (let day = addDays(end, -remembered); day < end && day < first; day = addDays(day, 1)) {
      yield day;
    }
  }
}

const hasEnded = ({ agencies }: Province, code?: string): boolean =>
  agencies.some((agency) => agency.code === code && agency.successor !== undefined);

function* dossiersOf(day: string, province: Province, today: string): Generator<DossierRecord> {
  const random = new Random(`${seed} ${day}`);
  const sequences = new Map<string, number>();
  for (const arrival of drawArrivals(day, random)) {
    const procedure = pickProcedure(province, random);
    const taking = pickAgency(province, procedure, day, random);
    const sequence = (sequences.get(taking.code) ?? 0) + random.integer(1, 40);
    sequences.set(taking.code, sequence);
    const agency = inCharge(province, taking);
    const life = drawLife({ ...arrival, procedure, agency }, random);
    yield {
      code: dossierCode(taking.code, day, sequence),
      procedure: refTo(procedure),
      agency: refTo(taking),
      field: procedure.field,
      ...drawApplicant(random),
      ...snapshot(life, startOf(today)),
      contact: contactOf(agency),
    };
  }
}

/** `{unit}-{yymmdd}-{sequence}`, with the date on which it was handed in. */
export const dossierCode = (agency: string, day: string, sequence: number): string =>
  `${agency}-${day.slice(2).replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`;
