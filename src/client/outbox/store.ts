import type { OutboxRecord } from './record.js';

/** What becomes of a record; undefined removes it. */
export type Decide = (record: OutboxRecord) => OutboxRecord | undefined;

export interface Store {
  add(record: OutboxRecord): Promise<void>;
  /** Every record, in the order in which they were added. */
  all(): Promise<OutboxRecord[]>;
  /**
   * Changes one, and nobody else changes it meanwhile.
   *
   * @returns what it is afterwards; undefined where it is not there
   */
  change(id: string, decide: Decide): Promise<OutboxRecord | undefined>;
}

/** Removes a record where the condition holds. @returns whether it did */
export async function take(
  store: Store,
  id: string,
  when: (record: OutboxRecord) => boolean = () => true,
): Promise<boolean> {
  let taken = false;
  await store.change(id, (record) => {
    taken = when(record);
    return taken ? undefined : record;
  });
  return taken;
}
