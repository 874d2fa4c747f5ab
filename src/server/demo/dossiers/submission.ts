import { addDays } from '../../../calendar/index.js';
import type { Agency } from '../../../contract/agencies.js';
import type { Procedure } from '../../../contract/procedures.js';
import { inOfficeHours, type Moment } from './moment.js';
import type { Random } from './random.js';
import { isWorkingDay } from './working-days.js';

/** Somebody hands a dossier in. */
export interface Submission extends Arrival {
  readonly procedure: Procedure;
  /** Who answers for it now. */
  readonly agency: Agency;
}

interface Arrival {
  readonly at: Moment;
  readonly channel: 'counter' | 'online' | 'postal';
}

/** Dossiers of a working day from Sunday to Saturday; offices that are closed get some online. */
const usual = [7, 11.5, 10.5, 9.5, 9, 8.5, 7] as const;
const closed = 1;

/** When and how the dossiers of a day come, the earliest first. */
export function drawArrivals(day: string, random: Random): Arrival[] {
  const count = Math.floor(expected(day) * (0.8 + 0.4 * random.next()) + random.next());
  return Array.from({ length: count }, () => drawArrival(day, random)).sort(
    (a, b) => a.at.minute - b.at.minute,
  );
}

/** Fewer come where many of the days around are days off, as at Tết. */
function expected(day: string): number {
  const fortnight = Array.from({ length: 15 }, (_, i) => addDays(day, i - 7));
  const quietness = Math.min(1, fortnight.filter(isWorkingDay).length / 10);
  return quietness * (isWorkingDay(day) ? usual[new Date(day).getUTCDay()]! : closed);
}

/** Two draws for a time: most come in the middle of the day. */
function drawArrival(day: string, random: Random): Arrival {
  const drawn = random.next();
  if (!isWorkingDay(day) || drawn < 0.5) {
    const minute = random.integer(180, 620) + random.integer(180, 700);
    return { at: { day, minute }, channel: 'online' };
  }
  const minute = Math.min(990, random.integer(225, 480) + random.integer(225, 480));
  const at = inOfficeHours({ day, minute });
  return { at, channel: drawn < 0.95 ? 'counter' : 'postal' };
}
