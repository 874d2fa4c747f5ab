import type { Catalogue } from '../contract/catalogue.js';
import { everydayRows, readEverydayNames } from './everyday-names.js';
import { GrowingArray, listAt, ListsBuilder, type Lists } from './lists.js';
import type { Titles } from './search-index.js';
import { isSpecial } from './special-words.js';
import { Vocabulary } from './vocabulary.js';
import { findWords } from './words.js';

const proceduresPerStep = 64;
const titlesPerStep = 512;

/** Splits every name into syllables and notes which procedure has which. */
export function* buildTitles(
  catalogue: Catalogue,
): Generator<void, { titles: Titles; vocabulary: Vocabulary }> {
  const vocabulary = new Vocabulary();
  const procedures = new GrowingArray();
  const firstOfProcedure = new GrowingArray();
  const firstEveryday = new GrowingArray();
  const wordLists = new ListsBuilder();
  const everydayWords = catalogue.everyday?.words.split(' ') ?? [];
  const everydaySpellings = everydayWords.map((word) => vocabulary.add(word));
  const total = catalogue.procedures.length;
  const rows = everydayRows(catalogue.everyday, total);
  for (let i = 0; i < total; i++) {
    if (i % proceduresPerStep === 0) yield;
    const { name, keywords = [] } = catalogue.procedures[i]!;
    const beginTitle = (): void => {
      procedures.push(i);
      wordLists.beginList();
    };
    firstOfProcedure.push(procedures.length);
    for (const title of [name, ...keywords]) {
      beginTitle();
      for (const word of findWords(title)) wordLists.push(vocabulary.add(word.text));
    }
    firstEveryday.push(procedures.length);
    const everyday = rows[i];
    if (!everyday) continue;
    beginTitle();
    readEverydayNames(everyday, (number) => {
      if (number < 0) beginTitle();
      else if (number < everydaySpellings.length) wordLists.push(everydaySpellings[number]!);
    });
  }
  firstOfProcedure.push(procedures.length);
  const words = wordLists.finish();
  const names = {
    words,
    firstOfProcedure: firstOfProcedure.packed(),
    firstEveryday: firstEveryday.packed(),
  };
  const postings = yield* buildPostings(names, vocabulary.spellings.length);
  const spellingWeights = weighSpellings(postings, total);
  const titles: Titles = {
    procedures: procedures.packed(),
    ...names,
    everydayRows: rows,
    everydayWords,
    postings,
    spellingWeights,
    specialSpellings: Uint8Array.from(vocabulary.spellings, (spelling) =>
      Number(isSpecial(spelling)),
    ),
    weights: yield* weighTitles(words, spellingWeights),
  };
  return { titles, vocabulary };
}

type Names = Pick<Titles, 'words' | 'firstOfProcedure' | 'firstEveryday'>;

/** Turns "which words has this procedure" into "which procedures have this word". */
function* buildPostings(names: Names, spellings: number): Generator<void, Lists> {
  const starts = new Uint32Array(spellings + 1);
  const total = names.firstEveryday.length;
  const lastSeen = new Uint32Array(spellings);
  for (let procedure = 0; procedure < total; procedure++) {
    if (procedure % titlesPerStep === 0) yield;
    forEachWord(names, procedure, lastSeen, (spelling) => starts[spelling + 1]!++);
  }
  for (let spelling = 0; spelling < spellings; spelling++) {
    starts[spelling + 1]! += starts[spelling]!;
  }
  const values = new Uint32Array(starts[spellings]!);
  const next = starts.slice(0, spellings);
  lastSeen.fill(0);
  for (let procedure = 0; procedure < total; procedure++) {
    if (procedure % titlesPerStep === 0) yield;
    forEachWord(names, procedure, lastSeen, (spelling, everyday) => {
      values[next[spelling]!++] = procedure * 2 + everyday;
    });
  }
  return { starts, values };
}

function forEachWord(
  { words, firstOfProcedure, firstEveryday }: Names,
  procedure: number,
  lastSeen: Uint32Array,
  visit: (spelling: number, everyday: number) => void,
): void {
  const from = words.starts[firstOfProcedure[procedure]!]!;
  const everydayFrom = words.starts[firstEveryday[procedure]!]!;
  const to = words.starts[firstOfProcedure[procedure + 1]!]!;
  for (let at = from; at < to; at++) {
    const spelling = words.values[at]!;
    if (lastSeen[spelling] === procedure + 1) continue;
    lastSeen[spelling] = procedure + 1;
    visit(spelling, at < everydayFrom ? 0 : 1);
  }
}

/**
 * What a syllable tells: a rare one (`hôn`) says much about which procedure is meant, one that
 * stands in every second name (`cấp`) very little. This is the usual inverse document frequency.
 */
export function weightOfFrequency(occurrences: number, procedures: number): number {
  return Math.log(1 + procedures / Math.max(1, occurrences));
}

function weighSpellings(postings: Lists, procedures: number): Float32Array {
  return new Float32Array(postings.starts.length - 1).map((_, spelling) =>
    weightOfFrequency(listAt(postings, spelling).length, procedures),
  );
}

function* weighTitles(words: Lists, spellingWeights: Float32Array): Generator<void, Float32Array> {
  const weights = new Float32Array(words.starts.length - 1);
  for (let title = 0; title < weights.length; title++) {
    if (title % titlesPerStep === 0) yield;
    let weight = 0;
    for (let at = words.starts[title]!; at < words.starts[title + 1]!; at++)
      weight += spellingWeights[words.values[at]!]!;
    weights[title] = weight;
  }
  return weights;
}
