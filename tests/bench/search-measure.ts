import type { Catalogue } from '../../src/contract/catalogue.js';
import type { QueryCase } from '../search/shared-data.js';

export interface Answer {
  codes: string[];
  total: number;
}

/** A search engine under measurement. */
export interface Engine {
  name: string;
  /** Builds the index; what it returns answers one query, best first. */
  prepare(catalogue: Catalogue): (query: string) => Answer;
  /** What a page would load, minified and packed. */
  gzipBytes(): Promise<number>;
}

export interface KindReport {
  kind: string;
  queries: number;
  hitAt1: number;
  hitAt5: number;
  mrrAt10: number;
  medianTotal: number;
}

/** Times in milliseconds. */
export interface EngineReport {
  engine: string;
  procedures: number;
  indexTime: number;
  gzipBytes: number;
  queryTime: { p50: number; p95: number; max: number };
  kinds: KindReport[];
}

const builds = 7;
const rounds = 5;

export async function measureEngine(
  engine: Engine,
  catalogue: Catalogue,
  cases: readonly QueryCase[],
  judged?: ReadonlySet<string>,
): Promise<EngineReport> {
  const indexTime = median(repeat(builds, () => timeOf(() => engine.prepare(catalogue))));
  // Code is warm after the first rounds; the index of each round has answered nothing yet.
  const times = repeat(rounds, () => timesOf(engine.prepare(catalogue), cases)).at(-1)!;
  return {
    engine: engine.name,
    procedures: catalogue.procedures.length,
    indexTime,
    gzipBytes: await engine.gzipBytes(),
    queryTime: { p50: quantile(times, 0.5), p95: quantile(times, 0.95), max: quantile(times, 1) },
    kinds: measureKinds(engine.prepare(catalogue), cases, judged),
  };
}

/**
 * How often a relevant procedure comes first, comes early, and how early on average. Answers that are not
 * among `judged` are passed over, where it is given.
 */
export function measureKinds(
  ask: (query: string) => Answer,
  cases: readonly QueryCase[],
  judged?: ReadonlySet<string>,
): KindReport[] {
  const kinds = [...new Set(cases.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = cases.filter((queryCase) => queryCase.kind === kind);
    const answers = own.map(({ query }) => ask(query));
    const places = answers.map(({ codes }, i) =>
      codes
        .filter((code) => judged === undefined || judged.has(code))
        .findIndex((code) => own[i]!.relevant.includes(code)),
    );
    const share = (worth: (place: number) => number): number =>
      places.reduce((sum, place) => sum + (place < 0 ? 0 : worth(place)), 0) / own.length;
    return {
      kind,
      queries: own.length,
      hitAt1: share((place) => (place < 1 ? 1 : 0)),
      hitAt5: share((place) => (place < 5 ? 1 : 0)),
      mrrAt10: share((place) => (place < 10 ? 1 / (place + 1) : 0)),
      medianTotal: median(answers.map(({ total }) => total)),
    };
  });
}

function timesOf(ask: (query: string) => Answer, cases: readonly QueryCase[]): number[] {
  return cases.map(({ query }) => timeOf(() => ask(query)));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function repeat<Result>(times: number, work: () => Result): Result[] {
  return Array.from({ length: times }, work);
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
