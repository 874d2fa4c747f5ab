import { html, type TemplateResult } from 'lit';
import { ProblemError } from '../../../client/errors.js';
import type { LiveQueueController } from '../../../controllers/live-queue.js';
import type { Messages } from '../../../i18n/messages.js';
import { failureMessage, webmasterNote } from '../failure.js';
import { toldNote, type Outage } from './outage.js';

/** What there is to say where no queue can be shown and nothing can be done here. */
export const plainMessage = (text: string): TemplateResult => html`<p class="message">${text}</p>`;

/**
 * Why the queue of an office does not come, and a way on where asking again may help.
 *
 * @param notFound what citizens read where there is no such office
 */
export function noQueue(
  { error, retry }: Pick<LiveQueueController, 'error' | 'retry'>,
  outage: Outage,
  notFound: string,
  common: Messages['common'],
): TemplateResult {
  const isUnknown = error instanceof ProblemError && error.status === 404;
  const message = isUnknown
    ? html`${plainMessage(notFound)} ${webmasterNote(error)}`
    : failureMessage(error, common, retry);
  return html`${message} ${toldNote(outage, error)}`;
}
