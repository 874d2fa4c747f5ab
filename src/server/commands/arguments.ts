import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, exitStatus } from '../errors.js';
import type { Contact } from '../../contract/common.js';
import type { DatabasePlace } from '../database/open.js';

type Options = NonNullable<ParseArgsConfig['options']>;

type Arguments<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>;

/** The options that say where the records are. */
export const placeOptions = {
  data: { type: 'string' },
  'database-url': { type: 'string' },
} as const satisfies Options;

/** The option that says which secret dossiers are hashed with. */
export const secretOptions = { 'secret-file': { type: 'string' } } as const satisfies Options;

export const secretHelp = `  --secret-file FILE   what dossiers are hashed with, made where there is none (secret.key in the
                       --data directory, or the environment's MOTCUA_SECRET_FILE)`;

/** Where the secret is; a flag wins over the environment. */
export function secretFileOf(
  values: { 'secret-file'?: string | undefined },
  { directory }: DatabasePlace,
): string {
  const named = values['secret-file'] ?? process.env.MOTCUA_SECRET_FILE;
  return named || join(directory, 'secret.key');
}

/** The options that say whom a citizen can ask. */
export const contactOptions = {
  'contact-name': { type: 'string' },
  'contact-phone': { type: 'string' },
  'contact-email': { type: 'string' },
  'contact-url': { type: 'string' },
} as const satisfies Options;

export const contactHelp = `  --contact-name NAME  whom citizens can ask when nothing is found, and how: shown by the widgets
  --contact-phone N, --contact-email ADDRESS, --contact-url URL`;

type ContactValues = { readonly [Name in keyof typeof contactOptions]?: string | undefined };

/** Whom a citizen can ask; undefined where nobody was named. */
export function contactOf(values: ContactValues): Contact | undefined {
  const fields = ['name', 'phone', 'email', 'url'] as const;
  const given = fields.filter((field) => values[`contact-${field}`]);
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.map((field) => [field, values[`contact-${field}`]]));
}

/**
 * Reads a command's arguments.
 *
 * @throws {CommandError} naming what is wrong and, for a misspelt option, what may be meant
 */
export function readArguments<const Known extends Options>(
  args: string[],
  options: Known,
): Arguments<Known> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(explain(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

export const wrongUsage = (message: string): CommandError =>
  new CommandError(exitStatus.wrongUsage, message);

/** Where the records are; a flag wins over the environment. @throws {CommandError} */
export function placeOf(values: { data?: string; 'database-url'?: string }): DatabasePlace {
  const { data, 'database-url': url } = values;
  if (data !== undefined && url !== undefined) {
    throw wrongUsage('--data and --database-url name two places; give one.');
  }
  const databaseUrl = url ?? (data === undefined ? process.env.DATABASE_URL : undefined);
  return { directory: data ?? '.motcua', databaseUrl: databaseUrl || undefined };
}

function explain({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const option = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' || option === undefined) return message;
  const meant = nearest(
    option,
    known.map((name) => `--${name}`),
  );
  return `Unknown option ${option}${meant ? `, did you mean ${meant}?` : '.'}`;
}

/** The candidate with the fewest different letters, if it is near enough to be meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const distances = candidates.map((candidate) => [distance(word, candidate), candidate] as const);
  const [best] = distances.sort(([a], [b]) => a - b);
  return best && best[0] <= 2 ? best[1] : undefined;
}

/** Levenshtein's distance: letters to add, remove or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
