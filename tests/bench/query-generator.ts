import { fold } from '../../src/search/index.js';
import { findWords } from '../../src/search/words.js';
import type { ProcedureRecord, QueryCase } from '../search/shared-data.js';
import { randomOrder } from './random-order.js';
import { randomFrom } from '../helpers/random.js';

type Random = () => number;
/** Words of a stretch. */
const fewestWords = 4;
const mostWords = 8;
const toneKeys: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0301': 's',
  '\u0323': 'j',
};

interface Kind {
  /** How the words of a stretch are typed. */
  readonly type: (words: string[], random: Random) => string;
  /** Where only some stretches can be typed so: whether these can. */
  readonly fits?: (words: string[]) => boolean;
  /** Whether the last word may go on in any way. */
  readonly isUnfinished?: boolean;
}

/** How the same words may be typed; each takes some words of a name. */
const kinds: Readonly<Record<string, Kind>> = {
  accented: { type: (words) => words.join(' ') },
  unaccented: { type: (words) => fold(words.join(' ')) },
  typo: { type: (words, random) => withSlip(words, random).join(' ') },
  'unaccented-typo': { type: (words, random) => withSlip(words.map(fold), random).join(' ') },
  telex: { type: (words) => words.map(toTelex).join(' ') },
  prefix: {
    type: (words) => words.join(' ').slice(0, -Math.floor(words.at(-1)!.length / 2)),
    fits: (words) => words.at(-1)!.length > 2,
    isUnfinished: true,
  },
  'tone-placement': {
    type: (words) => words.map(withOtherTonePlace).join(' '),
    fits: (words) => words.some((word) => withOtherTonePlace(word) !== word),
  },
  nfd: { type: (words) => words.join(' ').normalize('NFD') },
  reordered: { type: (words) => [...words.slice(2), ...words.slice(0, 2)].join(' ') },
};

/** What stands in more names asks for none of them. */
const mostRelevant = 12;

/**
 * Fresh queries for procedures: their codes, and stretches of official names typed in every way.
 * All procedures are relevant that have the words as they were picked or as they were typed,
 * whatever their accents and punctuation.
 */
export function generateQueries(
  records: readonly ProcedureRecord[],
  perKind: number,
  seed: number,
): QueryCase[] {
  const random = randomFrom(seed);
  const names = records.map(({ name }) => ` ${plainWords(name)} `);
  const codesOf = (...parts: string[]): string[] =>
    records
      .filter((_, i) => parts.some((part) => names[i]!.includes(part)))
      .map(({ code }) => code);
  const stretches = Object.entries(kinds).flatMap(([kind, how], round) => {
    const queries: QueryCase[] = [];
    for (const { name } of randomOrder(records, seed + round)) {
      if (queries.length === perKind) break;
      const words = stretchOf(name, random);
      if (words.length < fewestWords || how.fits?.(words) === false) continue;
      const query = how.type(words, random);
      const typed = ` ${plainWords(query)}`;
      const relevant = codesOf(
        how.isUnfinished ? typed : `${typed} `,
        ` ${plainWords(words.join(' '))} `,
      );
      if (relevant.length <= mostRelevant) queries.push({ kind, query, relevant });
    }
    return queries;
  });
  const codes = randomOrder(records, seed)
    .slice(0, perKind)
    .map(({ code }) => ({ kind: 'code', query: code, relevant: [code] }));
  return [...stretches, ...codes];
}

/** The words of a text without accents, punctuation and the choice between i and y. */
const plainWords = (text: string): string =>
  findWords(fold(text))
    .map((word) => word.text.replace(/y/g, 'i'))
    .join(' ');

/** Queries that nobody means: names cut, mixed, repeated and mistyped, and plain noise. */
export function generateOddQueries(
  records: readonly ProcedureRecord[],
  count: number,
  seed: number,
): string[] {
  const random = randomFrom(seed);
  const words = [...new Set(records.flatMap(({ name }) => name.split(/\s+/)))];
  const pick = (): string => words[Math.floor(random() * words.length)]!;
  const noise = (): string =>
    Array.from({ length: 1 + random() * 12 }, () =>
      String.fromCharCode(33 + Math.floor(random() * (random() < 0.1 ? 0x2000 : 90))),
    ).join('');
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random() ** 3 * 80 }, () => {
      const chance = random();
      if (chance < 0.1) return noise();
      const word = pick();
      if (chance < 0.4) return fold(word);
      if (chance < 0.5) return word.slice(0, 1 + random() * 3);
      return chance < 0.6 ? withSlip([word], random)[0]! : word;
    }).join(random() < 0.98 ? ' ' : ''),
  );
}

/** Some words that stand together in a name. */
function stretchOf(name: string, random: Random): string[] {
  const words = findWords(name.normalize('NFC').toLowerCase()).map(({ text }) => text);
  const wanted = fewestWords + Math.floor(random() * (mostWords - fewestWords + 1));
  const length = Math.min(words.length, wanted);
  const start = Math.floor(random() * (words.length - length + 1));
  return words.slice(start, start + length);
}

/** The tone on the other vowel, as both are in use: hòa and hoà, thúy and thuý. */
function withOtherTonePlace(word: string): string {
  const parts = word.normalize('NFD');
  const moved = parts
    .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])$/u, '$1$3$2')
    .replace(/(u)([\u0300\u0301\u0303\u0309\u0323])(y)$/u, '$1$3$2');
  const back = parts
    .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])$/u, '$1$3$2')
    .replace(/(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])$/u, '$1$3$2');
  return (moved === parts ? back : moved).normalize('NFC');
}

/** One letter of the longest word left out, doubled, or swapped with the next. */
function withSlip(words: readonly string[], random: Random): string[] {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const at = 1 + Math.floor(random() * Math.max(1, longest.length - 2));
  const [head, letter = '', next = '', tail] = [
    longest.slice(0, at),
    longest[at],
    longest[at + 1],
    longest.slice(at + 2),
  ];
  const slips = [
    head + next + tail,
    head + letter + letter + next + tail,
    head + next + letter + tail,
  ];
  return words.map((word) => (word === longest ? slips[Math.floor(random() * 3)]! : word));
}

/** The keys of Telex, tone last: đăng → ddawng. */
function toTelex(word: string): string {
  let keys = '';
  let tone = '';
  for (const part of word.normalize('NFD')) {
    if (part in toneKeys) tone = toneKeys[part]!;
    else if (part === '\u0302') keys += keys.at(-1) ?? '';
    else if (part === '\u0306' || part === '\u031b') keys += 'w';
    else keys += part === 'đ' ? 'dd' : part;
  }
  return keys + tone;
}
