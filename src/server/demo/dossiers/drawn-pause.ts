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

/** @returns undefined for the many that lack nothing */
export function drawPause(
  { procedure }: Submission,
  acceptedOn: string,
  random: Random,
): Pause | undefined {
  const isForPapers = random.chance(0.6);
  const amount = amountOf(procedure.fee);
  if (!random.chance(0.09) || (!isForPapers && amount === undefined)) return undefined;
  const from = { day: addWorkingDays(acceptedOn, 1), minute: random.integer(460, 680) };
  const until = {
    day: addWorkingDays(from.day, random.integer(1, 2)),
    minute: random.integer(460, 680),
  };
  const dueOn = addWorkingDays(from.day, 5);
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
