export { addDays } from './dates.js';
export { deadline, type TimeLimit } from './deadline.js';
export { instantOf, localDate } from './time-zones.js';
export {
  isWorkingDay,
  restOfCalendar,
  workCalendarOf,
  type WorkCalendar,
} from './work-calendar.js';
export { addWorkingDays, workingDaysBetween } from './working-days.js';
