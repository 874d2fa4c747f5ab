import MagicString from 'magic-string';
import { parseAst, type Plugin } from 'vite';
import { minifyCss } from './minify-css.js';

/** Stands for `${…}` while the template's parts are read as one text. */
const hole = '\uE000';

const minifiers: Readonly<Record<string, (text: string) => string>> = {
  css: minifyCss,
  html: dropIndentation,
  svg: dropIndentation,
};

/**
 * Strips white space from Lit's `css`, `html` and `svg` templates, which a JavaScript minifier must
 * leave alone.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'motcua:minify-templates',
    apply: 'build',
    // After TypeScript is gone, so that a plain JavaScript parser can read the module.
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(css|html|svg)`/.test(code)) return null;
      const output = new MagicString(code);
      visit(parseAst(code), (node) => rewrite(node, output));
      return { code: output.toString(), map: output.generateMap({ hires: 'boundary' }) };
    },
  };
}

/**
 * Drops the indentation of lines, never the line break: white space between inline elements shows,
 * and `white-space: pre-line` shows line breaks. Where indentation itself shows, nothing changes.
 */
export function dropIndentation(text: string): string {
  return /<(pre|textarea)\b/i.test(text) ? text : text.replace(/[ \t]*\n\s*/g, '\n');
}

interface Node {
  type: string;
}

interface TaggedTemplate extends Node {
  tag: Node & { name?: string };
  quasi: { quasis: { start: number; end: number; value: { cooked: string | null } }[] };
}

function visit(value: unknown, enter: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) enter(value as Node);
  for (const child of Object.values(value)) visit(child, enter);
}

function rewrite(node: Node, output: MagicString): void {
  if (node.type !== 'TaggedTemplateExpression') return;
  const { tag, quasi } = node as TaggedTemplate;
  const minify = minifiers[tag.name ?? ''];
  const texts = quasi.quasis.map(({ value }) => value.cooked ?? hole);
  // A part without a cooked text has an escape that only `String.raw` can read: not ours.
  if (!minify || texts.some((text) => text.includes(hole))) return;
  const parts = minify(texts.join(hole)).split(hole);
  quasi.quasis.forEach(({ start, end }, index) => {
    if (start < end) output.update(start, end, escape(parts[index] ?? ''));
  });
}

const escape = (text: string): string => text.replace(/\\|`|\$\{/g, '\\$&');
