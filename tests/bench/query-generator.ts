import { fold } from '../../src/search/index.js';
import type { ProcedureRecord, QueryCase } from '../search/shared-data.js';
import { randomOrder } from './random-order.js';
import { randomFrom } from '../helpers/random.js';

type Random = () => number;
const toneKeys: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0301': 's',
  '\u0323': 'j',
};

/** How the same words may be typed; each takes some words of a name. */
const kinds: Readonly<Record<string, (words: string[], random: Random) => string>> = {
  accented: (words) => words.join(' '),
  unaccented: (words) => fold(words.join(' ')),
  typo: (words, random) => withSlip(words, random).join(' '),
  'unaccented-typo': (words, random) => withSlip(words.map(fold), random).join(' '),
  telex: (words) => words.map(toTelex).join(' '),
  prefix: (words) => words.join(' ').slice(0, -Math.ceil(words.at(-1)!.length / 2)),
  nfd: (words) => words.join(' ').normalize('NFD'),
  reordered: (words) => [...words.slice(2), ...words.slice(0, 2)].join(' '),
};

/**
 * Fresh queries for procedures: stretches of official names, typed in every way. All procedures
 * that have the words in that order are relevant.
 */
export function generateQueries(
  records: readonly ProcedureRecord[],
  perKind: number,
  seed: number,
): QueryCase[] {
  const random = randomFrom(seed);
  const names = records.map(({ name }) => name.toLowerCase());
  return Object.entries(kinds).flatMap(([kind, type], round) =>
    randomOrder(records, seed + round)
      .slice(0, perKind)
      .map(({ name }) => {
        const words = stretchOf(name, random);
        const text = words.join(' ');
        const relevant = records.filter((_, i) => names[i]!.includes(text)).map(({ code }) => code);
        return { kind, query: type(words, random), relevant };
      }),
  );
}

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

/** Three to eight words that stand together in a name. */
function stretchOf(name: string, random: Random): string[] {
  const words = name.toLowerCase().split(/\s+/);
  const length = Math.min(words.length, 3 + Math.floor(random() * 6));
  const start = Math.floor(random() * (words.length - length + 1));
  return words.slice(start, start + length);
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
