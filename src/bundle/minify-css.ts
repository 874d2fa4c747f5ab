/** Strings, unquoted addresses and escapes, in which every character counts. */
const verbatim = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|url\(\s*[^"'\s)][^)]*\)|\\[^]/;
const comment = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//;
const gap = `(?:\\s|${comment.source})`;

// The gap after a colon stays where it is the whole value, as in `--none: ;`.
const colon = `:${gap}+(?![;}\\s/])`;
const last = `(?<!:)${gap}*;(?=${gap}*\\})`;
const mark = `(?<!:)${gap}*(?<mark>[{};,])${gap}*`;

const token = new RegExp(
  `${verbatim.source}|(?<colon>${colon})|(?<last>${last})|${mark}|(?<gap>${gap}+)`,
  'g',
);

/**
 * Drops the white space, comments and last semicolons of a style sheet that mean nothing. Only what
 * is safe without knowing whether a stretch is a selector or a value; compression does the rest.
 */
export function minifyCss(css: string): string {
  return css.replace(token, (text: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<'colon' | 'last' | 'mark' | 'gap', string | undefined>;
    if (groups.colon) return ':';
    if (groups.last) return '';
    if (groups.mark) return groups.mark;
    return groups.gap ? narrow(text) : text;
  });
}

// A comment alone parts two words without being white space between them.
function narrow(gap: string): string {
  return /\s/.test(gap.replace(new RegExp(comment, 'g'), '')) ? ' ' : '/**/';
}
