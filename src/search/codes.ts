import type { Range } from '../contract/common.js';
import type { SearchIndex } from './search-index.js';

/** A procedure whose code answers the query. */
export interface CodeMatch {
  readonly procedure: number;
  readonly score: number;
}

/** Above any name: who types a whole code wants that procedure and no other. */
const wholeCode = 2;
const partOfCode = 0.95;
/** Fewer digits are a year or an amount as often as a piece of a code. */
const fewestDigits = 4;
/** From so many digits on, a number beside other words is taken for a code, too. */
const digitsOfCode = 6;

/** A code without its dots, dashes and case. */
export function bareCode(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The code, or piece of one, that a query holds; empty where it holds none. */
export function findCode(query: string): string {
  const whole = /^[\s\d.\-–]+$/.test(query) ? bareCode(query) : '';
  if (whole.length >= fewestDigits) return whole;
  const terms = query.split(/\s+/);
  const fewest = terms.length > 1 ? digitsOfCode : fewestDigits;
  const term = terms.find((text) => (text.match(/\d/g) ?? []).length >= fewest);
  return term === undefined ? '' : bareCode(term);
}

/** Whether a query is a national code and nothing else: whoever types it wants no other. */
export function isWholeCode(query: string): boolean {
  return /^\s*\d\.\d{6}(\.[\w.]*)?\s*$/.test(query);
}

/** Procedures whose code is, begins with or ends with what the query holds. */
export function matchCodes(index: SearchIndex, query: string): CodeMatch[] {
  const wanted = findCode(query);
  const matches: CodeMatch[] = [];
  if (wanted === '') return matches;
  index.codes.forEach((code, procedure) => {
    if (code === wanted) {
      matches.push({ procedure, score: wholeCode });
    } else if (isPart(wanted, code)) {
      matches.push({ procedure, score: partOfCode });
    }
  });
  return matches;
}

/** Codes are also written longer, with the unit behind: 1.000894.000.00.00.H44. */
function isPart(wanted: string, code: string): boolean {
  if (code.startsWith(wanted) || code.endsWith(wanted)) return true;
  return code.length >= digitsOfCode && wanted.startsWith(code);
}

/** Where the query's code stands in a procedure's code as it is written. */
export function highlightCode(code: string, query: string): Range[] {
  const wanted = findCode(query);
  if (wanted === '' || !isPart(wanted, bareCode(code))) return [];
  const found = new RegExp([...wanted].join('[^a-z0-9]*'), 'i').exec(code);
  return [found ? [found.index, found.index + found[0].length] : [0, code.length]];
}
