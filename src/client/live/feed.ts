import { getQueue, QueueEvent, streamQueue, type Queue } from '../../contract/queue.js';
import { clientFor, type Answer, type Client } from '../client.js';
import { ApiError, ContractError } from '../errors.js';
import { readAnswer } from '../read-answer.js';
import { operationUrl } from '../url.js';
import { applyEvent } from './apply-event.js';
import { Attempts } from './attempts.js';
import { renewAfter, retryLimits, staleAfter } from './delays.js';
import type { StreamMessage } from './event-stream.js';
import { NoStreamError, readStream } from './read-stream.js';
import type { LiveListener, LiveSource, LiveState, LiveWorld } from './types.js';

/** How often at most it is told that a stream is alive, in milliseconds. */
const tellEvery = 5_000;

/** What has come does not continue what is known: the queue must be read anew. */
class BehindError extends ApiError {}

/**
 * Keeps an office's queue up to date: reads it, follows its stream, reads it anew where that skips
 * something, and reads it again and again where no stream comes. It never gives up, and waits longer
 * with every failure.
 */
export class Feed {
  private state: LiveState = { ahead: 0 };
  private life: AbortController | undefined;
  private isBehind = true;
  private lastEventId = '';
  /** When the stream was last heard, by this device's clock. */
  private streamAt = 0;
  private toldAt = 0;
  /** When the whole queue was last asked for. */
  private readAt = 0;
  private triedAt = 0;
  private endPause: (() => void) | undefined;
  private readonly attempts: Attempts;
  private readonly client: Client<{ getQueue: typeof getQueue }>;

  constructor(
    private readonly source: LiveSource,
    private readonly world: LiveWorld,
    private readonly told: LiveListener,
  ) {
    this.attempts = new Attempts(world);
    // It has its own way of trying again.
    this.client = clientFor({ getQueue }, { ...source.options, attempts: 1 });
  }

  get isRunning(): boolean {
    return this.life !== undefined;
  }

  /** @param state to go on from */
  start(state: LiveState): void {
    this.life = new AbortController();
    this.state = state;
    this.isBehind = !state.queue;
    this.lastEventId = String(state.queue?.sequence);
    void this.run(this.life.signal);
  }

  stop(): void {
    this.life?.abort();
    this.life = undefined;
    this.endPause?.();
  }

  /** Ends a wait, unless the last attempt was just made. @param urgent even then */
  hurry(urgent: boolean): void {
    if (urgent || this.world.clock.now() - this.triedAt > retryLimits.from) this.endPause?.();
  }

  /**
   * Reads the queue beside its stream, unless it was just read: what time alone changes, as estimates,
   * no event tells. An answer that was overtaken, or that the stream has yet to reach, is left.
   */
  async renew(): Promise<void> {
    const { life, world } = this;
    const asked = world.clock.now();
    if (!life || this.isBehind || asked - this.readAt < renewAfter) return;
    this.readAt = asked;
    // Whether all is well, the stream says.
    const answer = await this.ask(life.signal).catch(() => undefined);
    const { queue } = this.state;
    if (!answer || life.signal.aborted || answer.value.sequence !== queue?.sequence) return;
    const { value, language } = answer;
    if (this.isNewer(value)) this.tell({ queue: value, language, ...this.timesOf(value, asked) });
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.triedAt = this.world.clock.now();
      const error: unknown = await this.attempt(signal).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (signal.aborted) return;
      if (error !== undefined && !(error instanceof BehindError)) this.tell({ error });
      await this.pause(this.attempts.delay(error));
    }
  }

  private async attempt(signal: AbortSignal): Promise<void> {
    if (this.isBehind) await this.read(signal);
    if (this.attempts.isPolling) this.isBehind = true;
    else await this.follow(signal);
  }

  private async read(signal: AbortSignal): Promise<void> {
    const asked = (this.readAt = this.world.clock.now());
    try {
      const { value, language } = await this.ask(signal);
      this.attempts.readSucceeded();
      this.lastEventId = String(value.sequence);
      this.isBehind = false;
      this.tell({ queue: value, language, error: undefined, ...this.timesOf(value, asked) });
    } catch (error) {
      // To be stopped is no failure.
      if (!signal.aborted) this.attempts.readFailed();
      throw error;
    }
  }

  private ask(signal: AbortSignal): Promise<Answer<Queue>> {
    return this.client.getQueue(this.source, { signal });
  }

  /** An answer that is no newer than the last was kept by something in between, and tells nothing. */
  private timesOf(answer: Queue, asked: number): Partial<LiveState> {
    if (!this.isNewer(answer)) return {};
    const at = Date.parse(answer.asOf);
    return { ahead: at - (asked + this.world.clock.now()) / 2, heardAt: at };
  }

  private isNewer({ asOf }: Queue): boolean {
    const { queue } = this.state;
    return !queue || Date.parse(asOf) > Date.parse(queue.asOf);
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { clock } = this.world;
    const begun = (this.streamAt = clock.now());
    const { options } = this.source;
    try {
      await readStream(operationUrl(options.baseUrl, streamQueue, { ...this.source }), {
        fetch: options.fetch ?? ((input, init) => fetch(input, init)),
        clock,
        lastEventId: this.lastEventId,
        signal,
        heard: () => this.heard(),
        message: (message) => this.take(message),
        retry: (time) => this.attempts.askedFor(time),
      });
    } catch (error) {
      if (error instanceof BehindError) this.isBehind = true;
      if (!(error instanceof NoStreamError)) throw error;
      this.attempts.poll();
    } finally {
      const isOwnEnd = signal.aborted;
      if (!isOwnEnd && !this.attempts.streamEnded(clock.now() - begun)) this.isBehind = true;
    }
  }

  private heard(): void {
    const now = this.world.clock.now();
    const passed = now - this.streamAt;
    this.streamAt = now;
    // No stream is silent for so long: the clock was set, or the device slept.
    if (Math.abs(passed) > staleAfter) throw new BehindError();
    const heardAt = now + this.state.ahead;
    const isNews = this.state.error !== undefined || now - this.toldAt > tellEvery;
    if (isNews) this.tell({ heardAt, error: undefined });
    else this.state = { ...this.state, heardAt };
  }

  private async take({ event, data, id }: StreamMessage): Promise<void> {
    if (event === 'reset') throw new BehindError();
    if (event !== 'message') return;
    const change = await this.eventIn(data);
    const { queue } = this.state;
    if (queue && change.sequence <= queue.sequence) return;
    // What an event of another kind does is not known.
    const isNext = queue?.sequence === change.sequence - 1 && change.kind !== 'other';
    if (!isNext) throw new BehindError();
    this.lastEventId = id || String(change.sequence);
    this.tell({ queue: applyEvent(queue, change) }, change);
  }

  private async eventIn(data: string): Promise<QueueEvent> {
    const reading = await readAnswer(QueueEvent, parse(data));
    if (reading.deviations.length)
      this.source.options.onDeviation?.('streamQueue', reading.deviations);
    if (!reading.ok) throw new BehindError();
    return reading.value;
  }

  private tell(news: Partial<LiveState>, event?: QueueEvent): void {
    if (!this.isRunning) return;
    this.toldAt = this.world.clock.now();
    this.state = { ...this.state, ...news };
    this.told(this.state, event);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.world.clock.after(milliseconds, resolve);
      this.endPause = () => {
        stop();
        resolve();
      };
    });
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new ContractError('An event of the stream is not JSON.');
  }
}
