/**
 * How well and how fast procedures are found, beside other engines:
 *
 *     npm run bench:search -- [--procedures FILE] [--queries FILE] [--json] …
 *
 * Files are JSON Lines, plain or .gz. Without them: those of ../shared/data, or else procedures of
 * the demonstration with generated queries.
 *
 *     --judged FILE    procedures over which the queries were judged: others are passed over in
 *                      the answers, as nobody said whether they are relevant
 *     --generate N     N fresh queries of each kind instead of a file, as --seed decides
 *     --held-out       one everyday name of each procedure that has several is the query, and no
 *                      engine is given it: how well names foresee what nobody wrote down
 *     --seed N         7
 *     --only NAME      one engine
 *     --scale N        also time N procedures and 10,000 odd queries (50,000 without --json)
 *     --throttle N     print times N times as long: what a processor N times as slow would need
 *     --json           the last line is the report as JSON, times in ms
 *
 * Each engine runs twice: with the official names alone, which shows what the engine is worth, and
 * with the everyday names, which shows what these are worth. `motcua` has them as a snapshot carries
 * them, and a third time whole, as the others have them. An old phone is four to six times as slow
 * as a desktop: multiply the times, or have it done with --throttle 4.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/contract/catalogue.js';
import { builtInNames } from '../../src/server/everyday/built-in.js';
import { writeEverydayNames } from '../../src/server/everyday/write-names.js';
import {
  hasSharedData,
  readJsonLines,
  sharedFile,
  toCatalogue,
  type ProcedureRecord,
  type QueryCase,
} from '../search/shared-data.js';
import { generateQueries } from './query-generator.js';
import { holdOut } from './search-held-out.js';
import {
  measureEngine,
  type Engine,
  type EngineReport,
  type SearchedText,
} from './search-measure.js';
import { motcua } from './search-motcua.js';
import { peers } from './search-peers.js';
import { measureScale } from './search-scale.js';

const { values: options } = parseArgs({
  options: {
    procedures: { type: 'string' },
    queries: { type: 'string' },
    judged: { type: 'string' },
    generate: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
    only: { type: 'string' },
    scale: { type: 'string' },
    throttle: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const seed = Number(options.seed);

type EverydayNames = ReadonlyMap<string, readonly string[]>;
/** None at all. */
const noNames: EverydayNames = new Map();

const demonstration = fileURLToPath(
  new URL('../../src/server/demo/procedures.jsonl', import.meta.url),
);

function readProcedures(): ProcedureRecord[] {
  const shared = hasSharedData ? sharedFile('procedures-all.jsonl.gz') : demonstration;
  return readJsonLines<ProcedureRecord>(options.procedures ?? shared).map((record) => ({
    ...record,
    agencies: record.agencies?.map((agency: string | { name: string }) =>
      typeof agency === 'string' ? agency : agency.name,
    ),
  }));
}

function readQueries(records: readonly ProcedureRecord[]): QueryCase[] {
  if (options.generate) return generateQueries(records, Number(options.generate), seed);
  if (options.queries) return readJsonLines<QueryCase>(options.queries);
  if (!hasSharedData) return generateQueries(records, 30, seed);
  return ['queries.jsonl', 'everyday.jsonl'].flatMap((file) =>
    readJsonLines<QueryCase>(sharedFile(file)),
  );
}

/** The queries of the shared data were judged over its smaller file. */
function readJudged(): ReadonlySet<string> | undefined {
  const given = options.queries ?? options.generate ?? options['held-out'];
  const isDefault = !given && hasSharedData;
  const file = options.judged ?? (isDefault ? sharedFile('procedures.jsonl.gz') : undefined);
  if (file === undefined || !existsSync(file)) return undefined;
  return new Set(readJsonLines<ProcedureRecord>(file).map(({ code }) => code));
}

async function measureAll(records: readonly ProcedureRecord[]): Promise<EngineReport[]> {
  const { names, queries } = options['held-out']
    ? holdOut(records, seed)
    : { names: builtInNames(), queries: readQueries(records) };
  const judged = readJudged();
  const reports: EngineReport[] = [];
  const measure = async (label: string, engine: Engine, texts: SearchedText[]): Promise<void> => {
    if (options.only && engine.name !== options.only) return;
    console.error(`${engine.name}${label} …`);
    const report = await measureEngine(engine, texts, queries, judged);
    reports.push({ ...report, name: engine.name + label });
  };
  for (const [label, everydayNames] of [
    ['', names],
    [' (official names only)', noNames],
  ] as const) {
    const texts = textsOf(records, everydayNames);
    const engines = [motcua(toCatalogue(records, { everydayNames })), ...peers];
    for (const engine of engines) await measure(label, engine, texts);
  }
  await measure(' (all everyday names)', motcua(withAllNames(records, names)), []);
  return reports;
}

const textsOf = (records: readonly ProcedureRecord[], everydayNames: EverydayNames) =>
  records.map(({ code, name, keywords = [] }) => ({
    code,
    name,
    names: [...keywords, ...(everydayNames.get(code) ?? [])],
  }));

/** A catalogue without regard to its size. */
function withAllNames(
  records: readonly ProcedureRecord[],
  everydayNames: EverydayNames,
): Catalogue {
  const names = records.map(({ code }) => everydayNames.get(code) ?? []);
  return { ...toCatalogue(records), everyday: writeEverydayNames(names) };
}

function printSnapshots(records: readonly ProcedureRecord[]): void {
  const size = (catalogue: Catalogue): string =>
    `${(gzipSync(JSON.stringify(catalogue)).length / 1000).toFixed(1)} kB`;
  console.log(
    `Snapshot of ${records.length} procedures, gzip: ` +
      `${size(toCatalogue(records, { everydayNames: builtInNames() }))}; ` +
      `without everyday names ${size(toCatalogue(records))}; ` +
      `with all of them ${size(withAllNames(records, builtInNames()))}`,
  );
}

function print(reports: readonly EngineReport[], slower: number): void {
  const row = ({ name, hitAt1, hitAt5, mrr, p50, p95, indexMs, bytes }: EngineReport) => [
    name,
    {
      'hit@1': round(hitAt1),
      'hit@5': round(hitAt5),
      'MRR@10': round(mrr),
      'p50 ms': round(p50 * slower),
      'p95 ms': round(p95 * slower),
      'index ms': round(indexMs * slower),
      bytes,
    },
  ];
  console.table(Object.fromEntries(reports.map(row)));
  const kinds = Object.keys(reports[0]?.kinds ?? {});
  const ofKinds = ({ name, kinds: own }: EngineReport) => [
    name,
    Object.fromEntries(
      kinds.map((kind) => [kind, `${round(own[kind]!.hitAt1)} / ${round(own[kind]!.hitAt5)}`]),
    ),
  ];
  console.log('hit@1 / hit@5 by kind');
  console.table(Object.fromEntries(reports.map(ofKinds)));
}

const round = (number: number): number => Math.round(number * 1000) / 1000;

const records = readProcedures();
const reports = await measureAll(records);
print(reports, Number(options.throttle));
printSnapshots(records);
const scale = options.scale ?? (options.json ? undefined : '50000');
if (scale !== undefined) measureScale(records, Number(scale), seed);
if (options.json) console.log(JSON.stringify({ engines: reports }));
