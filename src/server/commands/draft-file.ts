import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { CommandError, exitStatus } from '../errors.js';

/**
 * A file that takes its place once it is whole: nobody reads half of it. Each of these throws
 * {@link CommandError} where the disk does not allow it.
 */
export interface Draft {
  write(text: string): void;
  /** Puts it in its place. */
  keep(): void;
  /** To be called in the end; what was not kept is gone. */
  close(): void;
}

/** Begins a file that only its owner may read. @throws {CommandError} */
export function openDraft(path: string): Draft {
  const draft = `${path}.${randomUUID()}`;
  const file = telling(() => openSync(draft, 'wx', 0o600));
  return {
    write: (text) => telling(() => writeFileSync(file, text)),
    keep: () => telling(() => renameSync(draft, path)),
    close() {
      closeSync(file);
      rmSync(draft, { force: true });
    },
  };
}

function telling<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new CommandError(exitStatus.environment, `Cannot write: ${(error as Error).message}`);
  }
}
