import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError, exitStatus } from './errors.js';
import { Secret, secretLength } from './secret.js';

/**
 * The key in a file, which is made where there is none, for its owner only. Processes that start at
 * the same moment get the same one.
 *
 * @param whenMissing `refuse` where something was hashed with it already, which a new one would not fit
 * @throws {CommandError} where the file cannot be read or made, holds something else, or is missing
 *   and must not be made
 */
export function openSecretFile(path: string, whenMissing: 'make' | 'refuse' = 'make'): Secret {
  try {
    return parse(path, read(path) ?? (whenMissing === 'make' ? make(path) : refuse(path)));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const reason = (error as Error).message;
    throw new CommandError(
      exitStatus.environment,
      `The secret in ${path} is needed: ${reason}. Name another file with --secret-file.`,
    );
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function refuse(path: string): never {
  throw new CommandError(
    exitStatus.environment,
    `The secret file ${path} is missing, and nobody can look up the dossiers in this database ` +
      'without it. Put it back from your copy, or name its place with --secret-file. If it is ' +
      'lost, import all dossiers again: motcua import dossiers FILE --replace --new-secret.',
  );
}

/** Linking makes the file appear with its content; who comes second takes what is there. */
function make(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${randomBytes(secretLength).toString('hex')}\n`, {
    mode: 0o600,
    flush: true,
  });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8');
}

function parse(path: string, content: string): Secret {
  const hex = content.trim();
  if (hex.length === secretLength * 2 && /^[0-9a-f]*$/i.test(hex)) {
    return new Secret(Buffer.from(hex, 'hex'));
  }
  throw new CommandError(
    exitStatus.environment,
    `${path} is no secret: it must hold ${secretLength * 2} hexadecimal digits. ` +
      `openssl rand -hex ${secretLength} makes them.`,
  );
}
