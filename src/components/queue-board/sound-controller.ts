import type { LitElement, ReactiveController } from 'lit';
import type { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import { whenTouched } from '../shared/queue/touches.js';
import type { Sound } from './sound.js';

export interface SoundHost extends LitElement {
  readonly kiosk: boolean;
  readonly muted: boolean;
}

/** `off` where nobody has asked for sound, `blocked` where the browser waits for a touch. */
export type SoundState = 'off' | 'blocked' | 'on';

/**
 * Whether a board is heard: in a hall by itself, on somebody's own device when they have asked for it.
 * The code comes at once, so that it is there when somebody asks.
 */
export class SoundController implements ReactiveController {
  private isChosen = false;
  /** Whether the press that asked for sound is still to be answered: its code may come later. */
  private isPressed = false;
  private sound: Sound | undefined;
  private stopWatching: (() => void) | undefined;
  private readonly code: OnDemandController<typeof import('./sound.js')>;

  constructor(
    private readonly host: SoundHost,
    private readonly localize: LocalizeController,
  ) {
    this.code = new OnDemandController(host, () => import('./sound.js'));
    host.addController(this);
  }

  get state(): SoundState {
    if (!this.sound) return 'off';
    return this.sound.blocked ? 'blocked' : 'on';
  }

  /** Whether calls are spoken in the language of the board. */
  get hasVoice(): boolean {
    return this.sound?.hasVoice ?? false;
  }

  hostConnected(): void {
    this.stopWatching = whenTouched(this.host, () => this.state === 'blocked' && this.unlock());
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stopWatching?.();
    this.close();
  }

  hostUpdate(): void {
    const { host, code } = this;
    if (!host.muted && code.status === 'initial') code.need();
    if (this.isWanted) this.open();
    else this.close();
  }

  /** Calls a number, and is done when it was called or where it cannot be heard. */
  async call(number: string, counter: string): Promise<void> {
    await this.sound?.call(number, counter);
  }

  /** Tries again what did not come. */
  retry(): void {
    if (this.code.status === 'error') this.code.retry();
  }

  /** For the button. */
  readonly toggle = (): void => {
    if (this.state === 'blocked') return this.unlock();
    this.isChosen = !this.isChosen;
    this.isPressed = this.isChosen;
    this.open();
    this.host.requestUpdate();
  };

  private get isWanted(): boolean {
    const { isConnected, muted, kiosk } = this.host;
    // Elements update once more after they were taken away.
    return isConnected && !muted && (kiosk || this.isChosen);
  }

  private open(): void {
    const Sound = this.code.value?.Sound;
    if (!Sound || !this.isWanted) return;
    this.sound ??= new Sound(this.localize, () => this.host.requestUpdate());
    if (this.isPressed) this.unlock();
    this.isPressed = false;
  }

  private unlock(): void {
    void this.sound?.unlock();
  }

  private close(): void {
    this.sound?.close();
    this.sound = undefined;
  }
}
