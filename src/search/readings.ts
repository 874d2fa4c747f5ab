import type { FoundPhrase } from './phrase-table.js';
import { maxWords, readWord, type QueryWord } from './query-words.js';
import type { SearchIndex } from './search-index.js';
import type { Meaning } from './synonym-table.js';
import type { Vocabulary } from './vocabulary.js';
import { fillerFactors } from './word-weights.js';

/** One way to read a whole query. */
export interface Reading {
  readonly words: readonly QueryWord[];
  /** By word: the share of its weight that it keeps; fillers lose most of theirs. */
  readonly factors: readonly number[];
  /** How much a match of this reading counts, 1 for the query as it was typed. */
  readonly faith: number;
  /** Whether a phrase was replaced by what it means. */
  readonly synonyms: boolean;
  /** Whether the last word is the one that was typed last. */
  readonly endsAsTyped: boolean;
}

const respacedFaith = 0.95;
/** Once for a phrase's first meaning, twice for its second… */
const synonymFaith = 0.96;
/** Each reading costs as much as a search, so their number is bounded. */
const maxReadings = 8;

/** The ways to read a query, as it was typed first. */
export function findReadings(index: SearchIndex, words: readonly QueryWord[]): Reading[] {
  const literal: Reading = {
    words,
    factors: fillerFactors(index.fillers, words),
    faith: 1,
    synonyms: false,
    endsAsTyped: true,
  };
  const readings = [literal];
  const respaced = moveSpaces(words, index.vocabulary);
  if (respaced) {
    const factors = fillerFactors(index.fillers, respaced);
    readings.push({ ...literal, words: respaced, factors, faith: respacedFaith });
  }
  for (const reading of [...readings]) readings.push(...withSynonyms(index, reading));
  return readings.slice(0, maxReadings);
}

/** Joins words that make one syllable (`loạ i`), parts those that make two (`đăngký`). */
function moveSpaces(words: readonly QueryWord[], vocabulary: Vocabulary): QueryWord[] | undefined {
  const moved: QueryWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    const joined = next && readWord(word.text + next.text);
    if (joined && vocabulary.syllables.has(joined.spelling.folded)) {
      moved.push(joined);
      i++;
    } else {
      moved.push(...(partWord(word, vocabulary) ?? [word]));
    }
  }
  return moved.every((word, i) => word === words[i]) ? undefined : moved;
}

function partWord(word: QueryWord, vocabulary: Vocabulary): QueryWord[] | undefined {
  if (isKnown(word, vocabulary)) return undefined;
  for (let at = word.text.length - 1; at > 0; at--) {
    const parts = [readWord(word.text.slice(0, at)), readWord(word.text.slice(at))];
    // A lone letter is a syllable somewhere in nearly every catalogue, which proves nothing.
    const convincing = parts.every(
      ({ text, spelling }) => text.length > 1 && vocabulary.syllables.has(spelling.folded),
    );
    if (convincing) return parts;
  }
  return undefined;
}

function isKnown({ spelling, telex }: QueryWord, vocabulary: Vocabulary): boolean {
  return (
    vocabulary.syllables.has(spelling.folded) ||
    (telex !== undefined && vocabulary.syllables.has(telex.folded))
  );
}

/**
 * The reading with its phrases replaced by what they mean: all of them, once for each of their
 * meanings, and then one alone, as a phrase may also stand for itself.
 */
function withSynonyms(index: SearchIndex, reading: Reading): Reading[] {
  const found = index.synonyms.find(reading.words).flatMap((phrase) => {
    const ways = knownWays(phrase.value, index.vocabulary);
    const fits = ways.length > 0 && standsInContext(phrase, reading.words);
    return fits ? [{ ...phrase, value: { ...phrase.value, ways } }] : [];
  });
  const phrases = longestPhrases(found);
  const longest = Math.max(0, ...phrases.map(({ value }) => value.ways.length));
  const most = Math.min(longest, maxReadings);
  const readings: Reading[] = [];
  for (let which = 0; which < most; which++) readings.push(replacePhrases(reading, phrases, which));
  if (phrases.length > 1) {
    for (const phrase of phrases) readings.push(replacePhrases(reading, [phrase], 0));
  }
  return readings;
}

/** Where phrases overlap, the longest one is meant (`giấy độc thân`, not `độc thân`), the surest of equals. */
function longestPhrases(found: readonly FoundPhrase<Meaning>[]): FoundPhrase<Meaning>[] {
  const chosen: FoundPhrase<Meaning>[] = [];
  const surest = [...found].sort((a, b) => b.length - a.length || b.value.weight - a.value.weight);
  for (const phrase of surest) {
    const overlaps = chosen.some(
      ({ start, length }) => start < phrase.start + phrase.length && phrase.start < start + length,
    );
    if (!overlaps) chosen.push(phrase);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Ways to say it in words that the catalogue has; others could match nothing. */
function knownWays({ ways }: Meaning, vocabulary: Vocabulary): Meaning['ways'] {
  return ways.filter((words) => words.every((word) => isKnown(word, vocabulary)));
}

/** Whether an ambiguous phrase has one of the words around it that tell what is meant. */
function standsInContext(
  { start, length, value }: FoundPhrase<Meaning>,
  words: readonly QueryWord[],
): boolean {
  const others = [...words.slice(0, start), ...words.slice(start + length)];
  return value.context === undefined || value.context.find(others).length > 0;
}

/** @param which number of the meaning to take; the first, where a phrase has fewer */
function replacePhrases(
  reading: Reading,
  phrases: readonly FoundPhrase<Meaning>[],
  which: number,
): Reading {
  const words: QueryWord[] = [];
  const factors: number[] = [];
  let faith = reading.faith * synonymFaith ** (which + 1);
  let at = 0;
  const copyUntil = (end: number): void => {
    words.push(...reading.words.slice(at, end));
    factors.push(...reading.factors.slice(at, end));
  };
  for (const { start, length, value } of phrases) {
    copyUntil(start);
    const meaning = value.ways[which] ?? value.ways[0]!;
    faith *= value.weight;
    words.push(...meaning);
    factors.push(...meaning.map(() => 1));
    at = start + length;
  }
  copyUntil(reading.words.length);
  return {
    words: words.slice(0, maxWords),
    factors: factors.slice(0, maxWords),
    faith,
    synonyms: true,
    endsAsTyped: reading.endsAsTyped && at < reading.words.length,
  };
}
