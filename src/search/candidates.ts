import type { SearchIndex } from './search-index.js';
import { isOneSlip, letterSet, mayBeOneSlip } from './slips.js';
import { compareAccents, type Agreement, type Spelling } from './spelling.js';
import type { QueryWord } from './query-words.js';
import type { Syllable, Vocabulary } from './vocabulary.js';

/** A syllable of the catalogue that a typed word may stand for. */
export interface Candidate {
  /** Number of the spelling in the vocabulary. */
  readonly spelling: number;
  /** How likely it is meant, from 0 to 1. */
  readonly likeness: number;
}

/** What to look for beside the word as it stands. */
export interface Reach {
  /** The word may be the beginning of a longer one. */
  readonly prefix: boolean;
  /** The word may hold one slip of the fingers. */
  readonly slips: boolean;
  /** The query has accents in most places, so that where they lack they say a little. */
  readonly accented: boolean;
}

const likenessOf: Readonly<Record<Agreement, number>> = {
  same: 1,
  open: 1,
  near: 0.85,
  conflict: 0.6,
};
const openInAccentedQuery = 0.75;
/** A beginning is worth a little less than the whole word. */
const prefixFactor = 0.92;
/** By length of the folded word: the shorter, the more words are one slip away. */
const slipFactors = [0, 0, 0.5, 0.62, 0.7];
const longSlipFactor = 0.75;
/** For a word that the catalogue does know as it stands. */
const needlessSlipFactor = 0.65;
/** For a slip that changes the tone as well. */
const otherToneFactor = 0.8;
const telexFactor = 0.98;
const cacheSize = 2000;

/** The syllables that a word may stand for, the likeliest first; each spelling once. */
export function findCandidates(
  index: SearchIndex,
  word: QueryWord,
  reach: Reach,
): readonly Candidate[] {
  const { candidateCache: cache, vocabulary } = index;
  const key = `${word.text} ${reach.prefix} ${reach.slips} ${reach.accented}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const collector = new Collector(vocabulary, reach.accented);
  collector.addSyllable(word.spelling, vocabulary.syllables.get(word.spelling.folded), 1);
  if (word.telex) {
    collector.addSyllable(word.telex, vocabulary.syllables.get(word.telex.folded), telexFactor);
  }
  if (reach.prefix) collector.addLonger(word);
  if (reach.slips) collector.addSlips(word.spelling);
  const candidates = collector.finish();
  if (cache.size >= cacheSize) cache.clear();
  cache.set(key, candidates);
  return candidates;
}

class Collector {
  readonly #vocabulary: Vocabulary;
  readonly #accented: boolean;
  /** By spelling, the best likeness. */
  readonly #likenesses = new Map<number, number>();

  constructor(vocabulary: Vocabulary, accented: boolean) {
    this.#vocabulary = vocabulary;
    this.#accented = accented;
  }

  /** The spellings of a syllable that has, or begins with, the letters that were typed. */
  addSyllable(typed: Spelling, syllable: Syllable | undefined, factor: number): void {
    for (const spelling of syllable?.spellings ?? []) {
      const agreement = compareAccents(typed, this.#vocabulary.spellings[spelling]!);
      const open = agreement === 'open' && this.#accented;
      this.#add(spelling, factor * (open ? openInAccentedQuery : likenessOf[agreement]));
    }
  }

  addLonger({ beginning, spelling, telex }: QueryWord): void {
    const { syllables } = this.#vocabulary;
    const typed = telex && !syllables.has(spelling.folded) ? telex : beginning;
    for (const syllable of syllables.values()) {
      const longer = syllable.folded.length > typed.folded.length;
      if (longer && syllable.folded.startsWith(typed.folded)) {
        this.addSyllable(typed, syllable, prefixFactor);
      }
    }
  }

  /** Words one slip away. Numbers are left alone: 197 is not 198 misspelt. */
  addSlips({ folded, tone }: Spelling): void {
    const { syllables, spellings } = this.#vocabulary;
    const factor =
      (slipFactors[folded.length] ?? longSlipFactor) *
      (syllables.has(folded) ? needlessSlipFactor : 1);
    if (factor === 0 || /\d/.test(folded)) return;
    const letters = letterSet(folded);
    for (const syllable of syllables.values()) {
      if (!mayBeOneSlip(letters, syllable.letterSet) || !isOneSlip(folded, syllable.folded))
        continue;
      for (const spelling of syllable.spellings) {
        const toneAgrees = tone === spellings[spelling]!.tone || (tone === 0 && !this.#accented);
        this.#add(spelling, toneAgrees ? factor : factor * otherToneFactor);
      }
    }
  }

  finish(): readonly Candidate[] {
    const candidates: Candidate[] = [];
    this.#likenesses.forEach((likeness, spelling) => candidates.push({ spelling, likeness }));
    return candidates.sort((a, b) => b.likeness - a.likeness);
  }

  #add(spelling: number, likeness: number): void {
    const known = this.#likenesses.get(spelling) ?? 0;
    if (likeness > known) this.#likenesses.set(spelling, likeness);
  }
}
