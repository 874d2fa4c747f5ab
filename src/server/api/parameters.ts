import * as z from 'zod/mini';
import type { Operation } from '../../contract/operation.js';
import { explain } from './explain.js';
import { ProblemError, type ParameterErrors } from './problems.js';

type Schema = z.core.$ZodType;

/** A request's parameters as text, each with all the values that it came with. */
export type Values = Readonly<Record<string, readonly string[]>>;

/**
 * Reads an operation's path and query parameters by their schemas. Parameters that the operation
 * does not know are ignored.
 *
 * @throws {ProblemError} `invalid-parameter`, naming each one that is wrong
 */
export function readParameters(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  query: Values,
): Record<string, unknown> {
  const pathValues = Object.entries(path).map(([name, value]) => [name, [value]] as const);
  const sources = [
    [operation.pathParameters, Object.fromEntries(pathValues)],
    [operation.query, query],
  ] as const;
  const errors: ParameterErrors = [];
  const input: Record<string, unknown> = {};
  for (const [schema, values] of sources) {
    const result = z.safeParse(schema, fromText(schema, values), { reportInput: true });
    if (result.success) Object.assign(input, result.data);
    else errors.push(...result.error.issues.map((issue) => errorOf(issue, schema)));
  }
  if (errors.length > 0) throw new ProblemError('invalid-parameter', undefined, errors);
  return input;
}

function errorOf(issue: z.core.$ZodIssue, { _zod }: z.core.$ZodObject): ParameterErrors[number] {
  const parameter = String(issue.path[0]);
  // Values of a repeated parameter come as a list.
  const detail = Array.isArray(issue.input)
    ? 'Chỉ được ghi một lần.'
    : explain(issue, valueSchema(_zod.def.shape[parameter]!));
  return { parameter, detail };
}

/** The values in the types that the schema asks for, as far as they can be read as such. */
function fromText(schema: z.core.$ZodObject, values: Values): Record<string, unknown> {
  const known = Object.entries(schema._zod.def.shape).filter(([name]) => values[name]);
  return Object.fromEntries(
    known.map(([name, field]) => [name, fieldFromText(field, values[name]!)]),
  );
}

/** A single value comes alone; several where the schema wants one are left for it to refuse. */
function fieldFromText(field: Schema, values: readonly string[]): unknown {
  const read = values.map((value) => valueFromText(valueSchema(field), value));
  return isList(field) || read.length > 1 ? read : read[0];
}

function valueFromText(schema: Schema, text: string): unknown {
  const isNumber = (schema as z.core.$ZodTypes)._zod.def.type === 'number';
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function isList(field: Schema): boolean {
  const { def } = (field as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? isList(def.innerType) : def.type === 'array';
}

/** The schema of one value: of a list's items, of what an optional field has. */
function valueSchema(field: Schema): Schema {
  const { def } = (field as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return valueSchema(def.innerType);
  return def.type === 'array' ? valueSchema(def.element) : field;
}
