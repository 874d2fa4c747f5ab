import { openDatabase, writes } from './database.js';
import type { OutboxRecord } from './record.js';
import type { Store } from './store.js';

/**
 * Keeps records in IndexedDB. Each piece of work opens the database and closes it again: phones
 * close connections behind a page's back, and an open one keeps others from deleting it. The first
 * write makes the database.
 *
 * @param factory may throw
 */
export function createDiskStore(factory: () => IDBFactory, name: string): Store {
  let existed = false;

  /** @returns undefined where there is no database, and there was none before */
  async function transact<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, give: (result: T) => void) => void,
    create = false,
  ): Promise<T | undefined> {
    const database = await openDatabase(factory(), name, create && !existed);
    if (!database) {
      // It was deleted under this page: whoever did so does not want it back.
      if (existed) throw new Error();
      return undefined;
    }
    existed = true;
    try {
      return await new Promise<T>((resolve, reject) => {
        // Written through to the disk: a battery may end before the browser gets round to it.
        const transaction = database.transaction(writes, mode, { durability: 'strict' });
        let result: T;
        work(transaction.objectStore(writes), (value) => (result = value));
        transaction.oncomplete = () => resolve(result);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a DOMException
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  return {
    add: (record) => transact<void>('readwrite', (store) => void store.add(record), true),

    all: async () =>
      (await transact<OutboxRecord[]>('readonly', (store, give) => {
        const request = store.getAll() as IDBRequest<OutboxRecord[]>;
        request.onsuccess = () => give(request.result);
      })) ?? [],

    change: (id, decide) =>
      transact<OutboxRecord | undefined>('readwrite', (store, give) => {
        const request = store.index('id').openCursor(id);
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return;
          const record = cursor.value as OutboxRecord;
          const next = decide(record);
          if (!next) cursor.delete();
          else if (next !== record) cursor.update(next);
          give(next);
        };
      }),
  };
}
