/** Where SQL can be sent: a database or one transaction of it. */
export interface Queryable {
  /** Runs one statement with `$1`… filled from `params`; gives its rows. */
  query<Row = unknown>(sql: string, params?: unknown[]): Promise<Row[]>;
}

/**
 * Is told what a notification carries; undefined where some may have been missed, so that whoever
 * listens must look for itself.
 */
export type Heard = (payload: string | undefined) => void;

/** The little that the server asks of a database. Every implementation speaks PostgreSQL. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction: kept when it resolves, undone when it rejects. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  /**
   * Tells of what `pg_notify` sends on a channel, also from other processes. A connection that breaks
   * is made again.
   *
   * @returns how to stop
   */
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The database cannot be reached at the moment; another try may succeed. */
export class DatabaseUnavailableError extends Error {
  constructor(cause: unknown) {
    super(`The database cannot be reached: ${reasonOf(cause)}`, { cause });
    this.name = 'DatabaseUnavailableError';
  }
}

/** Node leaves the message of a refused connection empty when it tried several addresses. */
function reasonOf(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
}
