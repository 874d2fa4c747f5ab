import type { Operation } from '../contract/operation.js';
import { encodeText } from './encode-text.js';
import { ProblemError } from './errors.js';

type Input = Readonly<Record<string, unknown>>;

/**
 * The address of a call: path parameters filled in, query parameters in the contract's order, an
 * array as a repeated parameter, empty ones left out.
 *
 * @throws {ProblemError} with status 404 for what no address can name
 */
export function operationUrl(baseUrl: string, operation: Operation, input: Input): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    segmentOf(String(input[name])),
  );
  const query = new URLSearchParams();
  for (const name of Object.keys(operation.query._zod.def.shape)) {
    const value = input[name];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') query.append(name, String(one));
    }
  }
  const search = query.toString();
  return baseUrl.replace(/\/+$/, '') + path + (search && `?${search}`);
}

function segmentOf(value: string): string {
  // A URL parser takes `.` and `..` for steps, encoded or not, and would ask at another address.
  if (/^\.{0,2}$/.test(value)) throw new ProblemError(404, undefined, undefined);
  return encodeText(value);
}
