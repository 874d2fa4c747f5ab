import type { DossierReport } from '../../contract/dossiers.js';
import type { Messages } from '../../i18n/messages.js';
import type { Formats } from './formats.js';
import { sentenceOf, sentenceText } from './sentence.js';

/**
 * What is new in a report, in sentences, the weightiest first; none where a reader would see the
 * same. That a day has passed is no news.
 *
 * @param now in milliseconds since 1970.
 */
export function changes(
  { dossier: before }: DossierReport,
  report: DossierReport,
  now: number,
  texts: Messages['dossierReport'],
  formats: Formats,
): string[] {
  const { dossier: after } = report;
  const differs = (pick: (one: typeof before) => unknown): boolean =>
    JSON.stringify(pick(before)) !== JSON.stringify(pick(after));
  const moved = differs(({ status, statusLabel }) => [status, statusLabel]);
  const step = after.events.at(-1);
  const newDate = after.lateness?.newDate;
  const date = newDate ?? (after.promisedAt && formats.localDate(after.promisedAt));
  const sentences = [
    moved && sentenceText(sentenceOf(report, now, texts)),
    differs(({ requests }) => requests) && after.requests.length > 0 && texts.watch.toDo,
    date &&
      differs(({ promisedAt, lateness }) => [promisedAt, lateness?.newDate]) &&
      texts.watch.date(formats.date(date)),
    differs(({ handover }) => handover) && after.handover && texts.watch.handover,
    !moved &&
      step &&
      after.events.length > before.events.length &&
      texts.watch.step(step.label ?? texts.steps[step.status]),
  ];
  return sentences.filter((one) => typeof one === 'string');
}
