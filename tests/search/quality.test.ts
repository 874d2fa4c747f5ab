import { describe, expect, it } from 'vitest';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { measureQuality } from '../bench/search-measure.js';
import {
  hasSharedData,
  readLines,
  sharedDataNote,
  toCatalogue,
  type ProcedureRecord,
  type QueryCase,
} from './shared-data.js';

/** Floors a little below what is measured; `npm run bench:search` prints the numbers themselves. */
const floors: Record<string, { hitAt1: number; hitAt5: number }> = {
  colloquial: { hitAt1: 0.85, hitAt5: 0.95 },
  everyday: { hitAt1: 0.7, hitAt5: 0.9 },
};
const usualFloor = { hitAt1: 0.97, hitAt5: 0.99 };

describe.skipIf(!hasSharedData)(`search over real procedures${sharedDataNote}`, () => {
  it.each([
    ['procedures.jsonl.gz', 'queries.jsonl'],
    ['procedures-all.jsonl.gz', 'queries.jsonl'],
    ['procedures-all.jsonl.gz', 'everyday.jsonl'],
  ])('finds what is meant in %s for %s', (procedures, queries) => {
    const index = buildIndex(
      toCatalogue(readLines<ProcedureRecord>(procedures), { everydayNames: true }),
    );
    const ask = (q: string) => searchProcedures(index, { q }).hits.map(({ code }) => code);
    // Queries were judged over the smaller file; nobody said what else in the larger one fits.
    const judged =
      queries === 'queries.jsonl'
        ? new Set(readLines<ProcedureRecord>('procedures.jsonl.gz').map(({ code }) => code))
        : undefined;
    const cases = readLines<QueryCase>(queries);
    for (const kind of new Set(cases.map((queryCase) => queryCase.kind))) {
      const own = cases.filter((queryCase) => queryCase.kind === kind);
      const report = measureQuality(ask, own, judged);
      const { hitAt1, hitAt5 } = floors[kind] ?? usualFloor;
      expect(report.hitAt1, `${kind} hit@1`).toBeGreaterThanOrEqual(hitAt1);
      expect(report.hitAt5, `${kind} hit@5`).toBeGreaterThanOrEqual(hitAt5);
    }
  });
});
