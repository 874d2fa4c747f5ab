import type { Handover } from '../../../contract/dossiers.js';
import type { Submission } from './submission.js';
import { inOfficeHours, later, type Moment } from './moment.js';
import type { Random } from './random.js';
import { atCounter, byPost, online, sentByPost } from './texts.js';
import { addWorkingDays } from './working-days.js';

interface DrawnHandover {
  /** What is known once the dossier is settled, and once the result is handed over. */
  readonly ready: Handover;
  readonly done: Handover;
  /** Undefined where nobody comes for the result. */
  readonly handedOver?: Moment;
}

export function drawHandover(
  { channel, agency }: Submission,
  settled: Moment,
  random: Random,
): DrawnHandover {
  const drawn = random.next();
  if (channel === 'online' && drawn < 0.6) {
    const result = online(random.digits(8));
    return { ready: result, done: result, handedOver: later(settled, random.integer(1, 5)) };
  }
  const nextDay = addWorkingDays(settled.day, 1);
  if (drawn > 0.85) {
    const handedOver = { day: nextDay, minute: random.integer(540, 660) };
    return { ready: byPost, done: sentByPost(`AH${random.digits(9)}`), handedOver };
  }
  const counter = atCounter(agency);
  if (random.chance(0.05)) return { ready: counter, done: counter };
  const day = addWorkingDays(nextDay, random.integer(0, 5));
  const handedOver = inOfficeHours({ day, minute: random.integer(460, 990) });
  return { ready: counter, done: counter, handedOver };
}
