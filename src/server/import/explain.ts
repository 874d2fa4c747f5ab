import type * as z from 'zod/mini';

/** Says in plain English what is wrong with a value, beginning with where it is. */
export function explainIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${reason(issue)}`;
}

function reason(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined) return 'is missing';
  const found = shown(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${typeNames[issue.expected] ?? issue.expected}: ${found}`;
    case 'invalid_value':
      return `is not one of ${issue.values.join(', ')}: ${found}`;
    default:
      // The contract's own rules say what a value is not.
      return `${issue.message}: ${found}`;
  }
}

const typeNames: Partial<Record<string, string>> = {
  array: 'a list',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
