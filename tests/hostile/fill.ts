import * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Definition = z.core.$ZodTypes['_zod']['def'];

/** A text that fits wherever any text does. */
const anyText = 'x<y';

/** What the contract's rules take where they do not take any text, number or thing. */
const specimens: readonly unknown[] = [
  '2026-03-04T09:30:00+07:00',
  '2026-03-04',
  '2026-03',
  '07:30',
  1,
  0.5,
  [0, 1],
];

const definitionOf = (schema: Schema): Definition => (schema as z.core.$ZodTypes)._zod.def;

const takes = (schema: Schema, value: unknown): boolean => z.safeParse(schema, value).success;

/**
 * A value of a schema with every field that it can have: from an example where that has it, else
 * made up. Lists have at least one item, for unions one of each kind.
 *
 * @param name what a made-up text says: the place it stands at
 */
export function complete(schema: Schema, example: unknown, name = ''): unknown {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return completeObject(definition.shape, example as Record<string, unknown>, name);
    case 'array':
      return completeList(definition.element, example as unknown[], name);
    case 'optional':
      return complete(definition.innerType, example, name);
    case 'union': {
      const own = definition.options.find((one) => example !== undefined && takes(one, example));
      return complete(own ?? definition.options[0]!, example, name);
    }
    default:
      return example ?? specimenOf(schema, definition, name);
  }
}

function completeObject(
  shape: Readonly<Record<string, Schema>>,
  example: Record<string, unknown> | undefined,
  name: string,
): unknown {
  const fields = Object.entries(shape).map(([key, schema]) => [
    key,
    complete(schema, example?.[key], `${name}.${key}`),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function completeList(element: Schema, items: unknown[] | undefined, name: string): unknown[] {
  if (items && items.length > 0) return items.map((item) => complete(element, item, name));
  const { type } = definitionOf(element);
  return type === 'unknown' ? [] : [complete(element, undefined, name)];
}

function specimenOf(schema: Schema, definition: Definition, name: string): unknown {
  if (definition.type === 'enum') return Object.values(definition.entries)[0];
  if (definition.type === 'literal') return definition.values[0];
  if (definition.type === 'boolean') return true;
  return [`${name}!`, ...specimens].find((one) => takes(schema, one));
}

/**
 * The same value with other texts: in every place where the schema takes any text at all, and there
 * only, so that the answer keeps the contract and is shown.
 *
 * @param pick what to put in the place of a text; `key` is the field's name
 */
export function fill(
  schema: Schema,
  value: unknown,
  pick: (text: string, key: string) => string,
  key = '',
): unknown {
  const definition = definitionOf(schema);
  if (value === undefined) return undefined;
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(value as object).map(([name, one]) => [
          name,
          fill(definition.shape[name]!, one, pick, name),
        ]),
      );
    case 'array':
      return (value as unknown[]).map((one) => fill(definition.element, one, pick, key));
    case 'optional':
      return fill(definition.innerType, value, pick, key);
    case 'union':
      return fill(
        definition.options.find((one) => takes(one, value))!,
        value,
        pick,
        key,
      );
    case 'string':
      return takes(schema, anyText) ? pick(value as string, key) : value;
    default:
      return value;
  }
}
