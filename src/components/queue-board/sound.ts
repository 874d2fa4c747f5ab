import type { LocalizeController } from '../../controllers/localize.js';
import type { Messages } from '../../i18n/messages.js';
import { queueSpeechTexts } from '../../i18n/sections.js';
import { Chime } from '../shared/queue/chime.js';
import { spokenCall } from './spoken.js';
import { Voice } from './voice.js';

/** Chime and voice of a board, of which one thing is heard at a time. */
export class Sound {
  private readonly chime: Chime;
  private readonly voice: Voice;
  private isBusy = false;
  private last: Promise<void> = Promise.resolve();

  /** @param changed is called when there is something else to say about the sound */
  constructor(
    private readonly localize: LocalizeController,
    private readonly changed: () => void,
  ) {
    this.chime = new Chime(changed);
    this.voice = new Voice(changed);
  }

  /** Whether somebody must touch the page first. */
  get blocked(): boolean {
    return this.chime.blocked;
  }

  get hasVoice(): boolean {
    return this.voice.speaks(this.localize.language);
  }

  /** Calls a number, and is done when it was called. Silent where it is not allowed. */
  async call(number: string, counter: string): Promise<void> {
    await this.last.catch(() => undefined);
    await this.hear(async () => {
      await this.chime.play();
      if (!this.blocked) await this.say(spokenCall(number, counter, this.texts));
    });
  }

  /**
   * For the handler of a touch: has the browser let sound out, and lets hear that it does, at once,
   * because some browsers let only a handler begin to speak.
   */
  async unlock(): Promise<void> {
    const unlocked = this.chime.unlock();
    if (!this.isBusy) {
      await this.hear(async () => {
        await (this.hasVoice ? this.say(this.texts.soundIsOn) : this.chime.play());
      });
    }
    await unlocked;
    this.changed();
  }

  close(): void {
    this.chime.close();
    this.voice.close();
  }

  private hear(sounds: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.last = sounds().finally(() => {
      this.isBusy = false;
      this.changed();
    });
    return this.last;
  }

  private say(text: string): Promise<void> {
    return this.voice.say(text, this.localize.language);
  }

  private get texts(): Messages['queueSpeech'] {
    return this.localize.texts(queueSpeechTexts);
  }
}
