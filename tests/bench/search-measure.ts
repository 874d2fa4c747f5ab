import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { QueryCase } from '../search/shared-data.js';

/** What an engine is given of a procedure. */
export interface SearchedText {
  readonly code: string;
  readonly name: string;
  /** Other names, where they are given. */
  readonly names: readonly string[];
}

/** A search engine under measurement. */
export interface Engine {
  readonly name: string;
  /** Builds the index; what it returns answers one query with codes, best first. */
  prepare(texts: readonly SearchedText[]): (query: string) => string[];
  /** What a page would load, minified and packed. */
  bytes(): Promise<number>;
}

export interface Quality {
  readonly queries: number;
  readonly hitAt1: number;
  readonly hitAt5: number;
  /** Mean reciprocal rank among the first ten. */
  readonly mrr: number;
}

/** Times in milliseconds. */
export interface EngineReport extends Quality {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly indexMs: number;
  readonly bytes: number;
  readonly kinds: Readonly<Record<string, Quality>>;
}

const builds = 5;
const rounds = 5;
/** Slow engines get fewer rounds. In milliseconds. */
const enough = 5000;

export async function measureEngine(
  engine: Engine,
  texts: readonly SearchedText[],
  cases: readonly QueryCase[],
  judged?: ReadonlySet<string>,
): Promise<EngineReport> {
  const indexTimes: number[] = [];
  const begin = performance.now();
  while (indexTimes.length < builds && performance.now() - begin < enough) {
    indexTimes.push(timeOf(() => engine.prepare(texts)));
  }
  const ask = engine.prepare(texts);
  const answers = new Map(cases.map(({ query }) => [query, [] as string[]]));
  // The best of some rounds: other work of the machine is no property of the engine.
  const times = cases.map(() => Infinity);
  const start = performance.now();
  for (let round = 0; round < rounds && performance.now() - start < enough; round++) {
    cases.forEach(({ query }, i) => {
      const time = timeOf(() => answers.set(query, ask(query)));
      times[i] = Math.min(times[i]!, time);
    });
  }
  const answered = (query: string): string[] => answers.get(query)!;
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  const ofKind = (kind: string): QueryCase[] => cases.filter((query) => query.kind === kind);
  return {
    name: engine.name,
    ...measureQuality(answered, cases, judged),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    indexMs: Math.min(...indexTimes),
    bytes: await engine.bytes(),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, measureQuality(answered, ofKind(kind), judged)]),
    ),
  };
}

/**
 * How often a relevant procedure comes first, comes early, and how early on average. Answers that
 * are not among `judged` are passed over, where it is given; everyday queries are judged over all.
 */
export function measureQuality(
  ask: (query: string) => string[],
  cases: readonly QueryCase[],
  judged?: ReadonlySet<string>,
): Quality {
  const places = cases.map(({ kind, query, relevant }) =>
    ask(query)
      .filter((code) => kind === 'everyday' || judged === undefined || judged.has(code))
      .findIndex((code) => relevant.includes(code)),
  );
  const share = (worth: (place: number) => number): number =>
    places.reduce((sum, place) => sum + (place < 0 ? 0 : worth(place)), 0) / cases.length;
  return {
    queries: cases.length,
    hitAt1: share((place) => (place < 1 ? 1 : 0)),
    hitAt5: share((place) => (place < 5 ? 1 : 0)),
    mrr: share((place) => (place < 10 ? 1 / (place + 1) : 0)),
  };
}

export async function bundleSize(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
