import type { DossierRequest } from '../../../contract/dossiers.js';
import { instant, type Moment } from './moment.js';
import type { Random } from './random.js';
import type { Step } from './record.js';
import type { Submission } from './submission.js';
import { amountOf, feeRequest, papersRequest } from './texts.js';
import { addWorkingDays } from './working-days.js';

/** A time in which the office waits for the citizen. */
export interface Pause {
  readonly request: DossierRequest;
  readonly steps: readonly Step[];
  readonly until: Moment;
}

/** How often something is lacking. */
const share = 0.4;

/** Citizens need up to so many working days. */
const longest = 5;

/**
 * @param limit working days from acceptance to the promised day, at least 4: the citizen leaves one
 * @returns undefined for the many that lack nothing
 */
export function drawPause(
  { procedure }: Submission,
  acceptedOn: string,
  limit: number,
  random: Random,
): Pause | undefined {
  const isForPapers = random.chance(0.6);
  const amount = amountOf(procedure.fee);
  if (!random.chance(share) || (!isForPapers && amount === undefined)) return undefined;
  const from = { day: addWorkingDays(acceptedOn, 1), minute: random.integer(460, 680) };
  const until = {
    day: addWorkingDays(from.day, random.integer(2, Math.min(limit - 2, longest))),
    minute: random.integer(460, 680),
  };
  const dueOn = addWorkingDays(from.day, longest);
  const request = isForPapers
    ? papersRequest(procedure.components ?? [], dueOn)
    : feeRequest(amount!, random.digits(8), dueOn);
  const status = isForPapers ? 'papers-requested' : 'fee-requested';
  const steps = [
    { status, at: instant(from) },
    { status: 'in-process', at: instant(until) },
  ] as const;
  return { request, steps, until };
}
