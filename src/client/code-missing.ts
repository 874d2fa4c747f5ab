import { NetworkError } from './errors.js';

/** Code that does not come is, for the user, a network that does not work. */
export function codeMissing(cause: unknown): never {
  throw new NetworkError('A part of the library could not be loaded.', { cause });
}
