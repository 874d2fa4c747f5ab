/** How long a note or a text takes here, in milliseconds. */
const short = 30;

/** Chime and voice of a device that is not there: it keeps what was to be heard. */
export class Loudspeaker {
  /** What was spoken, and `♪` for each note of the chime, in order. */
  readonly heard: string[] = [];
  /** How often something began while something else was not over. */
  overlaps = 0;
  /** Whether the voice is stuck: it never says that it has come to an end, until it is cancelled. */
  isStuck = false;
  /** How many sound contexts are open. */
  open = 0;
  private ending = new Set<object>();

  constructor(
    /** Whether the browser waits for a touch; a touch itself does not change it. */
    public blocked = false,
    /** BCP 47 tags of the voices. */
    readonly voices: readonly string[] = ['vi-VN', 'en-GB'],
  ) {}

  /** Puts it in the place of the device's own. @returns what puts things right again */
  readonly install = (): (() => void) => {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const speaker = this;
    const context = class extends FakeContext {
      constructor() {
        super(speaker);
      }
    };
    const undo = [
      replace('AudioContext', context),
      replace('SpeechSynthesisUtterance', FakeUtterance),
      replace('speechSynthesis', new FakeSpeech(this)),
    ];
    return () => undo.forEach((one) => one());
  };

  /** @param together whether it may sound together with others of its kind */
  begin(text: string, thing: object, together = false): void {
    this.heard.push(text);
    if (this.ending.size > 0 && !together) this.overlaps++;
    this.ending.add(thing);
  }

  end(thing: object): void {
    this.ending.delete(thing);
  }
}

class FakeContext extends EventTarget {
  state: string;
  readonly currentTime = 0;
  readonly destination = {};

  constructor(readonly speaker: Loudspeaker) {
    super();
    this.state = speaker.blocked ? 'suspended' : 'running';
    speaker.open++;
  }

  resume(): Promise<void> {
    if (this.speaker.blocked) return new Promise(() => undefined);
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.speaker.open--;
    return Promise.resolve();
  }

  createGain(): object {
    const gain = {
      setValueAtTime() {},
      linearRampToValueAtTime() {},
      exponentialRampToValueAtTime() {},
    };
    return { gain, connect() {}, disconnect() {} };
  }

  createOscillator(): FakeNote {
    return new FakeNote(this.speaker);
  }
}

class FakeNote extends EventTarget {
  readonly frequency = { value: 0 };

  constructor(private readonly speaker: Loudspeaker) {
    super();
  }

  connect(next: unknown): unknown {
    return next;
  }

  start(at: number): void {
    this.speaker.begin('♪', this, at > 0);
  }

  stop(): void {
    setTimeout(() => {
      this.speaker.end(this);
      this.dispatchEvent(new Event('ended'));
    }, short);
  }
}

class FakeUtterance extends EventTarget {
  lang = '';
  constructor(readonly text: string) {
    super();
  }
}

class FakeSpeech extends EventTarget {
  private speaking: FakeUtterance | undefined;

  constructor(private readonly speaker: Loudspeaker) {
    super();
  }

  getVoices(): object[] {
    return this.speaker.voices.map((lang) => ({ lang, localService: true }));
  }

  speak(utterance: FakeUtterance): void {
    this.speaker.begin(utterance.text, utterance);
    this.speaking = utterance;
    if (!this.speaker.isStuck) setTimeout(() => this.finish('end'), short);
  }

  cancel(): void {
    this.finish('error');
  }

  private finish(how: 'end' | 'error'): void {
    const { speaking } = this;
    if (!speaking) return;
    this.speaking = undefined;
    this.speaker.end(speaking);
    speaking.dispatchEvent(new Event(how));
  }
}

function replace(name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  };
}
