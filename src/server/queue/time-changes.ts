import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../database/database.js';
import { findIdle, noteIdle } from '../stores/counters.js';
import { lockOffice, tell, type Change } from './change.js';
import { openServices } from './hall.js';
import { readOffice, type OfficeNow } from './office.js';

/** Milliseconds between two looks at the clock. */
const interval = 10_000;

type Failed = (error: unknown) => void;

/**
 * Tells of what changes in queues without a caller's doing: a new day, a service that opens or
 * closes, an office that was imported anew, a counter that has not called for long. Of several servers
 * the first one that sees it tells.
 *
 * @param failed told of what an office's look failed with; the others are looked at all the same
 */
export async function tellChanges(database: Database, now: Date, failed: Failed): Promise<void> {
  const codes = await database.query<{ code: string }>(
    'select code from offices order by position',
  );
  for (const { code } of codes) await tellOffice(database, code, now).catch(failed);
}

async function tellOffice(database: Database, code: string, now: Date): Promise<void> {
  if (!(await hasChanged(database, await readOffice(database, code, () => now)))) return;
  await database.transaction(async (transaction) => {
    // Whoever is at work on the office for so long is not waited for: the next look comes soon.
    await transaction.query("set local lock_timeout = '2s'");
    await tellChange(transaction, code, now);
  });
}

async function tellChange(transaction: Queryable, code: string, now: Date): Promise<void> {
  const before = await readOffice(transaction, code, () => now, true);
  const office = await lockOffice(transaction, code, () => now);
  const told = await fingerprint(transaction, office);
  if (told === office.told) return tellIdle(transaction, office);
  await transaction.query('update offices set told = $2 where code = $1', [code, told]);
  // A new day has told everything.
  if (office.sequence === before.sequence) await tell(transaction, office, [{ kind: 'other' }]);
}

/** Who waits for a counter that calls no longer waits longer. */
async function tellIdle(transaction: Queryable, office: OfficeNow): Promise<void> {
  const { code, counters } = office.record;
  const idle = await noteIdle(transaction, code, office.now);
  const services = counters.filter(({ id }) => idle.includes(id)).flatMap((one) => one.services);
  const change: Change = { kind: 'estimated', services, counters: [] };
  if (services.length > 0) await tell(transaction, office, [change]);
}

const hasChanged = async (database: Queryable, office: OfficeNow): Promise<boolean> =>
  office.day !== office.today ||
  office.told !== (await fingerprint(database, office)) ||
  (await findIdle(database, office.record.code, office.now)).length > 0;

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
export function watchTime(database: Database, failed: Failed): () => Promise<void> {
  let looking = Promise.resolve();
  const look = (): void => {
    looking = looking.then(() => tellChanges(database, new Date(), failed)).catch(failed);
  };
  look();
  const timer = setInterval(look, interval);
  timer.unref();
  return () => {
    clearInterval(timer);
    return looking;
  };
}
