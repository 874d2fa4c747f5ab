import type { Aligner } from './alignment.js';
import { isWholeCode, matchCodes } from './codes.js';
import { gatherProcedures } from './gather.js';
import { Matcher } from './matcher.js';
import { mayHoldMoreSlips, prepareReading, type Typing } from './prepared-reading.js';
import { readWords } from './query-words.js';
import { findReadings, type Reading } from './readings.js';
import { agreementShare, cuts, priorShare } from './score.js';
import type { SearchIndex } from './search-index.js';
import { hasAccents } from './spelling.js';

/** A procedure that answers a query. */
export interface Ranked {
  readonly procedure: number;
  /** The name that matched best. */
  readonly title: number;
  /** The words of the query laid beside that name; undefined where the code alone matched. */
  readonly aligner: Aligner | undefined;
}

export interface RankedList {
  /** The best first. */
  readonly procedures: Uint32Array;
  /** What there is to say of one of them. Asked for few; valid until the next search. */
  at(place: number): Ranked;
}

/** Scores are never above this. */
const highestScore = 4;
/** Scores that differ by less than one part of it are level. */
const scoreSteps = 1e6;
/**
 * So much work, in entries of word lists, is done for one query, which bounds its time: what would
 * come after is left out. Only a query of a letter or two, or a long one that says nothing, comes so
 * far, and only over tens of thousands of procedures.
 */
const mostWork = 300_000;
/** Laying a query beside the names of a procedure is as much work as this. */
const workPerMatch = 60;

/**
 * The procedures that reasonably explain a query.
 *
 * @param query not empty, not longer than `maxQueryLength`
 * @param floor least share of the query's weight that the names of a procedure must explain
 */
export function rankProcedures(index: SearchIndex, query: string, floor: number): RankedList {
  const words = isWholeCode(query) ? [] : readWords(query);
  const readings = words.length > 0 ? findReadings(index, words) : [];
  const lastWordOpen = /[\p{L}\p{N}\p{M}]$/u.test(query);
  const accented = words.filter(({ spelling }) => hasAccents(spelling)).length * 2 >= words.length;
  const ranking = new Ranking(index, floor);
  for (const slips of ['none', 'unknown words', 'all words'] as const) {
    const explained = ranking.addReadings(readings, { lastWordOpen, accented, slips });
    if (explained) break;
  }
  for (const { procedure, score } of matchCodes(index, query)) ranking.addCode(procedure, score);
  return ranking.finish();
}

/** Keeps the best match of each procedure over all readings. */
class Ranking {
  #found = 0;
  #highest = 0;
  #work = 0;
  #hasMeaning = false;
  /** The first is of no reading: the code matched. */
  readonly #aligners: (Aligner | undefined)[] = [undefined];

  readonly #index: SearchIndex;
  readonly #floor: number;

  constructor(index: SearchIndex, floor: number) {
    this.#index = index;
    this.#floor = floor;
    const { scores, literal, meant } = index.scratch;
    for (const numbers of [scores, literal, meant]) numbers.fill(0);
  }

  /** @returns whether some name holds a whole reading, word for word */
  addReadings(readings: readonly Reading[], typing: Typing): boolean {
    let explained = false;
    for (const reading of readings) {
      if (this.#work > mostWork) break;
      if (!mayHoldMoreSlips(this.#index, reading, typing.slips)) continue;
      if (this.#addReading(reading, typing)) explained = true;
    }
    return explained;
  }

  addCode(procedure: number, score: number): void {
    this.#add(procedure, score, this.#index.titles.firstOfProcedure[procedure]!, 0);
  }

  finish(): RankedList {
    const { listing, scratch } = this.#index;
    const { found, scores, titles, aligners } = scratch;
    const least = this.#highest * cuts.score;
    // Sorting numbers is many times quicker than sorting objects.
    const keys = new Float64Array(this.#found);
    let kept = 0;
    for (let i = 0; i < this.#found; i++) {
      if (scores[found[i]!]! >= least) keys[kept++] = this.#sortKey(found[i]!);
    }
    const sorted = keys.subarray(0, kept).sort();
    const procedures = Uint32Array.from(sorted, (key) => listing[key % listing.length]!);
    const at = (place: number): Ranked => {
      const procedure = procedures[place]!;
      const title = titles[procedure]!;
      return { procedure, title, aligner: this.#aligners[aligners[procedure]!] };
    };
    return { procedures, at };
  }

  /** Lower for a better score, then for an earlier place in the listing, which it also tells. */
  #sortKey(procedure: number): number {
    const { listingPlaces, listing } = this.#index;
    const below = highestScore - this.#agreedScore(procedure);
    return Math.round(below * scoreSteps) * listing.length + listingPlaces[procedure]!;
  }

  /**
   * Where the words have a meaning beside themselves, a procedure that both explain comes before
   * one that only one of them explains.
   */
  #agreedScore(procedure: number): number {
    const { scores, literal, meant } = this.#index.scratch;
    const other = this.#hasMeaning
      ? Math.min(literal[procedure]!, meant[procedure]!)
      : literal[procedure]!;
    return (scores[procedure]! + agreementShare * other) / (1 + agreementShare);
  }

  #addReading(reading: Reading, typing: Typing): boolean {
    const { coverage, literal, meant } = this.#index.scratch;
    const prepared = prepareReading(this.#index, reading, typing);
    const matcher = new Matcher(this.#index, prepared);
    const aligner = this.#aligners.push(matcher.aligner) - 1;
    this.#work += prepared.work;
    const evidence = reading.synonyms ? meant : literal;
    const gathered = gatherProcedures(this.#index, prepared, this.#floor, cuts.coverage);
    for (const procedure of gathered) {
      // A score is never more than the coverage, so many need not be computed.
      if (coverage[procedure]! + priorShare < this.#highest * cuts.score) continue;
      this.#work += workPerMatch;
      if (this.#work > mostWork) break;
      matcher.match(procedure);
      const { score, title } = matcher;
      if (score > evidence[procedure]!) evidence[procedure] = score;
      this.#add(procedure, score, title, aligner);
      if (reading.synonyms) this.#hasMeaning = true;
    }
    return matcher.explained;
  }

  #add(procedure: number, score: number, title: number, aligner: number): void {
    if (score < this.#highest * cuts.score) return;
    const { found, scores, titles, aligners } = this.#index.scratch;
    if (scores[procedure] === 0) found[this.#found++] = procedure;
    if (score > this.#highest) this.#highest = score;
    if (score <= scores[procedure]!) return;
    scores[procedure] = score;
    titles[procedure] = title;
    aligners[procedure] = aligner;
  }
}
