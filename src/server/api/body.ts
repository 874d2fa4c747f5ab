import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import type { Operation } from '../../contract/operation.js';
import { explain } from './explain.js';
import { ProblemError, type ParameterErrors } from './problems.js';

/** Longest body that is read, in bytes; the longest that the contract knows is a comment. */
const maxSize = 64 * 1024;

/** Refuses a longer body before it is read. */
export const limitBody = bodyLimit({
  maxSize,
  onError: () => {
    throw new ProblemError('body-too-large', `Không được dài quá ${maxSize} byte.`);
  },
});

/**
 * Reads an operation's JSON body by its schema. Fields that the operation does not know are ignored.
 *
 * @throws {ProblemError} `unsupported-media-type` or `invalid-body`, naming each place that is wrong
 */
export async function readBody(
  operation: Operation,
  request: Request,
): Promise<Record<string, unknown>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new ProblemError('unsupported-media-type', 'Chỉ nhận application/json.');
  }
  const data = await parse(request);
  const result = z.safeParse(operation.body, data, { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => errorOf(issue, operation.body));
  throw new ProblemError('invalid-body', undefined, errors);
}

async function parse(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProblemError('invalid-body', 'Không phải là JSON.');
  }
}

function errorOf(issue: z.core.$ZodIssue, body: z.core.$ZodType): ParameterErrors[number] {
  const pointer = issue.path.map(
    (key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`,
  );
  const detail = explain(issue, schemaAt(body, issue.path));
  return pointer.length > 0 ? { pointer: pointer.join(''), detail } : { detail };
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return schemaAt(def.innerType, path);
  const [key, ...deeper] = path;
  if (key === undefined) return schema;
  if (def.type === 'array') return schemaAt(def.element, deeper);
  const field = def.type === 'object' ? def.shape[String(key)] : undefined;
  return field ? schemaAt(field, deeper) : schema;
}
