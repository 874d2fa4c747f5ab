import type { Procedure } from '../../contract/procedures.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import { kinds } from '../import/kinds.js';
import { isFileName, writeStaticCatalogue, type StaticContent } from '../static-catalogue.js';
import { builtInNames } from '../everyday/built-in.js';
import { mergeNames } from '../stores/everyday-names.js';
import { withBuiltIn } from '../stores/synonyms.js';
import { contactHelp, contactOf, contactOptions, readArguments, wrongUsage } from './arguments.js';
import { openFile } from './open-file.js';
import { readWhole } from './read-whole.js';

export const help = `motcua catalogue: make static files, for pages without a server

  motcua catalogue FILE -o DIR [options]

Writes DIR/catalogue.json, which pages search, and DIR/procedures/CODE.json for each procedure.
FILE is as for motcua import procedures; - is standard input. Files of procedures that are no
longer in FILE are removed. Each file appears as a whole, so DIR may be served meanwhile.

Options
  -o, --output DIR     where to write; made where it does not exist
  --agencies FILE      also write DIR/agencies.json: where agencies are and when they are open
  --synonyms FILE      words of your own people, as for motcua import synonyms
  --everyday FILE      what people call procedures, as for motcua import everyday
  --no-aliases         leave out the everyday names that are built in
${contactHelp}
  --skip-bad           leave out bad records instead of writing nothing
  --help               this text

Examples
  motcua catalogue procedures.jsonl.gz -o public/thu-tuc
  then in the page: <script type="module" src="…/embed.js" data-catalogue="/thu-tuc/catalogue.json">

Exit status: 0 done, 1 bad input, 2 wrong usage, 3 DIR cannot be written.
`;

const options = {
  ...contactOptions,
  output: { type: 'string', short: 'o' },
  agencies: { type: 'string' },
  synonyms: { type: 'string' },
  everyday: { type: 'string' },
  'no-aliases': { type: 'boolean' },
  'skip-bad': { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw wrongUsage('One file is wanted.');
  if (values.output === undefined) throw wrongUsage('Where to? Name a directory with -o DIR.');
  const content = await readContent(path, values);
  if (!content) return exitStatus.badInput;
  const { written, removed, bytes, gzipBytes } = await writeStaticCatalogue(
    values.output,
    content,
  ).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(exitStatus.environment, `Cannot write: ${error.message}`);
  });
  const size = `${kilobytes(bytes)}, ${kilobytes(gzipBytes)} with gzip`;
  console.log(`catalogue.json: ${content.procedures.length} procedures, ${size}`);
  console.log(`procedures/: ${written} written, ${removed} removed`);
  if (content.agencies) console.log(`agencies.json: ${content.agencies.length} agencies`);
  return exitStatus.ok;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the files hold; undefined where one is bad, of which the operator was told. */
async function readContent(path: string, values: Values): Promise<StaticContent | undefined> {
  const skipBad = values['skip-bad'] ?? false;
  const procedures = await readWhole(await openFile(path), kinds.procedures, skipBad, badCode);
  const agencies = values.agencies
    ? await readWhole(await openFile(values.agencies), kinds.agencies, skipBad)
    : [];
  const synonyms = values.synonyms
    ? await readWhole(await openFile(values.synonyms), kinds.synonyms, skipBad)
    : [];
  const everyday = values.everyday
    ? await readWhole(await openFile(values.everyday), kinds.everyday, skipBad)
    : [];
  if (!procedures || !agencies || !synonyms || !everyday) return undefined;
  return {
    procedures,
    agencies: values.agencies ? agencies : undefined,
    synonyms: withBuiltIn(synonyms),
    everydayNames: mergeNames(values['no-aliases'] ? new Map() : builtInNames(), everyday),
    contact: contactOf(values),
  };
}

const badCode = ({ code }: Procedure): string | undefined =>
  isFileName(code)
    ? undefined
    : `code: "${code}" cannot be a file's name; only A-Z a-z 0-9 . _ - can`;
