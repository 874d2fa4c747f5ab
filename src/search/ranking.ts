import { isWholeCode, matchCodes } from './codes.js';
import { gatherProcedures } from './gather.js';
import { Matcher, type Ranked } from './matcher.js';
import { mayHoldMoreSlips, prepareReading, type Typing } from './prepared-reading.js';
import { readWords } from './query-words.js';
import { findReadings, type Reading } from './readings.js';
import { agreementShare, cuts, priorShare } from './score.js';
import type { SearchIndex } from './search-index.js';
import { hasAccents } from './spelling.js';

/**
 * The procedures that reasonably explain a query, the best first.
 *
 * @param query not empty, not longer than `maxQueryLength`
 * @param floor least share of the query's weight that the names of a procedure must explain
 */
export function rankProcedures(index: SearchIndex, query: string, floor: number): Ranked[] {
  const words = isWholeCode(query) ? [] : readWords(query);
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

/** Keeps the best match of each procedure over all readings. */
class Ranking {
  readonly #best = new Map<number, Ranked>();
  /** By procedure: how well it explains the query as it was typed. */
  readonly #literal = new Map<number, number>();
  /** The same of what synonyms make of the query. */
  readonly #meant = new Map<number, number>();
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
      if (!mayHoldMoreSlips(this.#index, reading, typing.slips)) continue;
      if (this.#addReading(reading, typing)) explained = true;
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
      .map((match) => this.#withAgreement(match))
      .sort(
        (a, b) => b.score - a.score || listingPlaces[a.procedure]! - listingPlaces[b.procedure]!,
      );
  }

  /**
   * Where the words have a meaning beside themselves, a procedure that both explain comes before
   * one that only one of them explains.
   */
  #withAgreement(match: Ranked): Ranked {
    const { procedure, score } = match;
    const literal = this.#literal.get(procedure) ?? 0;
    const meant = this.#meant.size > 0 ? (this.#meant.get(procedure) ?? 0) : literal;
    const other = Math.min(literal, meant);
    return {
      ...match,
      score: (score + agreementShare * other) / (1 + agreementShare),
    };
  }

  #addReading(reading: Reading, typing: Typing): boolean {
    const { scratch } = this.#index;
    const prepared = prepareReading(this.#index, reading, typing);
    const matcher = new Matcher(this.#index, prepared);
    for (const procedure of gatherProcedures(this.#index, prepared, this.#floor, cuts.coverage)) {
      // A score is never more than the coverage, so many need not be computed.
      if (scratch.coverage[procedure]! + priorShare < this.#highest * cuts.score) continue;
      const match = matcher.match(procedure);
      noteBest(reading.synonyms ? this.#meant : this.#literal, match);
      this.add(match);
    }
    return matcher.explained;
  }
}

function noteBest(scores: Map<number, number>, { procedure, score }: Ranked): void {
  if (score > (scores.get(procedure) ?? 0)) scores.set(procedure, score);
}
