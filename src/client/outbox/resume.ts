import { databaseName, openDatabase, writes } from './database.js';
import type { Outbox } from './types.js';

/**
 * Sends what earlier visits have left. A page where nobody has answered anything loads no more than
 * this for it, and makes no database.
 *
 * @returns the page's outbox; undefined where nothing was left
 */
export async function resumeOutbox(): Promise<Outbox | undefined> {
  const left = await hasRecords().catch(() => false);
  return left ? (await import('./index.js')).getOutbox() : undefined;
}

async function hasRecords(): Promise<boolean> {
  const database = await openDatabase(indexedDB, databaseName, false);
  if (!database) return false;
  const request = database.transaction(writes).objectStore(writes).count();
  // Closes as soon as that is done.
  database.close();
  return new Promise((resolve) => {
    request.onsuccess = () => resolve(request.result > 0);
    request.onerror = () => resolve(false);
  });
}
