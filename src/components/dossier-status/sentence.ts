import type { Dossier, DossierReport } from '../../contract/dossiers.js';
import type { Messages } from '../../i18n/messages.js';
import type { Formats } from './formats.js';
import type { Promised } from './promised.js';
import { isWaiting, situationOf } from './situation.js';

type Texts = Messages['dossierReport'];

/** The place of a counter that is longer than this, in UTF-16 code units, is no part of a title. */
const longPlace = 80;

/** Where a dossier stands, in one sentence of two parts. */
export interface Sentence {
  readonly status: string;
  /** Whether `status` is the API's own word, in the language of its answer. */
  readonly own: boolean;
  /** What is added, with its comma; empty where nothing is. */
  readonly rest: string;
}

/** @param now in milliseconds since 1970. */
export function sentenceOf(
  report: DossierReport,
  now: number,
  texts: Texts,
  formats: Formats,
): Sentence {
  const { dossier } = report;
  const label = dossier.statusLabel?.trim().replace(/[\s.,;:]+$/, '');
  const rest = dossier.status === 'settled' ? collecting(dossier, texts) : promise();
  return {
    status: label || statusText(dossier, texts),
    own: Boolean(label),
    rest: rest && `, ${rest}`,
  };

  function promise(): string {
    const { promised, overdue } = situationOf(report, now);
    // While the citizen is waited for, the days that are left say little.
    if (!promised || (isWaiting(dossier.status) && !overdue)) return '';
    return promiseText(promised, dossier.promisedAt, texts, formats);
  }
}

export const sentenceText = ({ status, rest }: Sentence): string => `${status}${rest}.`;

function statusText({ status, handover }: Dossier, texts: Texts): string {
  const sent = status === 'handed-over' && handover?.channel === 'postal';
  return sent ? texts.sentByPost : texts.statuses[status];
}

function collecting({ handover }: Dossier, texts: Texts): string {
  if (!handover) return '';
  const { channel, place } = handover;
  const near = channel === 'counter' && place && place.length <= longPlace;
  return near ? texts.collectAt(place) : texts.collect[channel];
}

/** How the promise stands, as a part of a sentence; empty where that is not known. */
export function promiseText(
  { day, daysLeft, overdue }: Promised,
  promisedAt: string | undefined,
  texts: Texts,
  formats: Formats,
): string {
  if (overdue) return daysLeft === undefined ? texts.overdueSince : texts.overdue(-daysLeft);
  if (daysLeft) return texts.daysLeft(daysLeft);
  if (daysLeft === undefined || !promisedAt) return '';
  if (day === 'today') return texts.dueToday;
  // Only days off lie between.
  const date = formats.day(promisedAt);
  return day === 'past' ? texts.promisedFor(date) : texts.dueOn(date);
}
