import { purgeThroughServer } from '../control/control-client.js';
import { exitStatus, type ExitStatus } from '../errors.js';
import { purge, standardPeriods } from '../purge.js';
import { placeOf, placeOptions, readArguments, wrongUsage } from './arguments.js';
import { workOn } from './open-or-find.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua purge: remove what has been kept long enough

  motcua purge [options]

Dossiers go so many days after they were settled, withdrawn, stopped or not accepted; they are then
no longer found, and settlement figures count them no more. Those that are still under way stay,
however old. Counts of attempts to look up dossiers, which are hashes and no addresses, go so many
days after the last attempt. Run it every day (cron, systemd timer).

Options
  --dossiers DAYS      how long dossiers are kept (${standardPeriods.dossiers})
  --attempts DAYS      how long attempts are kept (${standardPeriods.attempts}); with 0, limits begin anew
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
} as const;

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  if (positionals.length > 0) throw wrongUsage(`purge takes no ${positionals.join(' ')}.`);
  const periods = {
    dossiers: readDays('--dossiers', values.dossiers) ?? standardPeriods.dossiers,
    attempts: readDays('--attempts', values.attempts) ?? standardPeriods.attempts,
  };
  const report = terminalReport();
  return workOn(placeOf(values), {
    async here(database) {
      await purge(database, periods, report);
      return exitStatus.ok;
    },
    through: (socket) => purgeThroughServer(socket, periods, report),
  });
}

function readDays(option: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,5}$/.test(text)) return text === undefined ? text : Number(text);
  throw wrongUsage(`${option} ${text} is no number of days: a whole number from 0 is wanted.`);
}
