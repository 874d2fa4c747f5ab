import type { Contact } from '../contract/common.js';
import { createApp } from './app.js';
import { findBrowserBundle } from './assets.js';
import { listenForCommands } from './control/control-server.js';
import { serverCommands } from './control/server-commands.js';
import { controlSocketIn } from './database/data-directory.js';
import type { Database } from './database/database.js';
import type { DossierOptions } from './dossiers/look-up.js';
import { createHandlers } from './handlers.js';
import { listen, type Listening } from './http-server.js';
import { LiveSearch } from './live-search.js';
import type { Log } from './log.js';
import { callerAddress } from './network/caller-address.js';
import type { Networks } from './network/networks.js';
import type { QueueOptions } from './queue/options.js';
import { openQueueStreams } from './queue/stream/queue-streams.js';
import { watchTime } from './queue/time-changes.js';
import type { RatingOptions } from './ratings/submit.js';
import { addBrowserBundle, addSite } from './static-files.js';
import { agreeOnSecret } from './stores/secret-fingerprint.js';

export interface ServerOptions {
  readonly database: Database;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** What the service calls itself. */
  readonly name: string;
  /** Whom a citizen can ask. */
  readonly contact?: Contact | undefined;
  /** How dossiers can be looked up; without it they cannot. */
  readonly dossiers?: DossierOptions | undefined;
  /** How ratings can be given; without it they cannot. */
  readonly ratings?: RatingOptions | undefined;
  /** How queues are kept; without it there are none. */
  readonly queue?: QueueOptions | undefined;
  /** Origins beside the server's own whose pages may call numbers, such as `https://quay.example`. */
  readonly deskOrigins?: readonly string[] | undefined;
  /** Proxies that tell where a request came from. */
  readonly trustedProxies?: Networks | undefined;
  readonly log: Log;
  /** The data directory that the database lies in; commands beside the server reach it there. */
  readonly directory?: string | undefined;
  /** A web site to serve from `/`. */
  readonly site?: string | undefined;
  /** What the site's pages ask for as JSON, by path. */
  readonly siteDocuments?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Starts the reference server on a database that is open and migrated, which it leaves open when it
 * is stopped.
 *
 * @throws {CommandError} where it cannot listen, or the dossiers go with another secret
 */
export async function startServer(options: ServerOptions): Promise<Listening> {
  const { database, host, port, name, contact, dossiers, ratings, queue } = options;
  const { log, directory, site } = options;
  for (const { secret } of [dossiers, ratings, queue].filter((part) => part !== undefined)) {
    await agreeOnSecret(database, secret, 'without-dossiers');
  }
  const search = await LiveSearch.start(database);
  const logError = (error: unknown): void =>
    log('error', { error: error instanceof Error ? error.stack : error });
  const streams = queue && (await openQueueStreams(database));
  const app = createApp({
    handlers: createHandlers({ database, search, name, contact, dossiers, ratings, queue, log }),
    streams,
    deskOrigins: options.deskOrigins,
    addressOf: callerAddress(options.trustedProxies),
    checkHealth: () => database.query('select 1'),
    log: (entry) => log('request', entry),
    logError,
  });
  addBrowserBundle(app, findBrowserBundle());
  if (site !== undefined) addSite(app, site, options.siteDocuments);
  const { url, stop } = await listen(app, { host, port }).catch(async (error: unknown) => {
    await streams?.close();
    throw error;
  });
  const stopCommands =
    directory === undefined ? undefined : await listenIn(directory, options, search);
  const stopWatching = queue && watchTime(database, logError);
  const parts = [streams?.close, stop, stopCommands, stopWatching];
  return { url, stop: async () => void (await Promise.all(parts.map(async (part) => part?.()))) };
}

/** Listens for commands; a server that cannot still serves. */
async function listenIn(
  directory: string,
  { database, dossiers, log }: ServerOptions,
  search: LiveSearch,
): Promise<(() => Promise<void>) | undefined> {
  try {
    const commands = serverCommands(database, dossiers?.secret, () => search.refresh());
    return await listenForCommands(controlSocketIn(directory), commands);
  } catch (error) {
    const hint = 'Commands cannot work through this server; stop it before you import.';
    log('no-control-socket', { hint, error: (error as Error).message });
    return undefined;
  }
}
