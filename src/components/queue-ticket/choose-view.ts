import { html, nothing, type TemplateResult } from 'lit';
import type { Priority, Queue, QueueService } from '../../contract/queue.js';
import type { Messages } from '../../i18n/messages.js';
import { failureMessage, failureText } from '../shared/failure.js';
import { toldNote, type Outage } from '../shared/queue/outage.js';
import { problemOf, type Taking } from './taking.js';
import type { Texts } from './ticket-model.js';

export interface ChooseModel {
  readonly queue: Queue;
  /** The time of day for which the counts hold, where they may be out of date. */
  readonly staleSince: string | undefined;
  /** BCP 47 tag of the language of the API's names. */
  readonly nameLanguage: string;
  readonly taking: Pick<Taking, 'wish' | 'isPending' | 'isSlow' | 'error' | 'retry'>;
  /** Whether a number that was here is not valid any more. */
  readonly wasLost: boolean;
  readonly priority: Priority | undefined;
  readonly headingLevel: number;
  readonly texts: Texts;
  readonly common: Messages['common'];
  onPriority(priority: Priority | undefined): void;
  onTake(service: string): void;
}

/** What one can take a number for: who waits there and for how long is seen before. */
export function chooseView(model: ChooseModel): TemplateResult {
  const { queue, staleSince, nameLanguage, taking, texts, wasLost } = model;
  const isOpen = queue.services.some(({ open }) => open);
  return html`
    ${title(texts.title, model)}
    <p class="office" lang=${nameLanguage}>${queue.office.name}</p>
    ${wasLost ? html`<p class="message spaced">${texts.lost}</p>` : nothing}
    ${
      staleSince === undefined
        ? nothing
        : html`<p class="message spaced" role="alert" part="stale">
            ${texts.queueStale(staleSince)}
          </p>`
    }
    ${taking.error === undefined ? nothing : refusal(model)}
    ${isOpen ? priorityQuestion(model) : html`<p class="message spaced">${texts.allClosed}</p>`}
    ${isOpen ? html`<p class="what" id="what">${texts.choose}</p>` : nothing}
    <ul class="services" part="services" aria-labelledby=${isOpen ? 'what' : nothing}>
      ${queue.services.map((service) => html`<li>${serviceItem(service, model)}</li>`)}
    </ul>
    <p class="status-line" role="status">
      ${taking.isPending ? (taking.isSlow ? texts.takingSlowly : texts.taking) : nothing}
    </p>
  `;
}

const title = (
  text: string,
  { headingLevel }: Pick<ChooseModel, 'headingLevel'>,
): TemplateResult => html`
  <div class="title start" part="title" role="heading" aria-level=${headingLevel} tabindex="-1">
    ${text}
  </div>
`;

function serviceItem(service: QueueService, model: ChooseModel): TemplateResult {
  const { taking, texts, nameLanguage, onTake } = model;
  const { id, name, open } = service;
  const label = html`<span class="name" lang=${nameLanguage}>${name}</span>`;
  if (!open) {
    return html`<div class="service closed">
      ${label} <span class="wait">${texts.closed}</span>
    </div>`;
  }
  const isTaking = taking.isPending && taking.wish?.service === id;
  return html`
    <button
      class="service"
      type="button"
      aria-disabled=${taking.isPending}
      @click=${() => onTake(id)}
    >
      <span class="what-for">${label} <span class="wait">${waitOf(service, texts)}</span></span>
      <span class="take ${isTaking ? 'busy' : ''}">${isTaking ? texts.taking : texts.take}</span>
    </button>
  `;
}

function waitOf({ waiting, estimate }: QueueService, texts: Texts): string {
  const people = texts.waiting(waiting);
  // Nobody before them is all that counts; an old estimate would say something else.
  if (waiting === 0) return people;
  return `${people}, ${estimate ? texts.wait(estimate) : texts.noEstimate}`;
}

/** Classes of Decree 118/2025/NĐ-CP art. 13.2b; who is elderly, says art. 2 of the Law on the Elderly. */
const usualClasses = ['elderly', 'pregnant', 'disabled'] as const;

/** Asks for the classes that the office has, and for nothing where it has none. */
function priorityQuestion(model: ChooseModel): TemplateResult | typeof nothing {
  const { queue, priority, texts, onPriority } = model;
  const classes = usualClasses.filter((one) => queue.priorities?.includes(one) ?? true);
  if (classes.length === 0) return nothing;
  const choice = (value: Priority | undefined, text: string): TemplateResult => html`
    <label class="choice">
      <input
        type="radio"
        name="priority"
        .checked=${value === priority}
        @change=${() => onPriority(value)}
      />
      <span>${text}</span>
    </label>
  `;
  return html`
    <fieldset class="priority" part="priority">
      <legend>${texts.priority.question}</legend>
      <div class="chips">
        ${choice(undefined, texts.priority.none)}
        ${classes.map((one) => choice(one, texts.priority[one]))}
      </div>
    </fieldset>
  `;
}

/** Why no number was given out. */
function refusal({ taking, priority, texts, common }: ChooseModel): TemplateResult {
  const problem = problemOf(taking.error);
  const text =
    problem === 'service-closed'
      ? texts.refused.closed
      : problem === 'invalid-body' && priority
        ? texts.refused.priority
        : failureText(taking.error, common);
  return html`<p class="message error spaced" role="alert" part="error">${text}</p>`;
}

export interface OpenQuestionModel extends Pick<ChooseModel, 'texts' | 'common' | 'headingLevel'> {
  readonly error: unknown;
  readonly outage: Outage;
  onRetry(): void;
  onAnother(): void;
}

/** A number was asked for and no answer came. There may be one: only a repeat can tell. */
export function openQuestionView(model: OpenQuestionModel): TemplateResult {
  const { error, outage, texts, common, onRetry, onAnother } = model;
  return html`
    ${title(texts.open.title, model)}
    <p class="open-question">${texts.open.text}</p>
    ${failureMessage(error, common, onRetry)} ${toldNote(outage, error)}
    <p>
      <button class="button another" type="button" @click=${onAnother}>
        ${texts.open.another}
      </button>
    </p>
  `;
}
