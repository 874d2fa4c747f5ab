import type { Client, Pool, PoolClient } from 'pg';
import { needing } from '../packages.js';
import { DatabaseUnavailableError, type Database, type Queryable } from './database.js';
import { listenOnPostgres } from './postgres-listener.js';

const connectionTimeout = 5_000;

/** Classes of SQLSTATE that say "not now": connection lost, no room, server going down. */
const passing = /^(08|53|57P)/;

/** A PostgreSQL server, 15 or later, named by a connection URL. Connects when first asked. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await needing(() => import('pg'));
  const settings = { connectionString: url, connectionTimeoutMillis: connectionTimeout };
  const pool = new pg.Pool(settings);
  const connect = (): Client => new pg.Client({ ...settings, query_timeout: connectionTimeout });
  // A connection that breaks makes its query fail; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ...queryable(pool),
    transaction: (work) => inTransaction(pool, work),
    listen: (channel, heard) => listenOnPostgres(connect, channel, heard),
    close: () => pool.end(),
  };
}

function queryable(target: Pool | PoolClient): Queryable {
  return {
    query: <Row>(sql: string, params?: unknown[]) =>
      whileReachable(async () => (await target.query(sql, params)).rows as Row[]),
  };
}

async function inTransaction<Result>(
  pool: Pool,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await whileReachable(() => pool.connect());
  const transaction = queryable(client);
  let broken = false;
  try {
    await transaction.query('begin');
    const result = await work(transaction);
    await transaction.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** What fails without an SQLSTATE is a network error or a time-out: nobody was there to send one. */
async function whileReachable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const state = (error as { severity?: string; code?: string }).severity
      ? ((error as { code?: string }).code ?? '')
      : undefined;
    throw state === undefined || passing.test(state) ? new DatabaseUnavailableError(error) : error;
  }
}
