import { listAt } from './lists.js';
import type { PreparedReading } from './prepared-reading.js';
import { maxWords } from './query-words.js';
import type { SearchIndex } from './search-index.js';

/** How a title explains a reading; each a share from 0 to 1. */
export interface Alignment {
  /** Of the query's weight that is found in the title. */
  coverage: number;
  /** Of the query's weight in the longest stretch that stands there word for word. */
  run: number;
  /** The same in any order, but without other words between. */
  cluster: number;
  /** Of the title's weight that the query names. A short name is explained sooner. */
  precision: number;
  /** Not a share but a count: words of the title that the query would have to say, and does not. */
  unaskedSpecials: number;
}

/** A typed word that a spelling may stand for. */
interface Meaning {
  readonly word: number;
  readonly likeness: number;
}

/**
 * Lays the words of a query beside those of a title. One aligner serves all titles of a reading
 * and reuses its arrays and its answer.
 */
export class Aligner {
  readonly #meanings: Meaning[][] = [[]];
  /** By spelling: where its meanings are in `meanings`; 0 for none. */
  readonly #meaningPlaces: Uint16Array;
  /** Of the title that was aligned last. */
  readonly alignment: Alignment = {
    coverage: 0,
    run: 0,
    cluster: 0,
    precision: 0,
    unaskedSpecials: 0,
  };
  readonly #found = new Float64Array(maxWords);
  readonly #runs = new Float64Array(maxWords);
  readonly #runPlaces = new Int32Array(maxWords);
  readonly #clusters = new Int32Array(maxWords);
  readonly #pairs = new Float64Array(maxWords);

  readonly #index: SearchIndex;

  constructor(
    index: SearchIndex,
    readonly prepared: PreparedReading,
  ) {
    this.#index = index;
    this.#meaningPlaces = new Uint16Array(index.vocabulary.spellings.length);
    // From the last word to the first: a run is looked up before its next word is written.
    for (let word = prepared.candidates.length - 1; word >= 0; word--) {
      for (const { spelling, likeness } of prepared.candidates[word]!) {
        if (this.#meaningPlaces[spelling] === 0) {
          this.#meaningPlaces[spelling] = this.#meanings.push([]) - 1;
        }
        this.meaningsOf(spelling).push({ word, likeness });
      }
    }
  }

  /** The words of the query that a spelling may stand for. */
  meaningsOf(spelling: number): Meaning[] {
    return this.#meanings[this.#meaningPlaces[spelling]!]!;
  }

  /** Forgets the pairs that were seen. */
  beginProcedure(): void {
    this.#pairs.fill(0);
  }

  /**
   * Of the query's weight, how much belongs to words that stand in some name right behind the
   * word that they stand behind in the query, since `beginProcedure`.
   */
  get pairs(): number {
    const { weights } = this.prepared;
    let sum = 0;
    let total = 1e-9;
    for (let word = 1; word < weights.length; word++) {
      const weight = Math.min(weights[word]!, weights[word - 1]!);
      total += weight;
      sum += weight * this.#pairs[word]!;
    }
    return sum / total;
  }

  /** The answer is valid until the next call. */
  align(title: number): Alignment {
    const { alignment } = this;
    const found = this.#found;
    const runs = this.#runs;
    const runPlaces = this.#runPlaces;
    const clusters = this.#clusters;
    const { words, spellingWeights, specialSpellings, weights: titleWeights } = this.#index.titles;
    const { weights } = this.prepared;
    const spellings = listAt(words, title);
    found.fill(0);
    runPlaces.fill(-2);
    clusters.fill(-1);
    let longestRun = 0;
    let heaviestCluster = 0;
    let cluster = 0;
    let clusterStart = 0;
    let named = 0;
    let unaskedSpecials = 0;
    for (let place = 0; place < spellings.length; place++) {
      const spelling = spellings[place]!;
      const meanings = this.meaningsOf(spelling);
      if (meanings.length === 0) {
        unaskedSpecials += specialSpellings[spelling]!;
        cluster = 0;
        clusterStart = place + 1;
        continue;
      }
      let likeliest = 0;
      for (const { word, likeness } of meanings) {
        const weight = weights[word]! * likeness;
        likeliest = Math.max(likeliest, likeness);
        found[word] = Math.max(found[word]!, likeness);
        const follows = word > 0 && runPlaces[word - 1] === place - 1;
        const run = weight + (follows ? runs[word - 1]! : 0);
        if (follows && likeness > this.#pairs[word]!) this.#pairs[word] = likeness;
        runs[word] = run;
        runPlaces[word] = place;
        longestRun = Math.max(longestRun, run);
        if (clusters[word]! < clusterStart) {
          clusters[word] = place;
          cluster += weight;
        }
      }
      named += spellingWeights[spelling]! * likeliest;
      heaviestCluster = Math.max(heaviestCluster, cluster);
    }
    let coverage = 0;
    for (let word = 0; word < weights.length; word++) coverage += weights[word]! * found[word]!;
    alignment.coverage = coverage;
    alignment.run = longestRun;
    alignment.unaskedSpecials = unaskedSpecials;
    alignment.cluster = heaviestCluster;
    alignment.precision = titleWeights[title]! > 0 ? named / titleWeights[title]! : 0;
    return alignment;
  }
}
