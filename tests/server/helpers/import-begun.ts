import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Node tells of every answer whose head has come. */
const channel = 'http.client.response.finish';

/**
 * Resolves when a server has begun the import that is sent next: it answers before it reads the
 * file, so that what is unfinished from then on is its own.
 */
export function nextImportBegun(): Promise<void> {
  return new Promise((resolve) => {
    const onAnswer = (message: unknown): void => {
      const { request } = message as { request: ClientRequest };
      if (!request.path.startsWith('/import')) return;
      unsubscribe(channel, onAnswer);
      resolve();
    };
    subscribe(channel, onAnswer);
  });
}
