const segmenter = new Intl.Segmenter('vi');

/**
 * A name of which only each word's first letter and length are left: `Nguyễn Văn An` →
 * `N***** V** A*`. A name that is masked already stays as it is.
 */
export function maskName(name: string): string {
  return name.normalize('NFC').trim().split(/\s+/).map(maskWord).join(' ');
}

function maskWord(word: string): string {
  // A letter with marks is one letter, also where Unicode has no single character for it.
  const [first = '', ...others] = Array.from(segmenter.segment(word), ({ segment }) => segment);
  return first + '*'.repeat(others.length);
}
