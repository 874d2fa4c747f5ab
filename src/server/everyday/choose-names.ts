import type { Level } from '../../contract/common.js';
import { weightOfFrequency } from '../../search/build-titles.js';
import { everydayWordsOf } from './everyday-words.js';

/** A procedure as far as the choice of its everyday names needs it. */
export interface Named {
  readonly name: string;
  readonly levels: readonly Level[];
  readonly names: readonly string[];
}

/**
 * What a name must tell by each of its words to be worth its bytes, by the nearest level that
 * handles the procedure: what people ask for at the commune's desk is called by most names.
 */
const leastGains: readonly (readonly [Level, number])[] = [
  ['commune', 1.05],
  ['province', 2.1],
  ['ministry', 2.5],
];
const elsewhere = ['other', 2.5] as const;
/** Fewer procedures with everyday names leave room for more of them, down to all. */
const manyNamed = 1000;
/** What a new pair of neighbours tells, as a share of what its rarer word would. */
const pairShare = 0.6;

/**
 * Chooses the everyday names that a snapshot carries, since all of them would make it too large
 * for a phone: for each procedure, one name after the other, the one that tells most by its words
 * over what the official name and the names before it say, until none tells enough.
 *
 * @returns for each procedure the names that were chosen, the most telling first
 */
export function chooseNames(procedures: readonly Named[]): string[][] {
  const named = procedures.filter(({ names }) => names.length > 0);
  const weigh = weighWords(named);
  const scarcity = Math.min(1, named.length / manyNamed);
  return procedures.map(({ name, levels, names }) => {
    const known = new Known(weigh);
    known.add(everydayWordsOf(name));
    const [, gain] = leastGains.find(([level]) => levels.includes(level)) ?? elsewhere;
    const least = gain * scarcity;
    const left = names.map((text) => ({ text, words: everydayWordsOf(text) }));
    const chosen: string[] = [];
    for (;;) {
      const gains = left.map(({ words }) => known.gain(words));
      const most = Math.max(...gains);
      if (!(most >= least)) return chosen;
      const [best] = left.splice(gains.indexOf(most), 1);
      chosen.push(best!.text);
      known.add(best!.words);
    }
  });
}

/** Rare words tell more: the weights of the search itself. */
function weighWords(named: readonly Named[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { name, names } of named) {
    for (const word of new Set([name, ...names].flatMap(everydayWordsOf))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (word) => weightOfFrequency(counts.get(word) ?? 0, named.length);
}

/** The words and pairs of neighbours that a procedure's names have said so far. */
class Known {
  readonly #words = new Set<string>();
  readonly #pairs = new Set<string>();

  constructor(private readonly weigh: (word: string) => number) {}

  add(words: readonly string[]): void {
    words.forEach((word, i) => {
      this.#words.add(word);
      if (i > 0) this.#pairs.add(`${words[i - 1]!} ${word}`);
    });
  }

  /** What a name adds, by word; one more is counted for the name itself. */
  gain(words: readonly string[]): number {
    let gain = 0;
    for (const word of new Set(words)) if (!this.#words.has(word)) gain += this.weigh(word);
    for (let i = 1; i < words.length; i++) {
      const [before, word] = [words[i - 1]!, words[i]!];
      if (this.#pairs.has(`${before} ${word}`)) continue;
      gain += pairShare * Math.min(this.weigh(before), this.weigh(word));
    }
    return gain / (words.length + 1);
  }
}
