/** A paragraph longer than this, in UTF-16 code units, is hard to read in one piece. */
const longParagraph = 480;

const bullet = /^\s*(?:[-–—+•*●▪]|o(?=\s))\s*/u;

// A dash or plus that begins an item stands after the end of a clause: "…hợp lệ; - Nộp tờ khai".
const inlineBullet = /(?<=[.;:])\s+(?=[-–+•*●▪]\s+\p{L})/u;

const sentenceEnd = /(?<=[.;!?])\s+(?=\p{Lu})/u;

/** The text without the dash, plus or dot that its writer began it with. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '').trim();
}

/**
 * Breaks a text as agencies publish them, often a page in one piece, into paragraphs that can be
 * read: at line breaks, at dashes that begin an item, and where one is still long, between
 * sentences. No character but white space and such dashes is lost.
 */
export function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n+/)
    .flatMap((line) => line.split(inlineBullet))
    .map(withoutBullet)
    .filter(Boolean)
    .flatMap(shortened);
}

function shortened(paragraph: string): string[] {
  if (paragraph.length <= longParagraph) return [paragraph];
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of paragraph.split(sentenceEnd)) {
    if (piece && piece.length + sentence.length > longParagraph) {
      pieces.push(piece);
      piece = sentence;
    } else {
      piece = piece ? `${piece} ${sentence}` : sentence;
    }
  }
  return [...pieces, piece];
}
