import * as z from 'zod/mini';
import { LocalDate } from '../../contract/common.js';
import { exportThroughServer } from '../control/control-client.js';
import { exitStatus, type ExitStatus } from '../errors.js';
import { exportRatings, type ExportChoice } from '../ratings/export.js';
import { placeOf, placeOptions, readArguments, wrongUsage } from './arguments.js';
import { openDraft, type Draft } from './draft-file.js';
import { workOn } from './open-or-find.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua export: write records into a file

  motcua export ratings -o FILE.csv [options]

One rating a line, as CSV (RFC 4180) in UTF-8 with the mark by which Excel knows it. Months stand in
it and no days; of fewer than 5 ratings of an agency in a month that have a procedure in common, the
procedure is left out, and so is a field: who knows the dossiers could tell who rated. Comments may
say more than their writers meant: keep the file as you keep dossiers.

Options
  -o, --output FILE    where to write; an existing file is replaced, in the end and as a whole
  --from DATE          the first day on which the ratings were given, such as 2026-01-01
  --to DATE            the day after the last
  --agency CODE        those of an agency, of units that merged into it and of units below it
  --data DIR           directory of the embedded database (.motcua)
  --database-url URL   a PostgreSQL server instead (or the environment's DATABASE_URL)
  --help               this text

While a server runs on the same directory, the command works through it.

Examples
  motcua export ratings -o ratings.csv
  motcua export ratings --from 2026-01-01 --to 2026-04-01 -o ratings.csv

Exit status: 0 done, 1 no such agency, 2 wrong usage, 3 no database, or FILE cannot be written.
`;

const options = {
  ...placeOptions,
  output: { type: 'string', short: 'o' },
  from: { type: 'string' },
  to: { type: 'string' },
  agency: { type: 'string' },
} as const;

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  if (positionals.join() !== 'ratings') throw wrongUsage('What to export? ratings.');
  if (values.output === undefined) throw wrongUsage('Where to? Name a file with -o FILE.csv.');
  const choice = {
    from: readDate('--from', values.from),
    to: readDate('--to', values.to),
    agency: values.agency,
  };
  const draft = openDraft(values.output);
  try {
    const status = await writeInto(draft, placeOf(values), choice);
    if (status === exitStatus.ok) draft.keep();
    return status;
  } finally {
    draft.close();
  }
}

function writeInto(
  draft: Draft,
  place: ReturnType<typeof placeOf>,
  choice: ExportChoice,
): Promise<ExitStatus> {
  return workOn(place, {
    async here(database) {
      for await (const piece of exportRatings(database, choice)) draft.write(piece);
      return exitStatus.ok;
    },
    through: (socket) =>
      exportThroughServer(socket, choice, terminalReport(), (piece) => draft.write(piece)),
  });
}

function readDate(option: string, text: string | undefined): string | undefined {
  if (text === undefined || z.safeParse(LocalDate, text).success) return text;
  throw wrongUsage(`${option} ${text} is no date such as 2026-03-02.`);
}
