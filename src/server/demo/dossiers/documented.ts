import { addDays } from '../../../calendar/index.js';
import type { Procedure } from '../../../contract/procedures.js';
import { cases, type Case, type DateOf } from './cases.js';
import { dossierCode } from './generate.js';
import { dayOf, endOf, instant } from './moment.js';
import { applicantOf } from './people.js';
import { agencyOf, contactOf, refTo, type Province } from './province.js';
import type { DossierRecord } from './record.js';
import { addWorkingDays } from './working-days.js';

/** What a visitor needs to look at one of the documented dossiers. */
export interface DocumentedCase {
  /** What it shows, in Vietnamese and in English. */
  readonly what: string;
  readonly whatEn: string;
  readonly code: string;
  /** The last four digits of the applicant's telephone number. */
  readonly phoneDigits: string;
}

/** Beyond any number that an ordinary dossier of a day gets. */
const firstSequence = 9001;

/** The documented dossiers of the day; their codes have the dates on which they were handed in. */
export function documentedCases(now: Date): DocumentedCase[] {
  const today = dayOf(now);
  return cases.map(({ what, whatEn, phoneDigits, ...rest }, i) => ({
    what,
    whatEn,
    code: codeOf(rest, i, today),
    phoneDigits,
  }));
}

/** The same dossiers in full. */
export function documentedDossiers(province: Province, today: string): DossierRecord[] {
  const byCode = new Map(province.procedures.map((procedure) => [procedure.code, procedure]));
  return cases.map((shown, i) => ({
    code: codeOf(shown, i, today),
    ...recordOf(shown, byCode.get(shown.procedure)!, province, today),
  }));
}

const codeOf = ({ agency, steps }: Pick<Case, 'agency' | 'steps'>, i: number, today: string) =>
  dossierCode(agency, dateOfStep(steps[0]![1], today), firstSequence + i);

function recordOf(
  { phoneDigits, steps, promised, request, lateness, handover, ...shown }: Case,
  procedure: Procedure,
  province: Province,
  today: string,
): Omit<DossierRecord, 'code'> {
  const dateOf: DateOf = (days) => (days === 0 ? today : addWorkingDays(today, days));
  const agency = agencyOf(province, shown.agency);
  const events = steps.map(([status, when, note], i) => ({
    status,
    at: instant({ day: dateOfStep(when, today), minute: minuteOfStep(when, i) }),
    ...(note && { note }),
  }));
  const at = (wanted: string) => events.find(({ status }) => status === wanted)?.at;
  const acceptedAt = at('accepted');
  const settledAt = at('settled');
  return {
    procedure: refTo(procedure),
    agency: refTo(agency),
    field: procedure.field,
    status: events.at(-1)!.status,
    submittedAt: events[0]!.at,
    ...(acceptedAt && { acceptedAt }),
    ...(promised !== undefined && { promisedAt: instant(endOf(dateOf(promised))) }),
    ...(settledAt && { settledAt }),
    ...applicantOf(phoneDigits),
    events,
    requests: request ? [request(procedure, dateOf)] : [],
    ...(lateness && { lateness: lateness(agency, dateOf) }),
    ...(handover && { handover: handover(agency) }),
    contact: contactOf(agency),
  };
}

const dateOfStep = (when: number | 'evening', today: string): string =>
  when === 'evening' ? addDays(today, -1) : addWorkingDays(today, when);

/** From 8:05 on, a quarter of an hour for each step; 20:40 in the evening. */
const minuteOfStep = (when: number | 'evening', index: number): number =>
  when === 'evening' ? 1240 : 485 + index * 15;
