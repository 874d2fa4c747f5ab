import * as z from 'zod/mini';
import { Synonym } from '../../contract/catalogue.js';
import { builtInSynonyms } from '../everyday/built-in.js';
import type { Queryable } from '../database/database.js';
import { recordStore } from './records.js';

/** A synonym as it is kept: known by its terms, which stand in `code`. */
export const SynonymRecord = z.extend(Synonym, { code: z.string() });
export type SynonymRecord = z.infer<typeof SynonymRecord>;

export const synonyms = recordStore<SynonymRecord>('synonyms');

/** The words of an agency, which come first, and those that are built in. */
export async function listSynonyms(database: Queryable): Promise<Synonym[]> {
  return withBuiltIn(await synonyms.list(database));
}

export const withBuiltIn = (own: readonly SynonymRecord[]): Synonym[] => [
  ...own.map(toSynonym),
  ...builtInSynonyms(),
];

function toSynonym({ code: _, ...synonym }: SynonymRecord): Synonym {
  return synonym;
}
