import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { CommandError, exitStatus } from './errors.js';

/** How long running requests may take when the server stops, in milliseconds. */
const patience = 10_000;

/** A server that listens, and how to stop it. */
export interface Listening {
  /** The address that a browser on this machine uses. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens for requests. @throws {CommandError} telling the operator why it cannot */
export async function listen(
  app: Hono,
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const stop = stopperOf(server);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port);
  }
  const { port: actual } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return { url: `http://${name.includes(':') ? `[${name}]` : name}:${actual}`, stop };
}

/**
 * Prepares a server for being stopped: it then accepts nothing more, lets running requests end, and
 * cuts those that take too long.
 */
export function stopperOf(server: Server): () => Promise<void> {
  let running = 0;
  server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => (running -= 1));
  });
  return async () => {
    const closed = once(server, 'close');
    server.close();
    const deadline = Date.now() + patience;
    // Node itself waits for connections that never sent a request, as browsers keep some.
    const sweep = setInterval(() => {
      if (running === 0 || Date.now() > deadline) server.closeAllConnections();
    }, 50);
    await closed;
    clearInterval(sweep);
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Partial<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Choose another with --port, e.g. --port ${port + 1}.`,
    EACCES: `Port ${port} is not allowed to this user. Choose one above 1023 with --port.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Choose another with --host.`,
    ENOTFOUND: `${host} is no address of this machine. Choose another with --host.`,
  };
  const reason = reasons[error.code ?? ''];
  return reason === undefined ? error : new CommandError(exitStatus.environment, reason);
}
