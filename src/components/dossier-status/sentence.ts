import type { Dossier, DossierReport } from '../../contract/dossiers.js';
import type { Messages } from '../../i18n/messages.js';
import { situationOf } from './situation.js';

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
export function sentenceOf(report: DossierReport, now: number, texts: Texts): Sentence {
  const { dossier } = report;
  const label = dossier.statusLabel?.trim().replace(/[\s.,;:]+$/, '');
  const rest = dossier.status === 'settled' ? collecting(dossier, texts) : days(report, now, texts);
  return {
    status: label || statusText(dossier, texts),
    own: Boolean(label),
    rest: rest && `, ${rest}`,
  };
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

function days(report: DossierReport, now: number, texts: Texts): string {
  const { days: left } = situationOf(report, now);
  if (left === undefined) return '';
  if (left < 0) return texts.overdue(-left);
  // While the citizen is waited for, the days that are left say little.
  const { status } = report.dossier;
  if (status === 'papers-requested' || status === 'fee-requested') return '';
  return left === 0 ? texts.dueToday : texts.daysLeft(left);
}
