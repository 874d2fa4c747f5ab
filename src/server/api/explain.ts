import type * as z from 'zod/mini';
import { leafSchemas } from '../../contract/leaf-schemas.js';

/** Says in Vietnamese what is wrong with a parameter. @param schema of one of its values */
export function explain(issue: z.core.$ZodIssue, schema: z.core.$ZodType): string {
  if (issue.code === 'invalid_value') return `Phải là một trong: ${issue.values.join(', ')}.`;
  return explainRule(leafSchemas.get(schema) ?? {});
}

function explainRule({ type, ...rule }: Readonly<Record<string, unknown>>): string {
  const { minimum, maximum, minLength, maxLength } = rule as Record<string, number | undefined>;
  if (type === 'integer') return `Phải là số nguyên từ ${minimum} đến ${maximum}.`;
  if (maxLength !== undefined) return `Không được dài quá ${maxLength} ký tự.`;
  return minLength === undefined ? 'Giá trị không đúng dạng.' : 'Không được để trống.';
}
