import { tokenThroughServer } from '../control/control-client.js';
import type { ExitStatus } from '../errors.js';
import { workOnTokens, type TokenTask } from '../queue/tokens.js';
import { placeOf, placeOptions, readArguments, wrongUsage } from './arguments.js';
import { workOn } from './open-or-find.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua token: who may call at a counter

  motcua token create --office CODE --counter ID [options]
  motcua token revoke TOKEN-ID [options]
  motcua token list [--office CODE] [options]

A desk calls with a token of its counter. create makes one and writes it out this once: only its
hash is kept. Whoever lost it gets another one, and the lost one is revoked by the id that list
names, with office, counter and the time when it was made. A counter can have several, such as one
for each of its computers; a token that is revoked opens nothing from then on.

Options
  --office CODE        the office, as it was imported
  --counter ID         the id of the counter in it
  --data DIR           directory of the embedded database (.motcua)
  --database-url URL   a PostgreSQL server instead (or the environment's DATABASE_URL)
  --help               this text

While a server runs on the same directory, the command works through it.

Examples
  motcua token create --office hoa-loc --counter 3
  motcua token list --office hoa-loc
  motcua token revoke 1f0c77aa

Exit status: 0 done, 1 no such office, counter or token, 2 wrong usage, 3 database not available.
`;

const options = {
  ...placeOptions,
  office: { type: 'string' },
  counter: { type: 'string' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  const task = readTask(positionals, values);
  const report = terminalReport();
  return workOn(placeOf(values), {
    here: (database) => workOnTokens(database, task, report),
    through: (socket) => tokenThroughServer(socket, task, report),
  });
}

function readTask([act, ...others]: string[], { office, counter }: Values): TokenTask {
  const [id] = others;
  if (act === 'revoke') {
    if (id === undefined || others.length > 1) throw wrongUsage('One id of a token is wanted.');
    return { act, id };
  }
  if (others.length > 0) throw wrongUsage(`token ${act} takes no ${others.join(' ')}.`);
  if (act === 'list') return { act, office };
  if (act !== 'create') throw wrongUsage('What to do with tokens? create, revoke or list.');
  if (office === undefined || counter === undefined) {
    throw wrongUsage('Which counter may call? Name it with --office CODE --counter ID.');
  }
  return { act, office, counter };
}
