import type { Clock } from './clock.js';
import { createMemoryStore } from './memory-store.js';
import type { Store } from './store.js';

/** How long the disk may take, in milliseconds: some browsers never answer where others refuse. */
const patience = 5000;

export interface SafeStore extends Store {
  /** Whether what is added outlives the page. */
  isDurable(): Promise<boolean>;
}

/**
 * Keeps records on the disk, and from the first time that it fails in the page's memory, which has
 * had a copy all the time. One piece of work after the other, so that the copy is a true one.
 */
export function createSafeStore(disk: Store, clock: Clock): SafeStore {
  const memory = createMemoryStore();
  let last: Promise<unknown> = Promise.resolve();
  let refused = false;

  function queue<T>(work: (store: Store) => Promise<T>, copy: (result: T) => unknown): Promise<T> {
    const result = last.then(() => perform(work, copy));
    last = result.catch(() => undefined);
    return result;
  }

  async function perform<T>(
    work: (store: Store) => Promise<T>,
    copy: (result: T) => unknown,
  ): Promise<T> {
    if (!refused) {
      try {
        const result = await inTime(work(disk));
        copy(result);
        return result;
      } catch {
        refused = true;
      }
    }
    return work(memory);
  }

  function inTime<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = clock.after(patience, () => reject(new Error()));
      work.then(resolve, reject).finally(stop);
    });
  }

  const all: Store['all'] = () =>
    queue(
      (store) => store.all(),
      (records) => memory.replace(records),
    );

  return {
    all,

    add: (record) =>
      queue(
        (store) => store.add(record),
        () => memory.add(record),
      ),

    change(id, decide) {
      // Even a disk that takes nothing more may let go of something.
      if (refused) void disk.change(id, decide).catch(() => undefined);
      return queue(
        (store) => store.change(id, decide),
        (record) => memory.change(id, () => record),
      );
    },

    async isDurable() {
      await all();
      return !refused;
    },
  };
}
