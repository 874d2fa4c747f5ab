import { NetworkError } from './errors.js';

/** What the error says, by which it is told from an API that cannot be reached. */
export const codeMissingMessage = 'A part of the library could not be loaded.';

/** Code that does not come is, for the user, a network that does not work. */
export function codeMissing(cause: unknown): never {
  throw new NetworkError(codeMissingMessage, { cause });
}
