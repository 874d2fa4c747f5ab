import type { DossierRequest, Handover, Lateness } from '../../../contract/dossiers.js';
import { endOf, inOfficeHours, instant, later, latest, type Moment } from './moment.js';
import type { Random } from './random.js';
import type { Step } from './record.js';
import { drawHandover } from './drawn-handover.js';
import { drawPause } from './drawn-pause.js';
import type { Submission } from './submission.js';
import { apology, lateReasons, refusals, stopping, withdrawal } from './texts.js';
import { timeLimit } from './time-limit.js';
import { addWorkingDays } from './working-days.js';

/** What happens to a dossier from beginning to end. */
export interface Life {
  readonly steps: readonly Step[];
  readonly promisedAt?: string;
  readonly lateness?: Lateness;
  /** What is asked of the citizen while the status says so. */
  readonly request?: DossierRequest;
  readonly handover?: { readonly ready: Handover; readonly done: Handover };
}

/** Shares of the dossiers, the last one of those that were accepted and settled. */
const shares = { refused: 0.015, withdrawn: 0.008, stopped: 0.004, late: 0.0018 } as const;

const step = (status: Step['status'], at: Moment, note?: string): Step => ({
  status,
  at: instant(at),
  ...(note && { note }),
});

/** Draws a dossier's whole life; what lies in the future is for others to leave out. */
export function drawLife(submission: Submission, random: Random): Life {
  const { at, channel } = submission;
  const registered = step('registered', at);
  const wait = channel === 'counter' ? random.integer(5, 25) : random.integer(15, 150);
  const accepted = later(inOfficeHours(at), wait);
  if (random.chance(shares.refused)) {
    return { steps: [registered, step('not-accepted', accepted, random.pick(refusals))] };
  }
  const taken = later(accepted, random.integer(5, 30));
  const begun = [registered, step('accepted', accepted), step('in-process', taken)];
  const limit = limitOf(submission, accepted);
  const promisedAt = instant(endOf(addWorkingDays(accepted.day, limit)));
  const life = { steps: begun, promisedAt };
  return (
    drawEnd(life, random) ?? drawSettlement(submission, life, { accepted, taken, limit }, random)
  );
}

/** @returns undefined for the many that are not given up on the way */
function drawEnd({ steps, promisedAt }: Life, random: Random): Life | undefined {
  const drawn = random.next();
  if (drawn > shares.withdrawn + shares.stopped) return undefined;
  const day = addWorkingDays(steps[1]!.at.slice(0, 10), 1);
  const at = { day, minute: random.integer(460, 680) };
  const end =
    drawn < shares.withdrawn ? step('withdrawn', at, withdrawal) : step('stopped', at, stopping);
  return { steps: [...steps, end], promisedAt };
}

/** Working days. What is done within the day goes over to the next one after three o'clock. */
function limitOf({ procedure }: Submission, accepted: Moment): number {
  const limit = timeLimit(procedure.processingTime);
  return limit === 0 && accepted.minute >= 900 ? 1 : limit;
}

interface Begun {
  readonly accepted: Moment;
  readonly taken: Moment;
  readonly limit: number;
}

function drawSettlement(submission: Submission, life: Life, begun: Begun, random: Random): Life {
  const { accepted, taken, limit } = begun;
  const isLate = limit > 0 && random.chance(shares.late);
  const days = isLate ? limit + random.integer(1, 4) : limit - drawDaysEarly(limit, random);
  const day = addWorkingDays(accepted.day, days);
  const pause =
    limit >= 4 && !isLate ? drawPause(submission, accepted.day, limit, random) : undefined;
  const drawn = days === 0 ? taken : { day, minute: random.integer(460, 990) };
  const settled = later(
    latest(drawn, taken, ...(pause ? [pause.until] : [])),
    random.integer(15, 25),
  );
  const { handedOver, ...handover } = drawHandover(submission, settled, random);
  const newDate = addWorkingDays(accepted.day, limit + 5);
  return {
    ...life,
    ...(pause && { request: pause.request }),
    ...(isLate && { lateness: apology(submission.agency, newDate, random.pick(lateReasons)) }),
    handover,
    steps: [
      ...life.steps,
      ...(pause?.steps ?? []),
      step('settled', settled),
      ...(handedOver ? [step('handed-over', handedOver)] : []),
    ],
  };
}

/** How many working days before the promised one: none for about a fifth. */
function drawDaysEarly(limit: number, random: Random): number {
  if (limit === 0 || random.chance(0.18)) return 0;
  return random.integer(1, Math.max(1, Math.ceil(limit * 0.6)));
}
