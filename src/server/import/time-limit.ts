import { deadline, type TimeLimit, type WorkCalendar } from '../../calendar/index.js';
import { toLocalInstant } from '../local-time.js';
import { eventsOf, milestonesOf } from './dossier-events.js';
import type { DossierRecord } from './dossier-record.js';

/** A time limit as files have it, such as `3 working-days`; undefined where the text is none. */
export function readTimeLimit(text: string): TimeLimit | undefined {
  const [, amount, unit] = /^(\d{1,4}) (working-days|working-hours|days)$/.exec(text) ?? [];
  return amount === undefined
    ? undefined
    : { amount: Number(amount), unit: unit as TimeLimit['unit'] };
}

/** A dossier with the promise that its time limit makes, which runs from its acceptance. */
export function withPromise(record: DossierRecord, calendar: WorkCalendar): DossierRecord {
  const limit = record.timeLimit === undefined ? undefined : readTimeLimit(record.timeLimit);
  const { acceptedAt } = milestonesOf(record, eventsOf(record));
  if (!limit || acceptedAt === undefined) return record;
  const end = deadline(acceptedAt, limit, calendar);
  return { ...record, promisedAt: toLocalInstant(end, calendar.timeZone) };
}
