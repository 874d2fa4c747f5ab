import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.js';

/** Another process holds the lock. */
export class LockedError extends Error {
  override readonly name = 'LockedError';

  /** @param pid the holder's process number, where it is known */
  constructor(pid?: number) {
    super(`in use by ${pid === undefined ? 'another process' : `process ${pid}`}`);
  }
}

/**
 * Takes a lock file, so that one process at a time works on what it stands for. A lock whose
 * process is gone (killed, power cut, its number given to another process) is taken over.
 *
 * @returns a function that gives the lock back
 * @throws {LockedError}
 */
export function takeLock(path: string): () => void {
  const content = JSON.stringify({ ...ownIdentity(), token: randomUUID() });
  while (!create(path, content)) removeIfStale(path);
  return () => {
    if (read(path) === content) rmSync(path, { force: true });
  };
}

/** Linking makes the file appear with its content: nobody ever reads half a lock. */
function create(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeIfStale(path: string): void {
  const content = read(path);
  if (content === undefined) return;
  const holder = parse(content);
  if (holder && isRunning(holder)) throw new LockedError(holder.pid);
  const removed = `${path}.${randomUUID()}`;
  try {
    renameSync(path, removed);
  } catch {
    return;
  }
  // Somebody else may have taken over the stale lock just before: theirs goes back.
  if (read(removed) !== content) linkSync(removed, path);
  rmSync(removed, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A lock that cannot be read was cut short by a power cut: its process is gone. */
function parse(content: string): ProcessIdentity | undefined {
  try {
    const identity = JSON.parse(content) as ProcessIdentity;
    return Number.isInteger(identity.pid) ? identity : undefined;
  } catch {
    return undefined;
  }
}
