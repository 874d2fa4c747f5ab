import { workCalendarOf, type WorkCalendar } from '../../calendar/index.js';
import { vietnam } from '../../calendar/vietnam.js';
import type { Queryable } from '../database/database.js';
import { timeZone } from '../time-zone.js';
import { holidays, type HolidayRecord } from './holidays.js';

/** When the service's offices work: the public calendar, with the agency's own dates over it. */
export async function readWorkCalendar(database: Queryable): Promise<WorkCalendar> {
  const own = await holidays.list(database);
  const changed = new Set(own.map(({ date }) => date));
  const merge = (builtIn: readonly string[], kind: HolidayRecord['kind']): string[] => [
    ...builtIn.filter((date) => !changed.has(date)),
    ...own.filter((record) => record.kind === kind).map(({ date }) => date),
  ];
  const days = {
    holidays: merge(vietnam.holidays, 'holiday'),
    makeUpDays: merge(vietnam.makeUpDays, 'make-up'),
  };
  return workCalendarOf(days, timeZone);
}
