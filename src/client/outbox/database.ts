/** The object store, whose keys count up, so that its order is that of adding. */
export const writes = 'writes';

/** A database of another shape must have another name: two versions of the library may share a page. */
export const databaseName = 'motcua-outbox-1';

/**
 * Opens the database.
 *
 * @param create whether it is made where it is missing
 * @returns undefined where it is missing
 * @throws {DOMException | null} where the browser refuses
 */
export async function openDatabase(
  factory: IDBFactory,
  name: string,
  create: boolean,
): Promise<IDBDatabase | undefined> {
  if (!create && (await isMissing(factory, name))) return undefined;
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => {
      if (create) {
        request.result.createObjectStore(writes, { autoIncrement: true }).createIndex('id', 'id');
      } else {
        request.transaction!.abort();
        resolve(undefined);
      }
    };
    request.onsuccess = () => resolve(request.result);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a DOMException
    request.onerror = () => reject(request.error);
  });
}

/**
 * Asks before opening: in WebKit an empty database stays behind where opening is broken off. Where
 * the browser cannot say (Firefox before 126) it counts as there, and opening finds out.
 */
async function isMissing(factory: IDBFactory, name: string): Promise<boolean> {
  // In a sandboxed frame Chromium refuses twice: by an exception, and by a promise that nobody has.
  if (origin === 'null') return false;
  try {
    const databases = await factory.databases();
    return databases.every((database) => database.name !== name);
  } catch {
    return false;
  }
}
