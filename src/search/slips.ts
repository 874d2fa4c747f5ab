/**
 * Whether one slip of the fingers leads from one word to the other: a letter too many, too few,
 * wrong, or two neighbours swapped. Equal words are no slip.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a);
  const extra = b.length - a.length;
  if (extra > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (extra === 1) return a.slice(same) === b.slice(same + 1);
  if (same === a.length) return false;
  if (a.slice(same + 1) === b.slice(same + 1)) return true;
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  return swapped && a.slice(same + 2) === b.slice(same + 2);
}

/**
 * The set of letters of a word as bits. Words one slip apart differ in at most two bits, which
 * rules out nearly the whole vocabulary without looking at a letter.
 */
export function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

export function mayBeOneSlip(a: number, b: number): boolean {
  let difference = a ^ b;
  difference &= difference - 1;
  difference &= difference - 1;
  return difference === 0;
}
