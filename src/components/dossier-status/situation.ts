import type { DossierReport, DossierStatus } from '../../contract/dossiers.js';
import { daysLeft } from './days-left.js';

/** What a reader is to feel at a glance; each has a shape and a colour of its own. */
export type Tone = 'progress' | 'action' | 'late' | 'done' | 'ended';

export interface Situation {
  readonly tone: Tone;
  /** Whether the result is still to come. */
  readonly awaited: boolean;
  /** Working days until the promised day, where they are known and still matter. */
  readonly days: number | undefined;
  readonly overdue: boolean;
}

const ended: ReadonlySet<DossierStatus> = new Set(['not-accepted', 'withdrawn', 'stopped']);
const done: ReadonlySet<DossierStatus> = new Set(['settled', 'handed-over']);
const waiting: ReadonlySet<DossierStatus> = new Set(['papers-requested', 'fee-requested']);

/** @param now in milliseconds since 1970. */
export function situationOf(report: DossierReport, now: number): Situation {
  const { status, requests } = report.dossier;
  const awaited = !ended.has(status) && !done.has(status);
  const days = awaited ? daysLeft(report, now) : undefined;
  const overdue = days !== undefined && days < 0;
  return { tone: toneOf(), awaited, days, overdue };

  function toneOf(): Tone {
    if (waiting.has(status) || (awaited && requests.length)) return 'action';
    if (overdue) return 'late';
    if (done.has(status)) return 'done';
    return ended.has(status) ? 'ended' : 'progress';
  }
}
