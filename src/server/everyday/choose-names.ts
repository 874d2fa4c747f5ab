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
 * How much room a catalogue has for everyday names, in characters of their code (some 0.65 bytes
 * each, packed): so much for each of its procedures, and small catalogues as much as one of 1,500.
 */
const roomPerProcedure = 49;
const leastRoom = 1500 * roomPerProcedure;
/**
 * What is told about a procedure counts by the nearest level that handles it: what people ask for
 * at the commune's desk is called by most names.
 */
const worthOfLevels: readonly (readonly [Level, number])[] = [
  ['commune', 1],
  ['province', 0.5],
  ['ministry', 0.42],
];
const worthElsewhere = 0.42;
/** What a new pair of neighbours tells, as a share of what its rarer word would. */
const pairShare = 0.6;
/** What one more way to say it tells beside its words: a short one is typed as it stands. */
const anotherWay = 1.5;

interface Choice {
  readonly procedure: number;
  readonly name: string;
  /** What the name tells by each of its words. */
  readonly worth: number;
  /** About so many characters of code. */
  readonly size: number;
}

/**
 * Chooses the everyday names that a snapshot carries, since all of them would make it too large
 * for a phone: the most telling first, until the room is used. What a name tells is what its words
 * say over the official name and the names of the same procedure that were chosen before it; one
 * that says nothing new is left out.
 *
 * @returns for each procedure the names that were chosen, the most telling first
 */
export function chooseNames(procedures: readonly Named[]): string[][] {
  const weigh = weighWords(procedures.filter(({ names }) => names.length > 0));
  const choices = procedures.flatMap((named, procedure) => rankNames(named, procedure, weigh));
  const chosen: string[][] = procedures.map(() => []);
  let room = Math.max(leastRoom, roomPerProcedure * procedures.length);
  // Sorting keeps the order of equals, and within a procedure no name tells more than the one before.
  for (const { procedure, name, size } of choices.sort((a, b) => b.worth - a.worth)) {
    if (size > room) break;
    chosen[procedure]!.push(name);
    room -= size;
  }
  return chosen;
}

/** The names of a procedure that say anything new, the most telling first. */
function rankNames(
  { name, levels, names }: Named,
  procedure: number,
  weigh: (word: string) => number,
): Choice[] {
  const known = new Known(weigh);
  known.add(everydayWordsOf(name));
  const level = worthOfLevels.find(([own]) => levels.includes(own))?.[1] ?? worthElsewhere;
  const left = names.map((text) => ({ text, words: everydayWordsOf(text) }));
  const ranked: Choice[] = [];
  while (left.length > 0) {
    const gains = left.map(({ words }) => known.gain(words));
    const most = Math.max(...gains);
    if (most <= 0) break;
    const [best] = left.splice(gains.indexOf(most), 1);
    const { text, words } = best!;
    ranked.push({ procedure, name: text, worth: most * level, size: sizeOf(words) });
    known.add(words);
  }
  return ranked;
}

/** Most words have two characters of code, and a blank follows. */
const sizeOf = (words: readonly string[]): number => 2 * words.length + 1;

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

  /** What a name adds, by word: for each new word, each new pair, and being a way to say it at all. */
  gain(words: readonly string[]): number {
    let gain = 0;
    for (const word of new Set(words)) if (!this.#words.has(word)) gain += this.weigh(word);
    for (let i = 1; i < words.length; i++) {
      const [before, word] = [words[i - 1]!, words[i]!];
      if (this.#pairs.has(`${before} ${word}`)) continue;
      gain += pairShare * Math.min(this.weigh(before), this.weigh(word));
    }
    return gain > 0 ? (gain + anotherWay) / (words.length + 1) : 0;
  }
}
