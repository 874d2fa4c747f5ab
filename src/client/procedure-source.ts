import type { Agency } from '../contract/agencies.js';
import type { Contact } from '../contract/common.js';
import type { Procedure, ProcedureQuery, ProcedureSearchResult } from '../contract/procedures.js';
import type { Answer, CallOptions } from './client.js';

/**
 * Where procedures come from: an API, or a snapshot that the page searches by itself. Both answer
 * alike and fail alike (see `errors.ts`).
 */
export interface ProcedureSource {
  search(query: ProcedureQuery, options?: CallOptions): Promise<Answer<ProcedureSearchResult>>;

  /** @throws {ProblemError} with status 404 where there is no such procedure. */
  get(code: string, options?: CallOptions): Promise<Answer<Procedure>>;

  /** Every agency with its address; none where the source does not know them. */
  agencies(options?: CallOptions): Promise<readonly Agency[]>;

  /** Whom a citizen can ask; undefined where nobody is named. */
  contact(options?: CallOptions): Promise<Contact | undefined>;

  /** Whether an answer costs no request, so that it can be asked for at every keystroke. */
  readonly local: boolean;
}
