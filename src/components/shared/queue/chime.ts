/** A note of the chime: pitch in hertz, beginning and length in seconds. */
interface Note {
  readonly pitch: number;
  readonly at: number;
  readonly lasts: number;
}

/** A falling major third, as door bells and stations have it. */
const notes: readonly Note[] = [
  { pitch: 659.26, at: 0, lasts: 0.7 },
  { pitch: 523.25, at: 0.45, lasts: 1.1 },
];

/** How long a browser may take to let sound out, or to say that a sound is over, in milliseconds. */
const patience = 400;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Two notes, made by code. Browsers let a page make no sound before somebody has touched it, unless
 * they are told otherwise.
 */
export class Chime {
  private readonly context: AudioContext | undefined;

  /** @param changed is called when the browser begins or ceases to let sound out */
  constructor(changed: () => void = () => undefined) {
    // Some machines have no sound at all.
    this.context = typeof AudioContext === 'function' ? new AudioContext() : undefined;
    this.context?.addEventListener('statechange', changed);
  }

  /** Whether the browser lets no sound out. */
  get blocked(): boolean {
    return this.context !== undefined && this.context.state !== 'running';
  }

  /** Asks the browser to let sound out; call it when somebody touches the page. */
  async unlock(): Promise<boolean> {
    if (this.blocked) {
      // Where it is not allowed, the promise waits for a touch, perhaps for ever.
      await Promise.race([this.context?.resume().catch(() => undefined), pause(patience)]);
    }
    return !this.blocked;
  }

  /** Sounds once, and is done when it is over. @returns whether it could be heard */
  async play(): Promise<boolean> {
    const { context } = this;
    if (!context || !(await this.unlock())) return false;
    const ends = notes.map((note) => sound(context, note));
    const longest = Math.max(...notes.map(({ at, lasts }) => at + lasts));
    await Promise.race([Promise.all(ends), pause(longest * 1000 + patience)]);
    return !this.blocked;
  }

  close(): void {
    this.context?.close().catch(() => undefined);
  }
}

/** Plays a note that dies away like a bell's, and lets go of it. */
function sound(context: AudioContext, { pitch, at, lasts }: Note): Promise<void> {
  const start = context.currentTime + at;
  const volume = context.createGain();
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.5, start + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.001, start + lasts);
  const tone = context.createOscillator();
  tone.frequency.value = pitch;
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + lasts);
  return new Promise((resolve) => {
    tone.addEventListener('ended', () => {
      volume.disconnect();
      resolve();
    });
  });
}
