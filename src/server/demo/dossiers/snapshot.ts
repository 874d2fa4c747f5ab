import type { Life } from './life.js';
import type { DossierRecord } from './record.js';

type Stage = Pick<
  DossierRecord,
  | 'status'
  | 'submittedAt'
  | 'acceptedAt'
  | 'promisedAt'
  | 'settledAt'
  | 'events'
  | 'requests'
  | 'lateness'
  | 'handover'
>;

/**
 * How far a dossier is at an instant: what happened before it, and what was promised by then.
 *
 * @param until ISO 8601 with the offset of the life's own instants, after its first one
 */
export function snapshot(life: Life, until: string): Stage {
  const events = life.steps.filter(({ at }) => at < until);
  const { status } = events.at(-1)!;
  const { promisedAt, lateness, request, handover } = life;
  const at = (wanted: string) => events.find(({ status }) => status === wanted)?.at;
  const acceptedAt = at('accepted');
  const settledAt = at('settled');
  const isAsked = status === 'papers-requested' || status === 'fee-requested';
  return {
    status,
    submittedAt: events[0]!.at,
    ...(acceptedAt && { acceptedAt, promisedAt }),
    ...(settledAt && { settledAt }),
    events,
    requests: isAsked && request ? [request] : [],
    ...(lateness && promisedAt! < until && { lateness }),
    ...(settledAt && { handover: status === 'settled' ? handover?.ready : handover?.done }),
  };
}
