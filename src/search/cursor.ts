import type { ProcedureQuery } from '../contract/procedures.js';

/** The cursor was not made by this engine, or for another query. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';

  constructor(readonly cursor: string) {
    super(`Not a cursor of this query: ${cursor}`);
  }
}

/** Says where the next page of a query begins. */
export function writeCursor(query: ProcedureQuery, offset: number): string {
  return `${offset.toString(36)}-${fingerprint(query)}`;
}

/**
 * Where a page begins; 0 without a cursor. An offset behind the last hit is no error, since the
 * catalogue may have shrunk in between.
 *
 * @throws InvalidCursorError
 */
export function readCursor(query: ProcedureQuery): number {
  const { cursor } = query;
  if (cursor === undefined) return 0;
  const [, digits = '', mark] = /^([0-9a-z]{1,6})-([0-9a-z]+)$/.exec(cursor) ?? [];
  if (mark !== fingerprint(query)) throw new InvalidCursorError(cursor);
  return parseInt(digits, 36);
}

/** A short mark of what is searched for, but not of the page: `limit` may change on the way. */
function fingerprint({ q, field, level, agency, audience }: ProcedureQuery): string {
  let hash = 0;
  const text = JSON.stringify([q, field, level, agency, audience]);
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}
