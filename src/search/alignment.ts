import type { PreparedReading } from './prepared-reading.js';
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

/**
 * Lays the words of a query beside those of a title. One aligner serves all titles of a reading
 * and reuses its arrays and its answer.
 */
export class Aligner {
  /**
   * A meaning is a typed word that a spelling may stand for. By spelling: the number of its first
   * meaning, 0 for none; each meaning knows the next one of the same spelling.
   */
  readonly #firstMeanings: Uint32Array;
  readonly #meaningWords: Uint8Array;
  readonly #meaningLikenesses: Float64Array;
  readonly #nextMeanings: Uint32Array;
  /** Of the title that was aligned last. */
  readonly alignment: Alignment = {
    coverage: 0,
    run: 0,
    cluster: 0,
    precision: 0,
    unaskedSpecials: 0,
  };
  readonly #found: Float64Array;
  readonly #runs: Float64Array;
  readonly #runPlaces: Float64Array;
  readonly #clusters: Float64Array;
  /** By word, since `beginProcedure`: its best pair, and in how many names it was found. */
  readonly #pairs: Float64Array;
  readonly #counts: Float64Array;

  readonly #index: SearchIndex;

  constructor(
    index: SearchIndex,
    readonly prepared: PreparedReading,
  ) {
    this.#index = index;
    const { candidates } = prepared;
    const byWord = (): Float64Array => new Float64Array(candidates.length);
    this.#found = byWord();
    this.#runs = byWord();
    this.#runPlaces = byWord();
    this.#clusters = byWord();
    this.#pairs = byWord();
    this.#counts = byWord();
    const meanings = candidates.reduce((sum, own) => sum + own.length, 1);
    this.#firstMeanings = new Uint32Array(index.vocabulary.spellings.length);
    this.#meaningWords = new Uint8Array(meanings);
    this.#meaningLikenesses = new Float64Array(meanings);
    this.#nextMeanings = new Uint32Array(meanings);
    let meaning = 0;
    // The last word's meaning comes first: a run is looked up before its next word is written.
    candidates.forEach((own, word) => {
      for (const { spelling, likeness } of own) {
        this.#meaningWords[++meaning] = word;
        this.#meaningLikenesses[meaning] = likeness;
        this.#nextMeanings[meaning] = this.#firstMeanings[spelling]!;
        this.#firstMeanings[spelling] = meaning;
      }
    });
  }

  /** Whether a spelling may stand for any word of the query. */
  means(spelling: number): boolean {
    return this.#firstMeanings[spelling]! > 0;
  }

  /** The words of the query that a spelling may stand for. */
  *meaningsOf(spelling: number): Generator<{ word: number; likeness: number }> {
    let meaning = this.#firstMeanings[spelling]!;
    for (; meaning > 0; meaning = this.#nextMeanings[meaning]!) {
      yield {
        word: this.#meaningWords[meaning]!,
        likeness: this.#meaningLikenesses[meaning]!,
      };
    }
  }

  /** Forgets what was seen in the names of another procedure. */
  beginProcedure(): void {
    this.#pairs.fill(0);
    this.#counts.fill(0);
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

  /**
   * How much of the query several names agree on, since `beginProcedure`: of each word's weight a
   * half where one name has it, three quarters where two have…
   */
  get support(): number {
    return this.prepared.weights.reduce(
      (sum, weight, word) => sum + weight * (1 - 0.5 ** this.#counts[word]!),
      0,
    );
  }

  /** The answer is valid until the next call. */
  align(title: number): Alignment {
    const { alignment } = this;
    const found = this.#found;
    const runs = this.#runs;
    const runPlaces = this.#runPlaces;
    const clusters = this.#clusters;
    const pairs = this.#pairs;
    const nextMeanings = this.#nextMeanings;
    const { words, spellingWeights, specialSpellings, weights: titleWeights } = this.#index.titles;
    const { weights } = this.prepared;
    const start = words.starts[title]!;
    const end = words.starts[title + 1]!;
    found.fill(0);
    runPlaces.fill(-2);
    clusters.fill(-1);
    let longestRun = 0;
    let heaviestCluster = 0;
    let cluster = 0;
    let clusterStart = start;
    let named = 0;
    let unaskedSpecials = 0;
    for (let place = start; place < end; place++) {
      const spelling = words.values[place]!;
      let meaning = this.#firstMeanings[spelling]!;
      if (meaning === 0) {
        unaskedSpecials += specialSpellings[spelling]!;
        cluster = 0;
        clusterStart = place + 1;
        continue;
      }
      let likeliest = 0;
      for (; meaning > 0; meaning = nextMeanings[meaning]!) {
        const word = this.#meaningWords[meaning]!;
        const likeness = this.#meaningLikenesses[meaning]!;
        const weight = weights[word]! * likeness;
        if (likeness > likeliest) likeliest = likeness;
        if (likeness > found[word]!) found[word] = likeness;
        const follows = word > 0 && runPlaces[word - 1] === place - 1;
        const run = weight + (follows ? runs[word - 1]! : 0);
        if (follows && likeness > pairs[word]!) pairs[word] = likeness;
        runs[word] = run;
        runPlaces[word] = place;
        if (run > longestRun) longestRun = run;
        if (clusters[word]! < clusterStart) {
          clusters[word] = place;
          cluster += weight;
        }
      }
      named += spellingWeights[spelling]! * likeliest;
      if (cluster > heaviestCluster) heaviestCluster = cluster;
    }
    let coverage = 0;
    for (let word = 0; word < weights.length; word++) {
      coverage += weights[word]! * found[word]!;
      this.#counts[word]! += found[word]!;
    }
    alignment.coverage = coverage;
    alignment.run = longestRun;
    alignment.unaskedSpecials = unaskedSpecials;
    alignment.cluster = heaviestCluster;
    alignment.precision = titleWeights[title]! > 0 ? named / titleWeights[title]! : 0;
    return alignment;
  }
}
