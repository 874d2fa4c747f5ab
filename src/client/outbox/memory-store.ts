import type { OutboxRecord } from './record.js';
import type { Store } from './store.js';

export interface MemoryStore extends Store {
  /** Keeps these and no others. */
  replace(records: readonly OutboxRecord[]): void;
}

/** Keeps records as long as the page lives. */
export function createMemoryStore(): MemoryStore {
  let kept = new Map<string, OutboxRecord>();
  return {
    add(record) {
      kept.set(record.id, record);
      return Promise.resolve();
    },
    all: () => Promise.resolve([...kept.values()]),
    change(id, decide) {
      const record = kept.get(id);
      const next = record && decide(record);
      if (next) kept.set(id, next);
      else kept.delete(id);
      return Promise.resolve(next);
    },
    replace(records) {
      kept = new Map(records.map((record) => [record.id, record]));
    },
  };
}
