import type { Queryable } from '../database/database.js';
import type { RecordWriter } from '../stores/records.js';
import type { Collected } from './collect.js';
import type { ImportOptions } from './options.js';
import type { Located } from './read-records.js';

/** What an import did to the records. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Records sent to the database at once. */
const batchSize = 200;

/** @param progress called with the number of records written so far */
export async function write<Item extends { code: string }>(
  transaction: Queryable,
  store: RecordWriter<Item>,
  records: readonly Located<Item>[],
  { replace }: ImportOptions,
  progress: (written: number) => void,
): Promise<Written> {
  const items = records.map(({ item }) => item);
  const codes = items.map(({ code }) => code);
  const removed = replace ? await store.keepOnly(transaction, codes) : 0;
  let added = 0;
  let changed = 0;
  for (let start = 0; start < items.length; start += batchSize) {
    progress(start);
    const counts = await store.put(transaction, items.slice(start, start + batchSize));
    added += counts.added;
    changed += counts.changed;
  }
  return { added, changed, removed };
}

/** The outcome in a line, such as `1482 read, 0 new, 0 changed, 1482 unchanged`. */
export function summarize(
  { good, bad }: Collected<{ code: string }>,
  { added, changed, removed }: Written,
  { replace }: ImportOptions,
): string {
  return [
    `${good.length + bad} read`,
    `${added} new`,
    `${changed} changed`,
    `${good.length - added - changed} unchanged`,
    ...(replace ? [`${removed} removed`] : []),
    ...(bad > 0 ? [`${bad} bad and left out`] : []),
  ].join(', ');
}
