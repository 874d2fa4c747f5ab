import type { Clock } from './clock.js';
import { MemoryStore } from './memory-store.js';
import type { OutboxRecord } from './record.js';
import type { Decide, Store } from './store.js';

/** How long the disk may take, in milliseconds: some browsers never answer where others refuse. */
const patience = 5000;

/**
 * Keeps records on the disk, and from the first time that it fails in the page's memory, which has
 * had a copy all the time. One piece of work after the other, so that the copy is a true one.
 */
export class SafeStore implements Store {
  private readonly memory = new MemoryStore();
  private last: Promise<unknown> = Promise.resolve();
  private refused = false;

  constructor(
    private readonly disk: Store,
    private readonly clock: Clock,
  ) {}

  /** Whether what is added outlives the page. */
  async isDurable(): Promise<boolean> {
    await this.all();
    return !this.refused;
  }

  add(record: OutboxRecord): Promise<void> {
    return this.queue(
      (store) => store.add(record),
      () => this.memory.add(record),
    );
  }

  all(): Promise<OutboxRecord[]> {
    return this.queue(
      (store) => store.all(),
      (records) => this.memory.replace(records),
    );
  }

  change(id: string, decide: Decide): Promise<OutboxRecord | undefined> {
    // Even a disk that takes nothing more may let go of something.
    if (this.refused) void this.disk.change(id, decide).catch(() => undefined);
    return this.queue(
      (store) => store.change(id, decide),
      (record) => this.memory.change(id, () => record),
    );
  }

  private queue<T>(work: (store: Store) => Promise<T>, copy: (result: T) => unknown): Promise<T> {
    const result = this.last.then(() => this.perform(work, copy));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async perform<T>(
    work: (store: Store) => Promise<T>,
    copy: (result: T) => unknown,
  ): Promise<T> {
    if (!this.refused) {
      try {
        const result = await this.inTime(work(this.disk));
        copy(result);
        return result;
      } catch {
        this.refused = true;
      }
    }
    return work(this.memory);
  }

  private inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = this.clock.after(patience, () => reject(new Error('The disk does not answer.')));
      work.then(resolve, reject).finally(stop);
    });
  }
}
