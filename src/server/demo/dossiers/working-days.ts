import * as calendar from '../../../calendar/index.js';
import { vietnam } from '../../../calendar/vietnam.js';
import { timeZone } from '../../time-zone.js';

/** When the demonstration's offices work. */
const offices = calendar.workCalendarOf(vietnam, timeZone);

/** The openings of a working day. */
export const openings = offices.officeHours[1];

export const isWorkingDay = (day: string): boolean => calendar.isWorkingDay(day, offices);

/** @see calendar.addWorkingDays */
export const addWorkingDays = (day: string, count: number): string =>
  calendar.addWorkingDays(day, count, offices);
