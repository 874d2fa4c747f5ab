import type * as z from 'zod/mini';
import { dossierCodeKey } from '../../contract/dossier-code.js';
import { Agency } from '../../contract/agencies.js';
import { Procedure } from '../../contract/procedures.js';
import type { Queryable } from '../database/database.js';
import { EverydayRecord } from '../everyday/record.js';
import { agencies } from '../stores/agencies.js';
import { analyzeDossiers } from '../stores/dossiers.js';
import { everydayNames } from '../stores/everyday-names.js';
import { HolidayRecord, holidays } from '../stores/holidays.js';
import { offices, type OfficeRecord as Office } from '../stores/offices.js';
import { procedures } from '../stores/procedures.js';
import type { RatingFormRecord as FormRecord } from '../stores/rating-forms.js';
import { SynonymRecord, synonyms } from '../stores/synonyms.js';
import { writeSetting } from '../stores/settings.js';
import type { RecordWriter } from '../stores/records.js';
import { badLinks } from './agency-links.js';
import type { Columns, ColumnType } from './csv.js';
import { DossierRecord } from './dossier-record.js';
import { openDossierStore } from './dossier-store.js';
import { holidayNote } from './holiday-note.js';
import { OfficeRecord } from './office-record.js';
import type { ImportOptions } from './options.js';
import { RatingFormRecord, tidyRatingForm } from './rating-form-record.js';
import { openRatingFormStore } from './rating-form-store.js';
import type { BadLine, Located } from './read-records.js';
import { tidyDossier } from './tidy-dossier.js';

/** What the importer must know of one kind of record. */
export interface Kind<Item extends { code: string }> {
  readonly schema: z.core.$ZodObject & z.core.$ZodType<Item>;
  /** Where the records go, in the import's transaction. */
  openStore(
    transaction: Queryable,
    options: ImportOptions,
  ): RecordWriter<Item> | Promise<RecordWriter<Item>>;
  /** Fields whose value or items may come as plain strings, which are their `name`. */
  readonly namedItems: readonly string[];
  /** Lists, at any depth, that say something where they are empty: that there are none. */
  readonly saysNone?: ReadonlySet<string>;
  /** The text, or list of texts, that makes a record's code, for kinds whose files give none. */
  readonly codeFrom?: string;
  /** Whether the records are a part of the catalogue. */
  readonly inCatalogue: boolean;
  /** Fields, at any depth, that must be http(s) addresses. */
  readonly webAddresses: ReadonlySet<string>;
  /** For records that point to others of their kind. */
  readonly links?: {
    existing(database: Queryable): Promise<Item[]>;
    /** Records of a file that point to one that is neither in it nor there already. */
    bad(read: readonly Located<Item>[], existing: readonly Item[]): BadLine[];
  };
  /** What is odd about a record, though it is kept; undefined where nothing is. */
  note?(item: Item): string | undefined;
  /** Puts the contract's values in place of what files may have. */
  tidy?(record: Readonly<Record<string, unknown>>): object;
  /** What all ways to write a code have in common; without it a code is written in one way. */
  codeKey?(code: string): string;
  /** What is to be done once the records are written. */
  afterwards?(transaction: Queryable): Promise<void>;
  /** Whether values are personal: no message shows them then. */
  readonly confidential?: boolean;
}

const procedureKind: Kind<Procedure> = {
  schema: Procedure,
  openStore: async (transaction, { noAliases }) => {
    await writeSetting(transaction, 'everyday-names', noAliases ? 'own' : 'all');
    return procedures;
  },
  namedItems: ['agencies', 'components'],
  inCatalogue: true,
  webAddresses: new Set(['formUrl', 'onlineUrl']),
};

const agencyKind: Kind<Agency> = {
  schema: Agency,
  openStore: () => agencies,
  namedItems: [],
  inCatalogue: false,
  webAddresses: new Set(['website']),
  links: { existing: agencies.list, bad: badLinks },
};

const synonymKind: Kind<SynonymRecord> = {
  schema: SynonymRecord,
  openStore: () => synonyms,
  namedItems: [],
  codeFrom: 'terms',
  inCatalogue: true,
  webAddresses: new Set(),
};

const everydayKind: Kind<EverydayRecord> = {
  schema: EverydayRecord,
  openStore: () => everydayNames,
  namedItems: [],
  inCatalogue: true,
  webAddresses: new Set(),
};

const holidayKind: Kind<HolidayRecord> = {
  schema: HolidayRecord,
  openStore: () => holidays,
  namedItems: [],
  codeFrom: 'date',
  inCatalogue: false,
  webAddresses: new Set(),
  note: holidayNote,
};

const dossierKind: Kind<DossierRecord> = {
  schema: DossierRecord,
  openStore: openDossierStore,
  namedItems: ['procedure', 'agency'],
  inCatalogue: false,
  webAddresses: new Set(['formUrl', 'paymentUrl', 'trackingUrl', 'url']),
  tidy: tidyDossier,
  codeKey: dossierCodeKey,
  afterwards: analyzeDossiers,
  confidential: true,
};

const ratingFormKind: Kind<FormRecord> = {
  schema: RatingFormRecord,
  openStore: openRatingFormStore,
  namedItems: [],
  codeFrom: 'id',
  inCatalogue: false,
  webAddresses: new Set(),
  tidy: tidyRatingForm,
};

const officeKind: Kind<Office> = {
  schema: OfficeRecord,
  openStore: () => offices,
  namedItems: ['agency'],
  saysNone: new Set(['classes']),
  inCatalogue: false,
  webAddresses: new Set(),
};

export const kinds = {
  procedures: procedureKind,
  agencies: agencyKind,
  synonyms: synonymKind,
  everyday: everydayKind,
  holidays: holidayKind,
  dossiers: dossierKind,
  'rating-forms': ratingFormKind,
  offices: officeKind,
};
export type KindName = keyof typeof kinds;

/** The kind's record with plain strings made into objects: `"X"` becomes `{name: "X"}`. */
export function withNamedItems(value: unknown, namedItems: readonly string[]): unknown {
  const record = { ...(value as Record<string, unknown>) };
  const named = (item: unknown): unknown => (typeof item === 'string' ? { name: item } : item);
  for (const field of namedItems) {
    const items = record[field];
    record[field] = Array.isArray(items) ? items.map(named) : named(items);
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
  if (def.type === 'object') return named ? 'text' : 'json';
  if (def.type !== 'array') return 'text';
  const isObject = (def.element as z.core.$ZodTypes)._zod.def.type === 'object';
  return isObject && !named ? 'json' : 'list';
}
