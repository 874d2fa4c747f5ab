import { createHash } from 'node:crypto';
import type { Catalogue, CatalogueEntry, Synonym } from '../contract/catalogue.js';
import type { AgencyRef, Contact } from '../contract/common.js';
import type { Procedure } from '../contract/procedures.js';
import { contractVersion } from '../contract/service.js';
import { chooseNames } from './everyday/choose-names.js';
import { builtInFillers } from './everyday/built-in.js';
import { writeEverydayNames } from './everyday/write-names.js';

/** What search needs of a procedure, and so all that a catalogue is made from. */
export type SearchedProcedure = Pick<
  Procedure,
  'code' | 'name' | 'field' | 'levels' | 'agencies' | 'audiences' | 'keywords' | 'popularity'
>;

export interface CatalogueOptions {
  /** When the content last changed; no part of the version. */
  readonly updatedAt?: string | undefined;
  readonly contact?: Contact | undefined;
  readonly synonyms?: readonly Synonym[] | undefined;
  /** By code: what people call procedures. The catalogue carries the most telling of it. */
  readonly everydayNames?: ReadonlyMap<string, readonly string[]> | undefined;
}

/**
 * Makes the compact snapshot of procedures, in their order. Tables are ordered by first appearance,
 * so that the same procedures in the same order always give the same catalogue and version.
 */
export function makeCatalogue(
  searched: Iterable<SearchedProcedure>,
  { updatedAt, contact, synonyms, everydayNames }: CatalogueOptions = {},
): Catalogue {
  const procedures = [...searched];
  const fields = new Table<string>((field) => field);
  const agencies = new Table<AgencyRef>(({ code, name }) => code ?? name);
  const audiences = new Table<string>((audience) => audience);
  const entries = procedures.map((procedure): CatalogueEntry => {
    const { code, name, field, levels, keywords, popularity } = procedure;
    return withoutUndefined({
      code,
      name,
      field: fields.indexOf(field),
      levels,
      agencies: procedure.agencies?.map((agency) => agencies.indexOf(agency)),
      audiences: procedure.audiences?.map((audience) => audiences.indexOf(audience)),
      keywords,
      popularity,
    });
  });
  const named = procedures.map(({ code, name, levels }) => ({
    name,
    levels,
    names: everydayNames?.get(code) ?? [],
  }));
  const content = {
    language: 'vi',
    fields: fields.values,
    agencies: agencies.values,
    audiences: audiences.values,
    procedures: entries,
    ...withoutUndefined({
      contact,
      synonyms: synonyms?.length ? [...synonyms] : undefined,
      fillers: [...builtInFillers()],
      everyday: writeEverydayNames(chooseNames(named)),
    }),
  };
  const version = shortHash(JSON.stringify(content));
  return { contractVersion, version, ...withoutUndefined({ updatedAt }), ...content };
}

/** Distinct values in order of first appearance. */
class Table<Value> {
  readonly values: Value[] = [];
  readonly #indices = new Map<string, number>();

  constructor(private readonly keyOf: (value: Value) => string) {}

  indexOf(value: Value): number {
    const key = this.keyOf(value);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** JSON has no `undefined`: a field that is not there is left out, so that equal means equal. */
function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Fields;
}
