/** A voice that has not come to an end after this many milliseconds never will. */
const patience = 15_000;

/** The voices of the device, for as long as the browser has any. */
export class Voice {
  /** Whether the last text could not be said: a voice from the network, without network. */
  failed = false;
  private readonly speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

  /** @param changed is called when voices come or go */
  constructor(private readonly changed: () => void) {
    this.speech?.addEventListener('voiceschanged', this.changed);
  }

  /** Whether something can be said in a language. @param language e.g. `vi` */
  speaks(language: string): boolean {
    return !this.failed && this.voiceOf(language) !== undefined;
  }

  /** Says a text, and is done when it was said. Never rejects. */
  async say(text: string, language: string): Promise<void> {
    const { speech } = this;
    const voice = this.voiceOf(language);
    if (!speech || !voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: voice.lang, rate: 0.9 });
    this.failed = !(await end(utterance, speech));
  }

  close(): void {
    this.speech?.removeEventListener('voiceschanged', this.changed);
    this.speech?.cancel();
  }

  /** One on the device first: it speaks without network, too. */
  private voiceOf(language: string): SpeechSynthesisVoice | undefined {
    const voices = this.speech?.getVoices() ?? [];
    // Android writes vi_VN.
    const fitting = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
    return fitting.find(({ localService }) => localService) ?? fitting[0];
  }
}

/** @returns whether all of it was said */
function end(utterance: SpeechSynthesisUtterance, speech: SpeechSynthesis): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = (): void => {
      // Engines get stuck now and then; cancelling frees them for the next text.
      speech.cancel();
      resolve(false);
    };
    const timer = setTimeout(stop, patience);
    const done = (said: boolean) => (): void => {
      clearTimeout(timer);
      resolve(said);
    };
    utterance.addEventListener('end', done(true));
    utterance.addEventListener('error', done(false));
    speech.speak(utterance);
  });
}
