import { operations, type Operations } from '../contract/operations.js';
import { clientFor, type Client, type ClientOptions } from './client.js';

/**
 * A client with a method for every operation of the contract.
 *
 * @example
 * const client = createClient({ baseUrl: 'https://mot-cua.example/api/v1' });
 * const { value } = await client.searchProcedures({ q: 'dang ky ket hon' });
 */
export function createClient(options: ClientOptions): Client<Operations> {
  return clientFor(operations, options);
}
