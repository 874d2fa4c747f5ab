import { purgeThroughServer } from '../control/control-client.js';
import { exitStatus, type ExitStatus } from '../errors.js';
import { purge, standardPeriods, type PurgePeriods } from '../purge.js';
import { leastKeyDays } from '../stores/idempotency-keys.js';
import { placeOf, placeOptions, readArguments, wrongUsage } from './arguments.js';
import { workOn } from './open-or-find.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua purge: remove what has been kept long enough

  motcua purge [options]

Dossiers go so many days after they were settled, withdrawn, stopped or not accepted; they are then
no longer found, and settlement figures count them no more. Those that are still under way stay,
however old. Counts of attempts to look up dossiers and of ratings, hashes and no addresses, go so
many days after the last one. Of ratings only what citizens wrote goes; the answers stay.
Idempotency keys, by which a call that comes again is not done again, go last: pages send again for
two weeks. Numbers of queues go so many days after theirs. Ratings that came since the last purge
are mixed, so that nothing tells which came first.
Run it every day (cron, systemd timer).

Options
  --dossiers DAYS      how long dossiers are kept (${standardPeriods.dossiers})
  --attempts DAYS      how long attempts are kept (${standardPeriods.attempts}); with 0, limits begin anew
  --comments DAYS      how long comments of ratings are kept (${standardPeriods.comments})
  --keys DAYS          how long idempotency keys are kept (${standardPeriods.keys}); not below ${leastKeyDays}
  --tickets DAYS       how long numbers of queues are kept (${standardPeriods.tickets}); estimates use the last 14
  --data DIR           directory of the embedded database (.motcua)
  --database-url URL   a PostgreSQL server instead (or the environment's DATABASE_URL)
  --help               this text

While a server runs on the same directory, the command works through it.

Examples
  motcua purge
  motcua purge --dossiers 365 --data /var/lib/motcua

Exit status: 0 done, 2 wrong usage, 3 database not available.
`;

const options = {
  ...placeOptions,
  dossiers: { type: 'string' },
  attempts: { type: 'string' },
  comments: { type: 'string' },
  keys: { type: 'string' },
  tickets: { type: 'string' },
} as const;

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  if (positionals.length > 0) throw wrongUsage(`purge takes no ${positionals.join(' ')}.`);
  const periods = {
    dossiers: readDays('dossiers', values),
    attempts: readDays('attempts', values),
    comments: readDays('comments', values),
    keys: readDays('keys', values),
    tickets: readDays('tickets', values),
  };
  if (periods.keys < leastKeyDays) {
    throw wrongUsage(`--keys ${periods.keys} is too few days: ${leastKeyDays} are the least.`);
  }
  const report = terminalReport();
  return workOn(placeOf(values), {
    async here(database) {
      await purge(database, periods, report);
      return exitStatus.ok;
    },
    through: (socket) => purgeThroughServer(socket, periods, report),
  });
}

function readDays(
  name: keyof PurgePeriods,
  values: { readonly [Name in keyof PurgePeriods]?: string | undefined },
): number {
  const text = values[name];
  if (text === undefined) return standardPeriods[name];
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw wrongUsage(`--${name} ${text} is no number of days: a whole number from 0 is wanted.`);
}
