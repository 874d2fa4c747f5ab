/** What runs in the pages: it gives ratings as a widget does. */
import { getOutbox } from '../../src/client/outbox/index.js';
import { databaseName, openDatabase, writes } from '../../src/client/outbox/database.js';

const baseUrl = new URLSearchParams(location.search).get('api')!;
const outbox = getOutbox();
const given: string[] = [];

/** @returns whether its giver was told that it is kept, or taken back */
async function rate(
  marker: string,
  delay: number,
  undo: boolean,
): Promise<'kept' | 'undone' | 'not kept'> {
  const rating = { form: 'default', answer: 3, comment: marker };
  const { id } = await outbox.add('submitRating', baseUrl, rating, { delay });
  given.push(id);
  if (undo && (await outbox.cancel(id))) return 'undone';
  return (await outbox.durable) ? 'kept' : 'not kept';
}

/** How many ratings the browser holds, those that were given up among them. */
async function left(): Promise<number> {
  const database = await openDatabase(indexedDB, databaseName, false);
  const request = database.transaction(writes).objectStore(writes).count();
  database.close();
  return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
}

export const chaos = { rate, left };
export type Chaos = typeof chaos;

Object.assign(globalThis, { chaos });
