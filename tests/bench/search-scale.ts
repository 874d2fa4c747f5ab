import type { Catalogue } from '../../src/contract/catalogue.js';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { toCatalogue, type ProcedureRecord } from '../search/shared-data.js';
import { generateOddQueries, generateQueries } from './query-generator.js';
import { quantile, timeOf } from './search-measure.js';

const places = ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cần Thơ', 'Hải Phòng', 'Nghệ An', 'Cà Mau', 'Lào Cai'];
const oddQueries = 10_000;

/** The same procedures many times over, as if many provinces kept one catalogue. */
export function multiply(records: readonly ProcedureRecord[], total: number): ProcedureRecord[] {
  return Array.from({ length: total }, (_, i) => {
    const record = records[i % records.length]!;
    const copy = Math.floor(i / records.length);
    if (copy === 0) return record;
    const place = places[copy % places.length]!;
    const name = `${record.name} (${place} ${copy})`;
    return { ...record, code: `${record.code}.${copy}`, name };
  });
}

/** How quick the engine stays with many procedures, and the slowest of many odd queries. */
export function measureScale(
  records: readonly ProcedureRecord[],
  total: number,
  seed: number,
): void {
  const catalogue: Catalogue = toCatalogue(multiply(records, total), { everydayNames: true });
  const index = buildIndex(catalogue);
  const timesOnce = (queries: readonly string[]): number[] =>
    queries.map((q) => timeOf(() => searchProcedures(index, { q })));
  // The better of two rounds: other work of the machine is no property of the engine.
  const timesOf = (queries: readonly string[]): number[] => {
    const first = timesOnce(queries);
    return timesOnce(queries).map((time, i) => Math.min(time, first[i]!));
  };
  const usual = generateQueries(records, 100, seed).map(({ query }) => query);
  timesOnce(usual);
  const times = timesOf(usual);
  const odd = generateOddQueries(records, oddQueries, seed);
  const oddTimes = timesOf(odd);
  const slowest = Math.max(...oddTimes);
  console.log(
    `\n${total} procedures: p50 ${quantile(times, 0.5).toFixed(2)} ms, ` +
      `p95 ${quantile(times, 0.95).toFixed(2)} ms with facets and highlights`,
  );
  console.log(
    `${oddQueries} odd queries: p50 ${quantile(oddTimes, 0.5).toFixed(2)} ms, ` +
      `p99 ${quantile(oddTimes, 0.99).toFixed(2)} ms, slowest ${slowest.toFixed(1)} ms: ` +
      JSON.stringify(odd[oddTimes.indexOf(slowest)]!.slice(0, 80)),
  );
}
