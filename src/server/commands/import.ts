import { importThroughServer } from '../control/control-client.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import type { ImportFile } from '../import/collect.js';
import { importFile } from '../import/import.js';
import { kinds, type KindName } from '../import/kinds.js';
import { openSecretFile } from '../secret-file.js';
import {
  placeOf,
  placeOptions,
  readArguments,
  secretFileOf,
  secretHelp,
  secretOptions,
  wrongUsage,
} from './arguments.js';
import { openFile } from './open-file.js';
import { workOn } from './open-or-find.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua import: take in records from a file

  motcua import procedures FILE [options]
  motcua import agencies FILE [options]
  motcua import synonyms FILE [options]
  motcua import everyday FILE [options]
  motcua import holidays FILE [options]
  motcua import dossiers FILE [options]
  motcua import rating-forms FILE [options]
  motcua import offices FILE [options]

FILE is JSON Lines (one record a line) or CSV (first line: the names of the fields), plain or
.gz, in UTF-8; - is standard input. The fields are those of Procedure and Agency in the contract
(/api/v1/openapi.json). Agencies and components of a procedure may be plain names. In CSV, items
of a list are separated by semicolons, or stand on lines of their own within the cell; what has
parts of its own (submissionMethods, openingHours) is a cell of JSON.

Synonyms are the words of your own people, added to those that the search knows by itself:
{"terms":["bìa đỏ"],"means":["giấy chứng nhận quyền sử dụng đất"]} makes a search for the terms
also find what they mean; "twoWay":true the reverse as well.

Everyday names are what people call a procedure, which search takes for weaker evidence than its
official name. Those of some 1,900 procedures are built in; a row of yours replaces the one of the
same code, and a row without names takes it out:
{"code":"1.000894","names":["lấy vợ lấy chồng ra xã ký giấy"]}.

Holidays are days on which your office differs from the public calendar that is built in:
{"date":"2026-06-08","kind":"holiday","name":"…"}. The kind is holiday (a weekday off), make-up (a
Saturday or Sunday on which people work) or ordinary (neither, whatever is built in for that date).

Dossiers are the contract's Dossier with, instead of what the server makes by itself:
  procedure, agency    plain codes or names of those imported before, or any name
  status               its name or the national portal's number, 1 to 10
  submittedAt, acceptedAt, promisedAt, settledAt, closedAt, events[].at
                       2026-03-02T08:15:00+07:00, 2026-03-02 08:15 or 2026-03-02; a promise for a
                       day means 17:00. closedAt: when withdrawn, stopped or not accepted
  timeLimit            instead of promisedAt: 3 working-days, 8 working-hours or 15 days from
                       acceptedAt, by the holidays that are known at the import
  events, requests     may be absent; in CSV, cells of JSON, as are lateness, handover and contact
  applicant            the whole name; only a mask of it is kept (N***** V** A*)
  phone, identityNumber, receiptNumber
                       at least one, by which applicants look it up; only keyed hashes are kept
  field                the procedure's field, where the procedure is not among those imported

Rating forms are the contract's RatingForm: the scale of 2 to 5 steps, the criteria, and what is
asked after which answer. A form with the id default takes the place of the one that is built in. A
form that has answers keeps its steps, and is not removed by --replace.

Offices are halls in which people are called by numbers: code, name, openingHours (without: always
open) and, in CSV as cells of JSON,
  services             [{"id":"ho-tich","name":"Hộ tịch","prefix":"A"}], openingHours of its own
                       where it differs; prefix: the letters before its numbers
  counters             [{"id":"1","name":"Quầy 1","services":["ho-tich"],"priority":true}];
                       priority: set aside for those who have it
  priority             {"classes":["elderly","pregnant","disabled"],"inRow":2}: who goes first, and
                       after how many of them in a row one of the others is called
  rejoin, postpone     {"places":3}, {"places":10}: how many are called before one who did not come
                       and is back; how many one may let go first at most
  undo                 {"seconds":60}: for how long somebody who left may take that back
With --replace, an office that is not in the file goes with its numbers and desk tokens.

A record replaces the one of the same code (a synonym: of the same terms, a holiday: of the same
date, a rating form: of the same id). The whole file is taken in, or nothing of it: each bad line is
named with its number, field and reason. The same file again changes nothing.

Options
  --skip-bad           keep the good records although there are bad ones
  --replace            also remove every record that is not in the file
  --no-aliases         with procedures: search without the everyday names that are built in
${secretHelp}
  --new-secret         with --replace, when the dossiers' secret was lost: hash all with this one
  --data DIR           directory of the embedded database (.motcua)
  --database-url URL   a PostgreSQL server instead (or the environment's DATABASE_URL)
  --help               this text

While a server runs on the same directory, the import works through it and with its secret: dossiers
with --secret-file or --new-secret have to wait until it is stopped. A database that was used for
serve --demo takes nothing: choose another, or delete that one first.

Examples
  motcua import agencies agencies.csv
  motcua import procedures procedures.jsonl.gz --replace
  zcat export.jsonl.gz | motcua import procedures - --skip-bad
  motcua import dossiers today.csv --secret-file /etc/motcua/secret.key

Exit status: 0 done, 1 bad input, 2 wrong usage, 3 database not available.
`;

const options = {
  ...placeOptions,
  ...secretOptions,
  'skip-bad': { type: 'boolean' },
  replace: { type: 'boolean' },
  'no-aliases': { type: 'boolean' },
  'new-secret': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  const [kind, path, ...others] = positionals;
  const kindNames = Object.keys(kinds);
  if (kind === undefined || !kindNames.includes(kind)) {
    throw wrongUsage(`What to import? ${kindNames.join(', ')}: one of these, then the file.`);
  }
  if (path === undefined || others.length > 0) throw wrongUsage('One file is wanted.');
  if (values['new-secret'] && !values.replace)
    throw wrongUsage('--new-secret goes with --replace.');
  if (values['no-aliases'] && kind !== 'procedures') {
    throw wrongUsage('--no-aliases goes with procedures.');
  }
  return importInto(kind as KindName, await openFile(path), values);
}

function importInto(kind: KindName, file: ImportFile, values: Values): Promise<ExitStatus> {
  const report = terminalReport();
  const place = placeOf(values);
  const how = {
    skipBad: values['skip-bad'] ?? false,
    replace: values.replace ?? false,
    noAliases: values['no-aliases'] ?? false,
    newSecret: values['new-secret'] ?? false,
  };
  return workOn(place, {
    here(database) {
      // Made only where it is needed.
      const secret = kind === 'dossiers' ? openSecretFile(secretFileOf(values, place)) : undefined;
      return importFile(database, kind, file, { ...how, secret }, report);
    },
    through(socket) {
      if (kind === 'dossiers') refuseSecrets(values);
      return importThroughServer(socket, kind, file, how, report);
    },
  });
}

/** A server hashes with the secret that it was started with. @throws {CommandError} */
function refuseSecrets(values: Values): void {
  const refused = (['secret-file', 'new-secret'] as const).filter((name) => values[name]);
  if (refused.length === 0) return;
  throw new CommandError(
    exitStatus.environment,
    `A server runs on this database and imports with its own secret, whatever ` +
      `--${refused.join(' and --')} says: stop the server first.`,
  );
}
