import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandError, exitStatus } from '../errors.js';
import type { ImportFile } from '../import/collect.js';

/** A file named on the command line; `-` is standard input. @throws {CommandError} */
export async function openFile(path: string): Promise<ImportFile> {
  if (path === '-') return { name: 'stdin', bytes: process.stdin };
  await refuseUnreadable(path);
  return { name: basename(path), bytes: createReadStream(path) };
}

async function refuseUnreadable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isDirectory()) return;
  const reason = found ? 'is a directory' : 'does not exist';
  throw new CommandError(exitStatus.badInput, `${path} ${reason}.`);
}

/** @throws {CommandError} where the path is no directory */
export async function refuseNoDirectory(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return;
  const reason = found ? 'is no directory' : 'does not exist';
  throw new CommandError(exitStatus.badInput, `${path} ${reason}.`);
}
