import { describe, expect, it } from 'vitest';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { measureKinds } from '../bench/search-measure.js';
import {
  hasSharedData,
  readLines,
  sharedDataNote,
  toCatalogue,
  type ProcedureRecord,
  type QueryCase,
} from './shared-data.js';

/** Floors a little below what is measured; `tests/bench/search.ts` prints the numbers themselves. */
const floors: Record<string, { hitAt1: number; hitAt5: number }> = {
  colloquial: { hitAt1: 0.84, hitAt5: 0.92 },
  everyday: { hitAt1: 0.24, hitAt5: 0.4 },
};
const usualFloor = { hitAt1: 0.97, hitAt5: 0.99 };

describe.skipIf(!hasSharedData)(`search over real procedures${sharedDataNote}`, () => {
  it.each([
    ['procedures.jsonl.gz', 'queries.jsonl'],
    ['procedures-all.jsonl.gz', 'queries.jsonl'],
    ['procedures-all.jsonl.gz', 'everyday.jsonl'],
  ])('finds what is meant in %s for %s', (procedures, queries) => {
    const index = buildIndex(toCatalogue(readLines<ProcedureRecord>(procedures)));
    const ask = (q: string) => {
      const { hits, total } = searchProcedures(index, { q });
      return { codes: hits.map(({ code }) => code), total };
    };
    // Queries were judged over the smaller file; nobody said what else in the larger one fits.
    const judged =
      queries === 'queries.jsonl'
        ? new Set(readLines<ProcedureRecord>('procedures.jsonl.gz').map(({ code }) => code))
        : undefined;
    for (const report of measureKinds(ask, readLines<QueryCase>(queries), judged)) {
      const { hitAt1, hitAt5 } = floors[report.kind] ?? usualFloor;
      expect(report.hitAt1, `${report.kind} hit@1`).toBeGreaterThanOrEqual(hitAt1);
      expect(report.hitAt5, `${report.kind} hit@5`).toBeGreaterThanOrEqual(hitAt5);
    }
  });
});
