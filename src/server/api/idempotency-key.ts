import { ProblemError } from './problems.js';

/** As long as a client may make it; the library's own are UUIDs. */
const longest = 255;

/**
 * The key that names a call and its repeats. The draft
 * (draft-ietf-httpapi-idempotency-key-header) writes it in quotation marks; most clients do not.
 *
 * @throws {ProblemError} `idempotency-key-missing`
 */
export function readIdempotencyKey({ headers }: Request): string {
  const header = headers.get('Idempotency-Key')?.trim() ?? '';
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= longest) return key;
  throw new ProblemError(
    'idempotency-key-missing',
    `Cần Idempotency-Key: từ 1 đến ${longest} ký tự ASCII, không có dấu cách.`,
  );
}
