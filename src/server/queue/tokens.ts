import { randomBytes } from 'node:crypto';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import type { Database } from '../database/database.js';
import type { Report } from '../import/report.js';
import { toLocalInstant } from '../local-time.js';
import { addDeskToken, listDeskTokens, removeDeskToken } from '../stores/desk-tokens.js';
import { offices } from '../stores/offices.js';
import { timeZone } from '../time-zone.js';
import { hashOf } from './ticket-secrets.js';

/** What is to be done with desk tokens. */
export type TokenTask =
  | { readonly act: 'create'; readonly office: string; readonly counter: string }
  | { readonly act: 'revoke'; readonly id: string }
  | { readonly act: 'list'; readonly office?: string | undefined };

/**
 * Makes, revokes or lists desk tokens. One that is made is told this once: its hash alone is kept.
 *
 * @throws {CommandError} where there is no such office, counter or token
 */
export async function workOnTokens(
  database: Database,
  task: TokenTask,
  report: Report,
): Promise<ExitStatus> {
  if (task.act === 'create') await create(database, task, report);
  else if (task.act === 'revoke') await revoke(database, task.id, report);
  else await list(database, task.office, report);
  return exitStatus.ok;
}

async function create(
  database: Database,
  { office, counter }: { office: string; counter: string },
  report: Report,
): Promise<void> {
  const record = await offices.get(database, office);
  if (!record) throw notThere(`There is no office ${office}.`);
  const ids = record.counters.map(({ id }) => id);
  if (!ids.includes(counter)) {
    throw notThere(`${office} has no counter ${counter}; it has ${ids.join(', ')}.`);
  }
  const id = randomBytes(4).toString('hex');
  const token = randomBytes(32).toString('base64url');
  await addDeskToken(database, { id, hash: hashOf(token), office, counter });
  report.result(token);
}

async function revoke(database: Database, id: string, report: Report): Promise<void> {
  if (!(await removeDeskToken(database, id))) {
    throw notThere(`There is no token ${id}; motcua token list names them.`);
  }
  report.result(`${id}: revoked`);
}

async function list(database: Database, office: string | undefined, report: Report): Promise<void> {
  for (const token of await listDeskTokens(database, office)) {
    const made = toLocalInstant(token.created_at, timeZone);
    report.result(`${token.id}  ${token.office}  ${token.counter}  ${made}`);
  }
}

const notThere = (message: string): CommandError => new CommandError(exitStatus.badInput, message);
