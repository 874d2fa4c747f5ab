import * as z from 'zod/mini';
import type { Reading } from '../contract/read.js';
import { codeMissing } from './code-missing.js';

/**
 * Reads an answer like `readTolerantly`. Most answers keep the contract: what mends the others comes
 * when there is one.
 *
 * @throws {NetworkError} where it does not come
 */
export async function readAnswer<T>(
  schema: z.core.$ZodType<T>,
  data: unknown,
): Promise<Reading<T>> {
  const result = z.safeParse(schema, data);
  if (result.success) return { ok: true, value: result.data, deviations: [] };
  const { readTolerantly } = await import('../contract/read.js').catch(codeMissing);
  return readTolerantly(schema, data);
}
