import * as z from 'zod/mini';
import { explainIssue } from './explain.js';

export type Checked<Item> =
  { readonly item: Item } | { readonly errors: readonly [string, ...string[]] };

interface Rules {
  /** Names of the fields, at any depth, that must be http(s) addresses. */
  readonly webAddresses: ReadonlySet<string>;
  /** Whether what is said of a value must not show it. */
  readonly confidential: boolean;
}

/**
 * Applies the contract strictly: where a reader of answers would mend, an importer names what is
 * wrong, fields that the contract does not know included.
 */
export function check<Item>(
  schema: z.core.$ZodType<Item>,
  value: unknown,
  rules: Rules,
): Checked<Item> {
  const result = z.safeParse(schema, value, { reportInput: true });
  const errors = result.success
    ? [...unknownFields(value, result.data), ...badTexts(value, rules)]
    : result.error.issues.map((issue) => explainIssue(issue, rules));
  const [first, ...others] = errors;
  return first === undefined ? { item: result.data as Item } : { errors: [first, ...others] };
}

/** Fields that the schema left out, as it does with all that it does not know. */
function* unknownFields(value: unknown, known: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, field] of Object.entries(value)) {
    if (!Object.hasOwn(known as object, key)) yield `${path}${key}: is no field of the contract`;
    else yield* unknownFields(field, (known as Record<string, unknown>)[key], `${path}${key}.`);
  }
}

function* badTexts(value: unknown, rules: Rules, path: readonly string[] = []): Generator<string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      yield* badTexts(field, rules, [...path, key]);
    }
  }
  if (typeof value !== 'string') return;
  // Half a surrogate pair is no character, and PostgreSQL keeps no NUL.
  if (/[\0\p{Surrogate}]/u.test(value)) yield `${path.join('.')}: has a character that is no text`;
  if (rules.webAddresses.has(path.at(-1) ?? '') && !isWebAddress(value)) {
    const found = rules.confidential ? '' : `, is "${value}"`;
    yield `${path.join('.')}: must be a whole address with http:// or https://${found}`;
  }
}

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);
