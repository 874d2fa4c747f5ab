import type * as z from 'zod/mini';
import { Agency } from '../../contract/agencies.js';
import { Procedure } from '../../contract/procedures.js';
import { agencies } from '../stores/agencies.js';
import { HolidayRecord, holidays } from '../stores/holidays.js';
import { procedures } from '../stores/procedures.js';
import { SynonymRecord, synonyms } from '../stores/synonyms.js';
import type { RecordStore } from '../stores/records.js';
import { badLinks } from './agency-links.js';
import type { Columns, ColumnType } from './csv.js';
import type { BadLine, Located } from './read-records.js';

/** What the importer must know of one kind of record. */
export interface Kind<Item extends { code: string }> {
  readonly schema: z.core.$ZodObject & z.core.$ZodType<Item>;
  readonly store: RecordStore<Item>;
  /** Fields whose items may come as plain strings, which are their `name`. */
  readonly namedItems: readonly string[];
  /** The text, or list of texts, that makes a record's code, for kinds whose files give none. */
  readonly codeFrom?: string;
  /** Whether the records are a part of the catalogue. */
  readonly inCatalogue: boolean;
  /** Fields, at any depth, that must be http(s) addresses. */
  readonly webAddresses: ReadonlySet<string>;
  /** Records of a file that point to a record that is neither in it nor there already. */
  badLinks?(read: readonly Located<Item>[], existing: readonly Item[]): BadLine[];
}

const procedureKind: Kind<Procedure> = {
  schema: Procedure,
  store: procedures,
  namedItems: ['agencies', 'components'],
  inCatalogue: true,
  webAddresses: new Set(['formUrl', 'onlineUrl']),
};

const agencyKind: Kind<Agency> = {
  schema: Agency,
  store: agencies,
  namedItems: [],
  inCatalogue: false,
  webAddresses: new Set(['website']),
  badLinks,
};

const synonymKind: Kind<SynonymRecord> = {
  schema: SynonymRecord,
  store: synonyms,
  namedItems: [],
  codeFrom: 'terms',
  inCatalogue: true,
  webAddresses: new Set(),
};

const holidayKind: Kind<HolidayRecord> = {
  schema: HolidayRecord,
  store: holidays,
  namedItems: [],
  codeFrom: 'date',
  inCatalogue: false,
  webAddresses: new Set(),
};

export const kinds = {
  procedures: procedureKind,
  agencies: agencyKind,
  synonyms: synonymKind,
  holidays: holidayKind,
};
export type KindName = keyof typeof kinds;

/** The kind's record with plain strings made into objects: `"X"` becomes `{name: "X"}`. */
export function withNamedItems(value: unknown, namedItems: readonly string[]): unknown {
  const record = { ...(value as Record<string, unknown>) };
  for (const field of namedItems) {
    const items = record[field];
    if (!Array.isArray(items)) continue;
    record[field] = items.map((item: unknown) =>
      typeof item === 'string' ? { name: item } : item,
    );
  }
  return record;
}

/** The record with the code that a kind makes from its texts, where it makes one. */
export function withCode(value: object, codeFrom: string | undefined): object {
  if (codeFrom === undefined) return value;
  // Where the texts are missing or no texts, the schema says so of them, not of the code.
  const texts = [(value as Record<string, unknown>)[codeFrom]].flat();
  return { ...value, code: texts.join('; ').toLowerCase() };
}

/** The columns of a kind's CSV file, read off its schema. */
export function columnsOf<Item extends { code: string }>(kind: Kind<Item>): Columns {
  const { schema, namedItems, codeFrom } = kind;
  const fields = Object.entries(schema._zod.def.shape);
  const given = codeFrom ? fields.filter(([name]) => name !== 'code') : fields;
  const entries = given.map(([name, field]) => {
    const { def } = (field as z.core.$ZodTypes)._zod;
    const required = def.type !== 'optional';
    const inner = (def.type === 'optional' ? def.innerType : field) as z.core.$ZodTypes;
    return [name, { type: columnType(inner, namedItems.includes(name)), required }] as const;
  });
  return new Map(entries);
}

function columnType(schema: z.core.$ZodTypes, named: boolean): ColumnType {
  const { def } = schema._zod;
  if (def.type === 'number') return 'number';
  if (def.type === 'boolean') return 'json';
  if (def.type !== 'array') return 'text';
  const isObject = (def.element as z.core.$ZodTypes)._zod.def.type === 'object';
  return isObject && !named ? 'json' : 'list';
}
