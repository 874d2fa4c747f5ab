import { Aligner } from './alignment.js';
import { matchCodes } from './codes.js';
import { gatherProcedures } from './gather.js';
import { prepareReading, type PreparedReading, type Typing } from './prepared-reading.js';
import { readWords } from './query-words.js';
import { findReadings, type Reading } from './readings.js';
import { cuts, isExplained, otherNameFactor, priorShare, scoreAlignment } from './score.js';
import type { SearchIndex } from './search-index.js';
import { hasAccents } from './spelling.js';
import { isOfficialName } from './titles.js';

/** A procedure that answers a query. */
export interface Ranked {
  readonly procedure: number;
  score: number;
  /** The name that matched best; undefined where the code alone did. */
  title?: number;
  /** The words of the query laid beside that name. */
  aligner?: Aligner;
}

/**
 * The procedures that reasonably explain a query, the best first.
 *
 * @param query not empty, not longer than `maxQueryLength`
 * @param floor least share of the query's weight that a name must explain
 */
export function rankProcedures(index: SearchIndex, query: string, floor: number): Ranked[] {
  const words = readWords(query);
  const readings = words.length > 0 ? findReadings(index, words) : [];
  const lastWordOpen = /[\p{L}\p{N}\p{M}]$/u.test(query);
  const accented = words.filter(({ spelling }) => hasAccents(spelling)).length * 2 >= words.length;
  const ranking = new Ranking(index, floor);
  for (const slips of ['none', 'unknown words', 'all words'] as const) {
    const explained = ranking.addReadings(readings, { lastWordOpen, accented, slips });
    if (explained) break;
  }
  for (const { procedure, score } of matchCodes(index, query)) ranking.add({ procedure, score });
  return ranking.finish();
}

const env = (n: string, d: number) => Number((globalThis as any).process?.env[n] ?? d);
export const P = {
  F: env('F', 0.85),
  MU: env('MU', 0.3),
  BAG: env('BAG', 0.5),
  PAIR: env('PAIR', 0.5),
  ALL: env('ALL', 0),
};

/** Keeps the best match of each procedure over all readings. */
class Ranking {
  readonly #best = new Map<number, Ranked>();
  #highest = 0;

  readonly #index: SearchIndex;
  readonly #floor: number;

  constructor(index: SearchIndex, floor: number) {
    this.#index = index;
    this.#floor = floor;
  }

  /** @returns whether some name holds a whole reading, word for word */
  addReadings(readings: readonly Reading[], typing: Typing): boolean {
    let explained = false;
    for (const reading of readings) {
      if (this.#addReading(prepareReading(this.#index, reading, typing))) explained = true;
    }
    return explained;
  }

  add(match: Ranked): void {
    if (match.score < this.#highest * cuts.score) return;
    const known = this.#best.get(match.procedure);
    if (known === undefined || known.score < match.score) this.#best.set(match.procedure, match);
    this.#highest = Math.max(this.#highest, match.score);
  }

  finish(): Ranked[] {
    const { listingPlaces } = this.#index;
    const least = this.#highest * cuts.score;
    return [...this.#best.values()]
      .filter(({ score }) => score >= least)
      .sort(
        (a, b) => b.score - a.score || listingPlaces[a.procedure]! - listingPlaces[b.procedure]!,
      );
  }

  #addReading(reading: PreparedReading): boolean {
    const { titles, priors, scratch } = this.#index;
    const aligner = new Aligner(this.#index, reading);
    let explained = false;
    const { faith } = reading.reading;
    for (const procedure of gatherProcedures(this.#index, reading, this.#floor, cuts.coverage)) {
      const prior = priors[procedure]! * priorShare;
      // A score is never more than the coverage, so many need not be computed.
      const most = scratch.coverage[procedure]! + prior;
      if (most < this.#highest * cuts.score) continue;
      aligner.beginProcedure();
      const first = titles.firstOfProcedure[procedure]!;
      const firstEveryday = titles.firstEveryday[procedure]!;
      const end = titles.firstOfProcedure[procedure + 1]!;
      for (let title = first; title < firstEveryday; title++) {
        const alignment = aligner.align(title);
        if (isExplained(alignment)) explained = true;
        const factor = faith * (title === first ? 1 : otherNameFactor);
        this.add({ procedure, score: scoreAlignment(alignment) * factor + prior, title, aligner });
      }
      if (scratch.nameCoverage[procedure]! > scratch.coverage[procedure]! - 0.001 && !P.ALL)
        continue;
      let best = 0;
      let bestTitle = first;
      for (let title = firstEveryday; title < end; title++) {
        const alignment = aligner.align(title);
        if (isExplained(alignment)) explained = true;
        const score = scoreAlignment(alignment);
        if (score > best) {
          best = score;
          bestTitle = title;
        }
      }
      const bag = scratch.coverage[procedure]! * (P.BAG + P.PAIR * aligner.pairs);
      const score = P.F * (P.MU * best + (1 - P.MU) * bag);
      this.add({ procedure, score: score * faith + prior, title: bestTitle, aligner });
    }
    return explained;
  }
}
