import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { lockOffice, tell } from './change.js';
import { openServices } from './hall.js';
import { readOffice, type OfficeNow } from './office.js';

/** Milliseconds between two looks at the clock. */
const interval = 10_000;

/**
 * Tells of what changes in queues without a caller's doing: a new day, a service that opens or
 * closes, an office that was imported anew. Of several servers the first one that sees it tells.
 */
export async function tellChanges(database: Database, now: Date): Promise<void> {
  const codes = await database.query<{ code: string }>(
    'select code from offices order by position',
  );
  for (const { code } of codes) {
    if (await hasChanged(database, await readOffice(database, code, now))) {
      await database.transaction((transaction) => tellChange(transaction, code, now));
    }
  }
}

async function tellChange(transaction: Queryable, code: string, now: Date): Promise<void> {
  const before = await readOffice(transaction, code, now, true);
  const office = await lockOffice(transaction, code, now);
  const told = await fingerprint(transaction, office);
  if (told === office.told) return;
  await transaction.query('update offices set told = $2 where code = $1', [code, told]);
  // A new day has told everything.
  if (office.sequence === before.sequence) await tell(transaction, office, [{ kind: 'other' }]);
}

const hasChanged = async (database: Queryable, office: OfficeNow): Promise<boolean> =>
  office.day !== office.today || office.told !== (await fingerprint(database, office));

/** A hash of all that changes without a caller's doing. */
async function fingerprint(database: Queryable, office: OfficeNow): Promise<string> {
  const open = await openServices(database, office);
  const text = JSON.stringify([office.record, open]);
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * Looks at the clock as long as the server runs.
 *
 * @param failed told of what kept it from looking; it goes on
 * @returns how to stop; resolves once nothing is under way
 */
export function watchTime(
  database: Database,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let looking = Promise.resolve();
  const look = (): void => {
    looking = looking.then(() => tellChanges(database, new Date())).catch(failed);
  };
  look();
  const timer = setInterval(look, interval);
  timer.unref();
  return () => {
    clearInterval(timer);
    return looking;
  };
}
