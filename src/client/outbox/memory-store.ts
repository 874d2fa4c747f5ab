import type { OutboxRecord } from './record.js';
import type { Decide, Store } from './store.js';

/** Keeps records as long as the page lives. */
export class MemoryStore implements Store {
  private records = new Map<string, OutboxRecord>();

  add(record: OutboxRecord): Promise<void> {
    this.records.set(record.id, record);
    return Promise.resolve();
  }

  all(): Promise<OutboxRecord[]> {
    return Promise.resolve([...this.records.values()]);
  }

  change(id: string, decide: Decide): Promise<OutboxRecord | undefined> {
    const record = this.records.get(id);
    const next = record && decide(record);
    if (next) this.records.set(id, next);
    else this.records.delete(id);
    return Promise.resolve(next);
  }

  /** Keeps these and no others. */
  replace(records: readonly OutboxRecord[]): void {
    this.records = new Map(records.map((record) => [record.id, record]));
  }
}
