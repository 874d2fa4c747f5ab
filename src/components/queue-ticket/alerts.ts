import type { LitElement, ReactiveController } from 'lit';
import { TitleMarkController } from '../../controllers/title-mark.js';
import { Chime } from '../shared/queue/chime.js';
import { whenTouched } from '../shared/queue/touches.js';
import type { News } from './news.js';

/** `blocked` where the browser waits for a touch before it lets a page be heard. */
export type SoundState = 'off' | 'blocked' | 'on';

/** `ask` where nobody has been asked yet; `none` where the browser shows nothing for pages. */
export type NoticeState = 'none' | 'ask' | 'on' | 'refused';

/** Lengths of buzz and pause, in milliseconds. */
const buzzes: Record<News, number[]> = {
  near: [250, 150, 250],
  called: [500, 200, 500, 200, 900],
  recalled: [500, 200, 500, 200, 900],
};

/** Tells a holder by whatever the browser allows, beside the text, what they must not miss. */
export class Alerts implements ReactiveController {
  notices: NoticeState = noticesNow();
  private isWanted = true;
  /** Whether there is a number to wait for; an element that is moved still has it. */
  private isArmed = false;
  private stopWatching: (() => void) | undefined;
  private chime: Chime | undefined;
  private notice: Notification | undefined;
  private readonly title: TitleMarkController;

  constructor(private readonly host: LitElement) {
    this.title = new TitleMarkController(host);
    host.addController(this);
  }

  get sound(): SoundState {
    if (!this.isWanted || !this.chime) return 'off';
    return this.chime.blocked ? 'blocked' : 'on';
  }

  hostConnected(): void {
    this.stopWatching = whenTouched(this.host, () => this.sound === 'blocked' && this.arm());
    if (this.isArmed) this.arm();
  }

  hostDisconnected(): void {
    this.stopWatching?.();
    this.close();
  }

  /** There is a number to wait for. In a touch, browsers allow the sound at once. */
  arm(): void {
    this.isArmed = true;
    this.chime ??= new Chime(() => this.host.requestUpdate());
    void this.chime.unlock().then(() => this.host.requestUpdate());
  }

  /** There is none any more. */
  disarm(): void {
    this.isArmed = false;
    this.close();
  }

  /** For the button. */
  readonly toggleSound = (): void => {
    if (this.sound === 'blocked') return this.arm();
    this.isWanted = !this.isWanted;
    if (this.isWanted) void this.chime?.play();
    this.host.requestUpdate();
  };

  /** Asks for leave to show notices, and shows the first, so that one sees what they look like. */
  async askForNotices(text: string): Promise<void> {
    await Notification.requestPermission().catch(() => undefined);
    this.notices = noticesNow();
    this.notify(text);
    this.host.requestUpdate();
  }

  /**
   * @param short a few words for the title of the page
   * @param text the whole of it
   */
  tell(news: News, short: string, text: string): void {
    this.title.set(short);
    if (this.isWanted) void this.chime?.play();
    // Silent before the first touch, and on devices without a motor.
    if ('vibrate' in navigator) navigator.vibrate(buzzes[news]);
    if (!document.hasFocus()) this.notify(text);
  }

  private notify(text: string): void {
    if (this.notices !== 'on') return;
    this.notice?.close();
    try {
      // A later one takes the place of an earlier one.
      this.notice = new Notification(text, { tag: 'motcua-queue-ticket' });
    } catch {
      // Chrome on Android shows them for service workers only, and says so when one is made.
      this.notices = 'none';
    }
  }

  private close(): void {
    this.chime?.close();
    this.notice?.close();
    this.chime = this.notice = undefined;
    this.title.clear();
  }
}

function noticesNow(): NoticeState {
  if (typeof Notification !== 'function' || !isSecureContext) return 'none';
  const states = { default: 'ask', granted: 'on', denied: 'refused' } as const;
  return states[Notification.permission];
}
