import {
  isAwaited,
  isClosed,
  isSettled,
  type DossierReport,
  type DossierStatus,
} from '../../contract/dossiers.js';
import { promised, type Promised } from './promised.js';

/** What a reader is to feel at a glance; each has a shape and a colour of its own. */
export type Tone = 'progress' | 'action' | 'late' | 'done' | 'ended';

export interface Situation {
  readonly tone: Tone;
  /** Whether the result is still to come. */
  readonly awaited: boolean;
  /** How the promise stands, while it matters. */
  readonly promised: Promised | undefined;
  readonly overdue: boolean;
}

/** Whether the office waits for the citizen. */
export const isWaiting = (status: DossierStatus): boolean =>
  status === 'papers-requested' || status === 'fee-requested';

/** @param now in milliseconds since 1970. */
export function situationOf(report: DossierReport, now: number): Situation {
  const { status, requests } = report.dossier;
  const awaited = isAwaited(status);
  const promise = awaited ? promised(report, now) : undefined;
  const overdue = promise?.overdue ?? false;
  return { tone: toneOf(), awaited, promised: promise, overdue };

  function toneOf(): Tone {
    if (isWaiting(status) || (awaited && requests.length)) return 'action';
    if (overdue) return 'late';
    if (isSettled(status)) return 'done';
    return isClosed(status) ? 'ended' : 'progress';
  }
}
