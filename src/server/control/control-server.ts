import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Database } from '../database/database.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import { stopperOf } from '../http-server.js';
import { importFile } from '../import/import.js';
import type { KindName } from '../import/kinds.js';

/** What the server tells of a command that works through it, one JSON object a line. */
export type ControlEvent =
  | { readonly progress: string }
  | { readonly problem: string }
  | { readonly result: string }
  | { readonly exit: ExitStatus };

/** Longer socket paths are refused by some platforms (sun_path holds 104 bytes on macOS). */
export const longestSocketPath = 100;

/**
 * Listens on a Unix socket for commands that are run beside this server: `POST /import` with the
 * import's options as query and the file as body. Only the server's own user can reach it.
 *
 * @param afterImport called after each import that was kept
 * @returns how to stop
 * @throws where the platform or the length of the path does not allow it
 */
export async function listenForCommands(
  path: string,
  database: Database,
  afterImport: () => Promise<void>,
): Promise<() => Promise<void>> {
  if (Buffer.byteLength(path) > longestSocketPath) throw new Error(`${path} is too long a path`);
  const server = createServer((request, response) => {
    void answer(request, response, database, afterImport);
  });
  const stop = stopperOf(server);
  // A file may come slowly, from another command's output.
  server.requestTimeout = 0;
  // The directory's lock is held, so a socket that lies there is a dead server's.
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return stop;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  database: Database,
  afterImport: () => Promise<void>,
): Promise<void> {
  const send = (event: ControlEvent): unknown => response.write(`${JSON.stringify(event)}\n`);
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).flushHeaders();
  try {
    const exit = await runImport(request, database, send);
    if (exit === exitStatus.ok) await afterImport();
    send({ exit });
  } catch (error) {
    send({ problem: (error as Error).message });
    send({ exit: error instanceof CommandError ? error.status : exitStatus.environment });
  }
  response.end();
}

function runImport(
  request: IncomingMessage,
  database: Database,
  send: (event: ControlEvent) => unknown,
): Promise<ExitStatus> {
  const { searchParams } = new URL(request.url ?? '/', 'http://control');
  return importFile(
    database,
    searchParams.get('kind') as KindName,
    { name: searchParams.get('name') ?? '', bytes: request },
    { skipBad: searchParams.has('skipBad'), replace: searchParams.has('replace') },
    {
      progress: (progress) => send({ progress }),
      problem: (problem) => send({ problem }),
      result: (result) => send({ result }),
    },
  );
}
