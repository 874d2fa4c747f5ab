import { openDatabase, type DatabasePlace } from '../database/open.js';
import { LockedError } from '../database/lock.js';
import type { Database } from '../database/database.js';
import { findBrowserBundle } from '../assets.js';
import { demonstrationSite, holdsDemonstration, loadDemonstration } from '../demo.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import { logToStdout, outliveLog } from '../log.js';
import type { Listening } from '../http-server.js';
import type { Secret } from '../secret.js';
import { startServer } from '../server.js';
import {
  contactHelp,
  contactOf,
  contactOptions,
  placeOf,
  placeOptions,
  readArguments,
  secretFileOf,
  secretHelp,
  secretOptions,
  wrongUsage,
} from './arguments.js';
import { deskHelp, deskOptions, deskOriginsOf } from './desk-options.js';
import { lookupHelp, lookupOptions, lookupOptionsOf, readNetworks } from './lookup-options.js';
import { nextSignal } from './next-signal.js';
import { openFile, refuseNoDirectory } from './open-file.js';
import { openSecret } from './open-secret.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua serve: run the reference server

  motcua serve [options]

Options
  --port N             port to listen on (8787, or the environment's PORT)
  --host NAME          address to listen on (127.0.0.1; 0.0.0.0 for every network)
  --data DIR           directory of the embedded database (.motcua)
  --database-url URL   a PostgreSQL server instead (or the environment's DATABASE_URL)
  --pages DIR          serve your own pages from this directory at /, as the widgets need them
  --name NAME          what the service calls itself
${contactHelp}
${secretHelp}
${lookupHelp}
${deskHelp}
  --demo               show an agency's page with demonstration records
  --procedures FILE    with --demo: show the procedures of this file instead
  --help               this text

The API is below /api/v1, its description at /api/v1/openapi.json, the scripts for pages below
/cdn/, and /healthz tells whether the database answers. Each request is logged as a line of JSON
without addresses, paths or queries. SIGTERM or Ctrl+C lets running requests end.

Wrong tries to look up a dossier are limited: 20 in 15 minutes at one address (a hall 400, a kiosk
120), 5 of them for one dossier. So are ratings without a dossier's token: 60 in an hour at one
address (a hall 600, a kiosk 240). ADDRESS may be a network such as 10.0.0.0/8. --hall, --kiosk,
--trusted-proxy and --desk-origin can be given several times. Servers on one PostgreSQL need the
same secret.

The demonstration's records are replaced when you choose other ones, never mixed with your own: it
refuses a database that holds records of yours, and its database refuses an import.

Examples
  motcua serve --demo
  motcua serve --demo --procedures procedures.jsonl.gz
  motcua serve --host 0.0.0.0 --port 80 --data /var/lib/motcua --name 'Trung tâm một cửa'
  motcua serve --host 0.0.0.0 --pages pages
  motcua serve --database-url postgres://motcua@localhost/motcua

Exit status: 0 stopped, 1 bad input, 2 wrong usage, 3 database or port not available.
`;

const options = {
  ...placeOptions,
  ...contactOptions,
  ...secretOptions,
  ...lookupOptions,
  ...deskOptions,
  port: { type: 'string' },
  host: { type: 'string' },
  name: { type: 'string' },
  pages: { type: 'string' },
  demo: { type: 'boolean' },
  procedures: { type: 'string' },
} as const;

/** Placeholder numbers. */
const demoContact = { name: 'Quầy hướng dẫn của trung tâm', phone: '0999 000 001' };

type Values = ReturnType<typeof readServeArguments>;

export async function run(args: string[]): Promise<ExitStatus> {
  const values = readServeArguments(args);
  if (values.pages !== undefined) await refuseNoDirectory(values.pages);
  const signal = nextSignal();
  outliveLog();
  const place = placeOf(values);
  const database = await openDatabase(place).catch((error: unknown) => {
    throw error instanceof LockedError ? inUse(place.directory, error) : error;
  });
  try {
    // The demonstration's own dossiers are made anew where their secret is gone.
    const isMadeAnew = values.demo && (await holdsDemonstration(database));
    const secret = await openSecret(database, secretFileOf(values, place), isMadeAnew);
    const status = values.demo ? await loadDemo(database, values, secret) : exitStatus.ok;
    if (status !== exitStatus.ok) return status;
    const server = await start(database, values, place, secret);
    await announce(server, database, values);
    await signal;
    await server.stop();
    return exitStatus.ok;
  } finally {
    await database.close();
  }
}

function readServeArguments(args: string[]) {
  const { values, positionals } = readArguments(args, options);
  if (positionals.length > 0) throw wrongUsage(`serve takes no ${positionals.join(' ')}.`);
  if (values.procedures !== undefined && !values.demo) {
    throw wrongUsage('--procedures goes with --demo. For good: motcua import procedures FILE.');
  }
  if (values.pages !== undefined && values.demo) {
    throw wrongUsage('--pages does not go with --demo, which has its own.');
  }
  return {
    ...values,
    startedAt: new Date(),
    port: readPort(values.port ?? (process.env.PORT || '8787')),
    lookup: lookupOptionsOf(values),
    deskOrigins: deskOriginsOf(values),
    trustedProxies: readNetworks('trusted-proxy', values['trusted-proxy']),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw wrongUsage(`${text} is no port: a number from 0 to 65535 is wanted.`);
}

const inUse = (directory: string, error: LockedError): CommandError =>
  new CommandError(
    exitStatus.environment,
    `${directory} is ${error.message}. Stop that one first, or choose another --data.`,
  );

async function loadDemo(
  database: Database,
  { procedures: procedureFile, startedAt: now }: Values,
  secret: Secret,
): Promise<ExitStatus> {
  if (procedureFile !== undefined) await openFile(procedureFile);
  return loadDemonstration(database, { procedureFile, secret, now }, terminalReport());
}

function start(
  database: Database,
  values: Values,
  place: DatabasePlace,
  secret: Secret,
): Promise<Listening> {
  const { demo, host = '127.0.0.1', port, name, trustedProxies } = values;
  const standardName = demo
    ? 'Trung tâm Phục vụ hành chính công tỉnh An Hòa (minh họa)'
    : 'Bộ phận một cửa';
  return startServer({
    database,
    host,
    port,
    name: name ?? standardName,
    contact: contactOf(values) ?? (demo ? demoContact : undefined),
    dossiers: { ...values.lookup, secret },
    ratings: { secret, limits: values.lookup.limits },
    queue: { secret, limits: values.lookup.limits },
    deskOrigins: values.deskOrigins,
    trustedProxies,
    log: logToStdout,
    directory: place.databaseUrl === undefined ? place.directory : undefined,
    site: values.pages,
    ...(demo && demonstrationSite(values.startedAt)),
  });
}

async function announce({ url }: Listening, database: Database, { demo }: Values) {
  if (demo) {
    console.log(`Một Cửa đang chạy, mời mở: ${url}/`);
    console.log(`Một Cửa is running, open:  ${url}/   (the API: ${url}/api/v1/, stop: Ctrl+C)`);
  } else {
    logToStdout('listening', { url, api: `${url}/api/v1/` });
    if (await holdsDemonstration(database)) {
      logToStdout('demonstration', {
        hint: 'These are demonstration records. For your own, choose another database.',
      });
    }
  }
  if (findBrowserBundle() === undefined) {
    const hint = 'The scripts below /cdn/ are not built: npm run build.';
    if (demo) console.log(hint);
    else logToStdout('no-browser-bundle', { hint });
  }
}
