import { Aligner } from './alignment.js';
import type { PreparedReading } from './prepared-reading.js';
import {
  everydayScore,
  isExplained,
  leastShownCoverage,
  otherNameFactor,
  priorShare,
  scoreAlignment,
} from './score.js';
import type { SearchIndex } from './search-index.js';

/** Two sums of the same weights, in different order, may differ by that much. */
const epsilon = 1e-4;

/** Lays one reading of a query beside all names of a procedure. */
export class Matcher {
  /** Whether some name was found to hold the whole reading in one piece. */
  explained = false;
  /** Of the procedure that was matched last: its score, and the name to show for it. */
  score = 0;
  title = 0;

  readonly #index: SearchIndex;
  readonly aligner: Aligner;
  readonly #faith: number;

  constructor(index: SearchIndex, prepared: PreparedReading) {
    this.#index = index;
    this.aligner = new Aligner(index, prepared);
    this.#faith = prepared.reading.faith;
  }

  /** @param procedure one that was gathered for this reading just before */
  match(procedure: number): void {
    const { titles, priors, scratch } = this.#index;
    const { aligner } = this;
    const official = titles.firstOfProcedure[procedure]!;
    const everyday = titles.firstEveryday[procedure]!;
    aligner.beginProcedure();
    let score = 0;
    let title = official;
    for (let other = official; other < everyday; other++) {
      const factor = other === official ? 1 : otherNameFactor;
      const own = factor * this.#scoreTitle(other);
      if (own > score) [score, title] = [own, other];
    }
    // What everyday names have to say beyond the others, if anything.
    if (scratch.nameCoverage[procedure]! < scratch.coverage[procedure]! - epsilon) {
      const best = this.#bestEveryday(procedure);
      const coverage = scratch.coverage[procedure]!;
      const own = everydayScore(coverage, aligner.pairs, aligner.support, best.score);
      if (own > score) [score, title] = [own, best.shown ? best.title : official];
    }
    this.score = score * this.#faith + priors[procedure]! * priorShare;
    this.title = title;
  }

  #bestEveryday(procedure: number): { title: number; score: number; shown: boolean } {
    const { firstOfProcedure, firstEveryday } = this.#index.titles;
    const best = { title: 0, score: 0, shown: false };
    for (let title = firstEveryday[procedure]!; title < firstOfProcedure[procedure + 1]!; title++) {
      const score = this.#scoreTitle(title);
      if (score <= best.score) continue;
      best.title = title;
      best.score = score;
      best.shown = this.aligner.alignment.coverage >= leastShownCoverage;
    }
    return best;
  }

  #scoreTitle(title: number): number {
    const alignment = this.aligner.align(title);
    if (isExplained(alignment)) this.explained = true;
    return scoreAlignment(alignment);
  }
}
