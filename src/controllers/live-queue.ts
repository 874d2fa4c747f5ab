import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor, type ClientOptions } from '../client/client.js';
import { getQueue, type Queue, type QueueEvent } from '../contract/queue.js';

/**
 * - `idle`: no API or no office is named, or the host is out of the page.
 * - `loading`: nothing has come yet.
 * - `live`: there is a queue; it may be `stale`.
 * - `failed`: there is none, because of `error`; it is tried again by itself.
 */
export type LiveQueueStatus = 'idle' | 'loading' | 'live' | 'failed';

/** Which queue is followed, and how. */
export interface LiveQueueSettings {
  readonly options: ClientOptions | undefined;
  /** Code of the office; empty where none is named. */
  readonly office: string;
  /** Whether it may stop while the page is hidden; a board, or a ticket that waits, may not. */
  readonly restsWhenHidden?: boolean;
}

/** Follows an office's queue as it changes, and has its host update. */
export class LiveQueueController implements ReactiveController {
  status: LiveQueueStatus = 'idle';
  queue: Queue | undefined;
  /** BCP 47 tag of the language of the queue's names, where the server said so. */
  language: string | undefined;
  /** Whether what is shown may be out of date. */
  stale = false;
  /** When the queue was last known to be as shown; the server's clock, milliseconds since 1970. */
  heardAt: number | undefined;
  /** Why the last attempt failed; undefined when all is well. An `ApiError`. */
  error: unknown;

  private running: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly of: () => LiveQueueSettings,
    private readonly onEvent?: (event: QueueEvent) => void,
  ) {
    host.addController(this);
  }

  /** The server's clock, milliseconds since 1970. */
  now(): number {
    return Date.now();
  }

  /** Tries again now, where the last attempt failed. */
  readonly retry = (): void => {
    this.running?.abort();
    this.running = undefined;
    this.host.requestUpdate();
  };

  hostUpdate(): void {
    const { options, office } = this.of();
    if (!this.running && options && office) void this.load(options, office);
  }

  hostDisconnected(): void {
    this.running?.abort();
    this.running = undefined;
  }

  private async load(options: ClientOptions, office: string): Promise<void> {
    const { signal } = (this.running = new AbortController());
    this.status = 'loading';
    try {
      const answer = await clientFor({ getQueue }, options).getQueue({ office }, { signal });
      this.queue = answer.value;
      this.language = answer.language;
      this.heardAt = Date.parse(answer.value.asOf);
      this.status = 'live';
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.status = 'failed';
    }
    this.host.requestUpdate();
  }
}
