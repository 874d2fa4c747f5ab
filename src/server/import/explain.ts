import type * as z from 'zod/mini';

/**
 * Says in plain English what is wrong with a value, beginning with where it is.
 *
 * @param confidential whether the value itself must not be shown
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  { confidential }: { confidential: boolean },
): string {
  const place = issue.path.join('.');
  if (issue.input === undefined) return `${place}: is missing`;
  const found = confidential ? '' : `: ${shown(issue.input)}`;
  return `${place}: ${reason(issue)}${found}`;
}

function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `is not one of ${issue.values.join(', ')}`;
    default:
      // The contract's own rules say what a value is not.
      return issue.message;
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
