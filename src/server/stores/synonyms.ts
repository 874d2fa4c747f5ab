import * as z from 'zod/mini';
import { Synonym } from '../../contract/catalogue.js';
import type { Queryable } from '../database/database.js';
import { recordStore } from './records.js';

/** A synonym as it is kept: known by its terms, which stand in `code`. */
export const SynonymRecord = z.extend(Synonym, { code: z.string() });
export type SynonymRecord = z.infer<typeof SynonymRecord>;

export const synonyms = recordStore<SynonymRecord>('synonyms');

/** An agency's own words as a catalogue carries them; undefined where there are none. */
export async function listSynonyms(database: Queryable): Promise<Synonym[] | undefined> {
  const records = await synonyms.list(database);
  return records.length > 0 ? records.map(toSynonym) : undefined;
}

export function toSynonym({ terms, means, twoWay }: SynonymRecord): Synonym {
  return { terms, means, ...(twoWay !== undefined && { twoWay }) };
}
