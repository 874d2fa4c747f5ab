import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ClientOptions } from '../../client/client.js';
import type { Outbox } from '../../client/outbox/types.js';
import type { Rating } from '../../contract/ratings.js';
import { KioskTimerController, type KioskPatience } from '../../controllers/kiosk-timer.js';
import type { LocalizeController } from '../../controllers/localize.js';
import {
  OutboxController,
  pageOutbox,
  type OutboxSource,
} from '../../controllers/outbox-controller.js';
import { ratingDetailsTexts } from '../../i18n/sections.js';
import { kiosk } from '../../styles/kiosk.js';
import { countdownBar } from '../shared/countdown-bar.js';
import { reportFailure } from '../shared/failure.js';
import { detailsView } from './details-view.js';
import type { Draft, Given } from './draft.js';
import { RatingEvent } from './events.js';
import type { Asked } from './form-source.js';
import { forgetRated, rememberRated, type Rated } from './memory.js';
import { isTooLong } from './follow-up.js';
import { ratingOf } from './rating.js';
import { styles } from './details.styles.js';
import { deliveryText, lostNotice, thanksView } from './thanks-view.js';
export const detailsStyles = [kiosk, styles];

/** How long a rating can be taken back, in milliseconds. */
const undoTime = 5000;

export interface AfterAnswerHost extends LitElement {
  readonly headingLevel: number;
  readonly kiosk: boolean;
  readonly agency: string;
  readonly procedure: string;
  readonly ratingToken: string | undefined;
  readonly askAgainAfter: number;
  readonly outbox: Outbox | undefined;
}

export interface AfterAnswerCallbacks {
  /** What is asked at the moment. */
  asked(): Asked | undefined;
  /** Where ratings are sent to. */
  options(): ClientOptions | undefined;
  /** What is remembered once it was rated. */
  subject(): Rated;
  say(text: string, delay?: number): void;
  /** Moves the focus to what a selector finds, as soon as it is there. */
  focus(selector: string): void;
  /** Asks the next person, or the same one anew. */
  restart(): void;
}

/** All that comes once the question was answered: what else is asked, sending, thanks, the next one. */
export class AfterAnswer implements ReactiveController {
  /** Whether the rating was given, and thanks are due. */
  isGiven = false;
  private isAccepting = false;
  private hasFailed = false;
  /** What was last said of the delivery. */
  private said = '';
  private readonly delivery: OutboxController;
  private readonly countdown: KioskTimerController;

  constructor(
    private readonly host: AfterAnswerHost,
    private readonly draft: Draft,
    private readonly localize: LocalizeController,
    private readonly callbacks: AfterAnswerCallbacks,
  ) {
    this.delivery = new OutboxController(host, sourceOf(host.outbox));
    // Should the network go before it is needed; where it has gone already, giving it tries again.
    this.delivery.prepare().catch(() => undefined);
    this.countdown = new KioskTimerController(host, {
      active: () => host.kiosk && (this.isGiven || draft.answer !== undefined),
      warned: (seconds) => this.onWarned(seconds),
      left: () => this.onLeft(),
      patience: () => this.patience,
    });
    host.addController(this);
  }

  /** Says what has become of the rating, when that is news. */
  hostUpdate(): void {
    if (!this.isGiven) return;
    const text = deliveryText(this.delivery, this.texts, this.host.kiosk);
    // The first one stands below the title that has the focus.
    if (this.said && this.said !== text) this.callbacks.say(text);
    this.said = text;
  }

  /** What was given is on its way all the same. */
  clear(): void {
    this.isGiven = this.isAccepting = this.hasFailed = false;
    this.delivery.forget();
  }

  /** Gives the rating, unless that is done already or the comment is too long. */
  submit(): void {
    const asked = this.callbacks.asked();
    if (!asked) return;
    if (isTooLong(this.draft.comment, asked.form)) return this.callbacks.focus('#comment');
    this.send(this.draft.given(asked.form), asked);
  }

  details(asked: Asked, sends: boolean): TemplateResult {
    return detailsView({
      ...asked,
      draft: this.draft,
      sends,
      isAccepting: this.isAccepting,
      hasFailed: this.hasFailed,
      texts: this.texts,
      say: this.callbacks.say,
    });
  }

