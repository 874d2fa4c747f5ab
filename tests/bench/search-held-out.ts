import { builtInNames } from '../../src/server/everyday/built-in.js';
import { randomFrom } from '../helpers/random.js';
import type { ProcedureRecord, QueryCase } from '../search/shared-data.js';

type EverydayNames = ReadonlyMap<string, readonly string[]>;

/** Procedures with fewer names would lose too much of what is known of them. */
const fewestNames = 6;

/**
 * Holds one everyday name of each procedure back, as if nobody had written it down, and asks for it.
 * These queries are for weighing what the engine does: test queries stay unseen.
 */
export function holdOut(
  records: readonly ProcedureRecord[],
  seed: number,
): { names: EverydayNames; queries: QueryCase[] } {
  const random = randomFrom(seed);
  const names = new Map(builtInNames());
  const queries: QueryCase[] = [];
  for (const { code } of records) {
    const own = names.get(code) ?? [];
    if (own.length < fewestNames) continue;
    const query = own[Math.floor(random() * own.length)]!;
    names.set(
      code,
      own.filter((name) => name !== query),
    );
    queries.push({ kind: 'held-out', query, relevant: [code] });
  }
  return { names, queries };
}
