import { isWorkingDay, workCalendarOf } from '../../calendar/index.js';
import { vietnam } from '../../calendar/vietnam.js';
import type { HolidayRecord } from '../stores/holidays.js';
import { timeZone } from '../time-zone.js';

const publicCalendar = workCalendarOf(vietnam, timeZone);
const bareWeek = workCalendarOf({ holidays: [], makeUpDays: [] }, timeZone);

/**
 * What is odd about a day off that is off by itself, or a day worked that is worked by itself. Lists
 * of Tết name its weekend too, so such a record is kept; but the date may also be a slip.
 */
export function holidayNote({ date, kind }: HolidayRecord): string | undefined {
  if (kind === 'ordinary') return undefined;
  const isWorked = kind === 'make-up';
  const isSoAlways =
    isWorkingDay(date, bareWeek) === isWorked && isWorkingDay(date, publicCalendar) === isWorked;
  if (!isSoAlways) return undefined;
  return isWorked
    ? 'date: is a day on which people work anyway, so this changes nothing'
    : 'date: is a Saturday or Sunday, which is off anyway, so this changes nothing';
}
