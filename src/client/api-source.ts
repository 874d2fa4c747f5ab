import { getProcedure, searchProcedures } from '../contract/procedures.js';
import { clientFor, type ClientOptions } from './client.js';
import type { ProcedureSource } from './procedure-source.js';

/** Procedures from an API that keeps the contract. */
export function apiSource(options: ClientOptions): ProcedureSource {
  const client = clientFor({ searchProcedures, getProcedure }, options);
  // What few visitors need comes when it is needed.
  const directory = async (): Promise<typeof import('./directory.js')> => import('./directory.js');
  return {
    local: false,
    search: (query, call) => client.searchProcedures(query, call),
    get: (code, call) => client.getProcedure({ code }, call),
    agencies: async (call) => (await directory()).readAgencies(options, call),
    contact: async (call) => (await directory()).readContact(options, call),
  };
}
