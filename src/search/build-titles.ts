import type { Catalogue } from '../contract/catalogue.js';
import { GrowingArray, listAt, ListsBuilder, type Lists } from './lists.js';
import type { Titles } from './search-index.js';
import { isSpecial } from './special-words.js';
import { Vocabulary } from './vocabulary.js';
import { findWords } from './words.js';

const proceduresPerStep = 64;
const titlesPerStep = 512;
const wordsPerStep = 20_000;

/** Splits every name into syllables and notes which name has which. */
export function* buildTitles(
  catalogue: Catalogue,
): Generator<number, { titles: Titles; vocabulary: Vocabulary }> {
  const vocabulary = new Vocabulary();
  const procedures = new GrowingArray();
  const firstOfProcedure = new GrowingArray();
  const wordLists = new ListsBuilder();
  const total = catalogue.procedures.length;
  for (let i = 0; i < total; i++) {
    if (i % proceduresPerStep === 0) yield (0.8 * i) / total;
    const { name, keywords = [] } = catalogue.procedures[i]!;
    firstOfProcedure.push(procedures.length);
    for (const title of [name, ...keywords]) {
      procedures.push(i);
      wordLists.beginList();
      for (const word of findWords(title)) wordLists.push(vocabulary.add(word.text));
    }
  }
  firstOfProcedure.push(procedures.length);
  const words = wordLists.finish();
  const postings = yield* buildPostings(words, vocabulary.spellings.length);
  const spellingWeights = weighSpellings(postings, procedures.length);
  const titles: Titles = {
    procedures: procedures.packed(),
    firstOfProcedure: firstOfProcedure.packed(),
    words,
    postings,
    spellingWeights,
    specialSpellings: Uint8Array.from(vocabulary.spellings, (spelling) =>
      Number(isSpecial(spelling)),
    ),
    weights: yield* weighTitles(words, spellingWeights),
  };
  return { titles, vocabulary };
}

/** Turns "which words has this title" into "which titles have this word". */
function* buildPostings(words: Lists, spellings: number): Generator<number, Lists> {
  const titles = words.starts.length - 1;
  const starts = new Uint32Array(spellings + 1);
  for (let at = 0; at < words.values.length; at++) {
    if (at % wordsPerStep === 0) yield 0.8;
    starts[words.values[at]! + 1]!++;
  }
  for (let spelling = 0; spelling < spellings; spelling++) {
    starts[spelling + 1]! += starts[spelling]!;
  }
  const values = new Uint32Array(words.values.length);
  const next = starts.slice(0, spellings);
  for (let title = 0; title < titles; title++) {
    if (title % titlesPerStep === 0) yield 0.8 + (0.1 * title) / titles;
    for (const spelling of listAt(words, title)) values[next[spelling]!++] = title;
  }
  return { starts, values };
}

/**
 * What a syllable tells: a rare one (`hôn`) says much about which procedure is meant, one that
 * stands in every second name (`cấp`) very little. This is the usual inverse document frequency.
 */
export function weightOfFrequency(occurrences: number, titles: number): number {
  return Math.log(1 + titles / Math.max(1, occurrences));
}

function weighSpellings(postings: Lists, titles: number): Float32Array {
  return new Float32Array(postings.starts.length - 1).map((_, spelling) =>
    weightOfFrequency(listAt(postings, spelling).length, titles),
  );
}

function* weighTitles(
  words: Lists,
  spellingWeights: Float32Array,
): Generator<number, Float32Array> {
  const weights = new Float32Array(words.starts.length - 1);
  for (let title = 0; title < weights.length; title++) {
    if (title % titlesPerStep === 0) yield 0.9 + (0.1 * title) / weights.length;
    let weight = 0;
    for (const spelling of listAt(words, title)) weight += spellingWeights[spelling]!;
    weights[title] = weight;
  }
  return weights;
}
