import type { LitElement } from 'lit';
import { clientFor, type Answer, type ClientOptions } from '../../client/client.js';
import { ProblemError } from '../../client/errors.js';
import { readAnswer } from '../../client/read-answer.js';
import { Desk, getDesk } from '../../contract/desk.js';
import { problemName } from '../../contract/problem.js';
import { RequestController } from '../../controllers/request.js';
import { sendAction, type DeskAction } from './desk-action.js';
import { Outage } from '../shared/queue/outage.js';
import type { Session } from './session.js';
import { WriteController } from './writer.js';

/** What the officer should be told of the latest press. */
export interface Notice {
  readonly kind: 'moved-on' | 'refused' | 'origin';
  readonly action: DeskAction;
}

export interface Opened extends Session {
  readonly options: ClientOptions;
  readonly office: string;
}

export interface DeskListener {
  /** The server did what was asked. */
  done(action: DeskAction, desk: Desk): void;
  /** It did not. */
  noticed(notice: Notice): void;
  /** The token was refused, or there is no such counter. */
  closed(reason: 'wrong' | 'no-counter'): void;
  /** Whether the webmaster hears of a failed read from elsewhere. */
  tells(error: unknown): boolean;
}

/**
 * A counter as the server has it: read, and changed by what the officer does. What was read before
 * a change is never shown after it.
 */
export class DeskController {
  desk: Desk | undefined;
  /** BCP 47 tag of the texts in it. */
  language: string | undefined;
  notice: Notice | undefined;
  readonly reading: RequestController<Opened, Answer<Desk>>;
  readonly writing: WriteController;
  opened: Opened | undefined;
  private readonly outage: Outage;
  /** The server's clock before this device's, in milliseconds. */
  private ahead = 0;
  /** Whether the desk may have changed while it was read or written. */
  private again = false;

  constructor(
    private readonly host: LitElement,
    private readonly listener: DeskListener,
  ) {
    this.outage = new Outage(host);
    this.reading = new RequestController(
      host,
      ({ options, office, counter, token }: Opened, signal) =>
        clientFor({ getDesk }, options).getDesk({ office, counter }, { token, signal }),
      () => this.read(),
    );
    this.writing = new WriteController(host, (action, call) => this.send(action, call), {
      done: (action, answer) => this.done(action, answer),
      refused: (action, error) => void this.refused(action, error),
      lost: (error) => this.outage.begin(error),
    });
  }

  /** The server's clock, in milliseconds. */
  get now(): number {
    return Date.now() + this.ahead;
  }

  open(opened: Opened): void {
    this.close();
    this.opened = opened;
    this.refresh();
  }

  close(): void {
    this.writing.stop();
    this.reading.reset();
    this.opened = this.desk = this.notice = undefined;
    this.again = false;
  }

  /** Reads anew, at once or when what is under way has ended. */
  refresh(): void {
    if (!this.opened) return;
    this.again = this.writing.action !== undefined || this.reading.status === 'pending';
    if (!this.again) this.reading.run(this.opened);
  }

  press(action: DeskAction): void {
    if (!this.opened || !this.writing.press(action)) return;
    this.notice = undefined;
    this.reading.reset();
  }

  /** Stops waiting for a lost answer, and looks what has become of it. */
  readonly giveUp = (): void => {
    this.writing.stop();
    this.refresh();
  };

  private send(action: DeskAction, call: object): Promise<Answer<Desk>> {
    const { options, office, counter, token } = this.opened!;
    return sendAction(action, { office, counter }, options, { ...call, token });
  }

  private read(): void {
    const { status, value, error } = this.reading;
    if (status === 'success' && value) this.take(value);
    else this.failed(error);
    if (this.again) this.refresh();
  }

  private failed(error: unknown): void {
    const isWrong = isClosed(error) && error.status !== 404;
    // What an officer has mistyped is nobody else's to mend.
    if (!isWrong && !this.listener.tells(error)) this.outage.begin(error);
    if (isClosed(error)) this.shut(isWrong ? 'wrong' : 'no-counter');
  }

  private done(action: DeskAction, answer: Answer<Desk>): void {
    this.take(answer);
    this.listener.done(action, answer.value);
    if (this.again) this.refresh();
  }

  private async refused(action: DeskAction, error: ProblemError): Promise<void> {
    if (error.status === 401) return this.shut('wrong');
    const { opened } = this;
    const state = await readAnswer(Desk, error.problem?.state).catch(() => undefined);
    if (opened !== this.opened) return;
    const kind = kindOf(error);
    this.notice = { kind, action };
    if (kind === 'refused') this.outage.begin(error);
    if (state?.ok) this.take({ value: state.value, language: this.language });
    if (!state?.ok || this.again) this.refresh();
    this.listener.noticed(this.notice);
  }

  private shut(reason: 'wrong' | 'no-counter'): void {
    this.close();
    this.listener.closed(reason);
  }

  private take({ value, language }: Answer<Desk>): void {
    this.ahead = Date.parse(value.asOf) - Date.now();
    this.outage.end();
    this.desk = value;
    this.language = language;
    this.host.requestUpdate();
  }
}

function kindOf(error: ProblemError): Notice['kind'] {
  if (isOriginRefused(error)) return 'origin';
  return error.status === 409 ? 'moved-on' : 'refused';
}

/** Whether the server says that pages of this one's origin may call no numbers. */
export const isOriginRefused = (error: unknown): boolean =>
  error instanceof ProblemError &&
  error.problem !== undefined &&
  problemName(error.problem.type) === 'origin-not-allowed';

/** A proxy whose server is being renewed says 404, too, and no officer is to be sent away by that. */
const isClosed = (error: unknown): error is ProblemError =>
  error instanceof ProblemError &&
  !isOriginRefused(error) &&
  (error.status === 401 || (error.problem !== undefined && [403, 404].includes(error.status)));
