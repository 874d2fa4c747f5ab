import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import { stopperOf } from '../http-server.js';
import type { ServerCommands } from './server-commands.js';

/** What the server tells of a command that works through it, one JSON object a line. */
export type ControlEvent =
  | { readonly progress: string }
  | { readonly problem: string }
  | { readonly result: string }
  | { readonly exit: ExitStatus };

/** Longer socket paths are refused by some platforms (sun_path holds 104 bytes on macOS). */
export const longestSocketPath = 100;

/**
 * Listens on a Unix socket for commands that are run beside this server: `POST /NAME` with the
 * command's options as query and its file as body. Only the server's own user can reach it.
 *
 * @returns how to stop
 * @throws where the platform or the length of the path does not allow it
 */
export async function listenForCommands(
  path: string,
  commands: ServerCommands,
): Promise<() => Promise<void>> {
  if (Buffer.byteLength(path) > longestSocketPath) throw new Error(`${path} is too long a path`);
  const server = createServer((request, response) => {
    void answer(request, response, commands);
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
  commands: ServerCommands,
): Promise<void> {
  const send = (event: ControlEvent): unknown => response.write(`${JSON.stringify(event)}\n`);
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).flushHeaders();
  try {
    send({ exit: await runCommand(request, commands, send) });
  } catch (error) {
    send({ problem: (error as Error).message });
    send({ exit: error instanceof CommandError ? error.status : exitStatus.environment });
  }
  response.end();
}

function runCommand(
  request: IncomingMessage,
  commands: ServerCommands,
  send: (event: ControlEvent) => unknown,
): Promise<ExitStatus> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
  const command = commands[pathname.slice(1)];
  if (!command) throw new Error('The server is of another release and does not know this command.');
  return command(searchParams, request, {
    progress: (progress) => send({ progress }),
    problem: (problem) => send({ problem }),
    result: (result) => send({ result }),
  });
}