  thanks(): TemplateResult {
    return thanksView({
      delivery: this.delivery,
      kiosk: this.host.kiosk,
      remaining: this.countdown.remaining,
      headingLevel: this.host.headingLevel,
      texts: this.texts,
      undo: this.onUndo,
      edit: this.askAgain,
      next: this.onNext,
    });
  }

  /** That a rating of an earlier visit did not get through; nothing where none was lost. */
  notice(): TemplateResult | undefined {
    // On a shared device it was somebody else's.
    return this.delivery.earlier && !this.host.kiosk ? lostNotice(this.texts) : undefined;
  }

  /** How soon a shared device sends what was answered and turns to the next person. */
  countdownBar(): unknown {
    return this.isGiven ? undefined : countdownBar(this.countdown, this.texts.kiosk);
  }

  private get texts(): (typeof ratingDetailsTexts)['vi'] {
    return this.localize.texts(ratingDetailsTexts);
  }

  /** One answer and then silence is somebody who has gone; who writes may stop to think. */
  private get patience(): KioskPatience {
    if (this.isGiven) return { idle: 10, warning: 10 };
    return { idle: this.draft.hasDetails ? 60 : 30, warning: 20 };
  }

  private send(given: Given, { form }: Asked): void {
    const options = this.callbacks.options();
    if (!options || this.isAccepting || this.isGiven || given.answer === undefined) return;
    this.isAccepting = true;
    this.hasFailed = false;
    this.said = '';
    const rating = ratingOf(form.id, given.answer, given, this.host);
    this.delivery.add('submitRating', options.baseUrl, rating, { delay: undoTime }).then(
      () => this.accepted(rating),
      (error: unknown) => this.notAccepted(error),
    );
    this.host.requestUpdate();
  }

  private accepted({ form, answer }: Rating): void {
    const { host } = this;
    if (!host.kiosk && host.askAgainAfter > 0) rememberRated(this.callbacks.subject());
    host.dispatchEvent(new RatingEvent(form, answer));
    // Where it was asked anew in the meantime, the thanks would come to somebody else.
    if (!this.isAccepting) return;
    this.isAccepting = false;
    this.isGiven = true;
    if (host.kiosk) this.draft.clear();
    // What was said of the questions and of the countdown is no longer so.
    this.callbacks.say('');
    this.callbacks.focus('.thanks-title');
  }

  private notAccepted(error: unknown): void {
    reportFailure(this.host, error);
    this.isAccepting = false;
    this.hasFailed = true;
    this.host.requestUpdate();
  }

  private readonly onUndo = (): void => {
    const { host, texts, callbacks } = this;
    void this.delivery.cancel().then((undone) => {
      if (!undone) return callbacks.say(texts.tooLate);
      forgetRated(callbacks.subject());
      callbacks.say(host.kiosk ? texts.withdrawn : texts.undone);
      this.askAgain();
    });
  };

  /** Shows the question again, with what was answered; on a shared device it is gone. */
  private readonly askAgain = (): void => {
    this.isGiven = false;
    this.callbacks.focus(this.host.kiosk ? '.question' : '[name=answer]:checked');
  };

  private readonly onNext = (): void => {
    this.callbacks.restart();
    this.callbacks.focus('.question');
  };

  private onWarned(seconds: number): void {
    if (!this.isGiven) this.callbacks.say(this.texts.kiosk.countdown(seconds));
  }

  private onLeft(): void {
    const asked = this.callbacks.asked();
    if (this.isGiven || !asked) {
      this.callbacks.restart();
      return this.callbacks.say(this.texts.kiosk.cleared);
    }
    // What was written and not sent may not have been meant to be.
    const given = { ...this.draft.given(asked.form), comment: '' };
    this.draft.clear();
    this.send(given, asked);
  }
}

const sourceOf = (outbox: Outbox | undefined): OutboxSource =>
  outbox
    ? { open: () => Promise.resolve(outbox), resume: () => Promise.resolve(outbox) }
    : pageOutbox;
