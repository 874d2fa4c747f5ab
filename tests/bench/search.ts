/**
 * How well and how fast procedures are found, over the shared data:
 *
 *     npx tsx tests/bench/search.ts [--procedures FILE] [--queries FILE] [--judged FILE] [--copies N] [--json]
 *
 * Files are names in ../shared/data. `--judged` names the procedures over which the queries were
 * judged: others are passed over in the answers, as nobody said whether they are relevant.
 * `--copies` repeats the procedures with variation, for scale.
 */
import { parseArgs } from 'node:util';
import { motcua } from './search-motcua.js';
import { measureEngine, type Engine, type EngineReport } from './search-measure.js';
import { multiply } from './search-scale.js';
import {
  hasSharedData,
  readLines,
  toCatalogue,
  type ProcedureRecord,
  type QueryCase,
} from '../search/shared-data.js';

/** Peers are added here: each builds an index of a catalogue and answers with codes. */
const engines: readonly Engine[] = [motcua];

const { values: options } = parseArgs({
  options: {
    procedures: { type: 'string', default: 'procedures.jsonl.gz' },
    queries: { type: 'string', default: 'queries.jsonl' },
    judged: { type: 'string' },
    copies: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

function print(report: EngineReport): void {
  const { engine, procedures, indexTime, gzipBytes, queryTime, kinds } = report;
  console.log(`${engine} over ${procedures} procedures`);
  console.log(`  index ${indexTime.toFixed(1)} ms, gzip ${gzipBytes} bytes`);
  console.log(
    `  query p50 ${queryTime.p50.toFixed(3)} ms, p95 ${queryTime.p95.toFixed(3)} ms, max ${queryTime.max.toFixed(3)} ms`,
  );
  console.table(
    Object.fromEntries(
      kinds.map(({ kind, queries, hitAt1, hitAt5, mrrAt10, medianTotal }) => [
        kind,
        {
          queries,
          'hit@1': round(hitAt1),
          'hit@5': round(hitAt5),
          'MRR@10': round(mrrAt10),
          'median total': medianTotal,
        },
      ]),
    ),
  );
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

if (!hasSharedData) {
  console.log('Skipped: there is no ../shared/data beside the project.');
} else {
  const records = readLines<ProcedureRecord>(options.procedures);
  const catalogue = toCatalogue(multiply(records, Number(options.copies)));
  const cases = readLines<QueryCase>(options.queries);
  const judged = options.judged
    ? new Set(readLines<ProcedureRecord>(options.judged).map(({ code }) => code))
    : undefined;
  const reports: EngineReport[] = [];
  for (const engine of engines) reports.push(await measureEngine(engine, catalogue, cases, judged));
  if (options.json) console.log(JSON.stringify(reports, null, 2));
  else reports.forEach(print);
}
