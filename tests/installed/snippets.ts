import { readdirSync, readFileSync } from 'node:fs';

/** A page made of code that some guide shows, word for word but for the addresses of examples. */
export interface Snippet {
  /** E.g. `docs/guides/rating.md, line 43`. */
  readonly name: string;
  readonly html: string;
}

interface Block {
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

/** Code blocks that are no file of an app: those of frameworks and of servers have tests of their own. */
function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
    ({ 1: language, 2: code, index }) => ({
      language: language!,
      code: code!,
      line: markdown.slice(0, index).split('\n').length,
    }),
  );
}

const scriptTag = /<script\s[^>]*src="[^"]*\/(?:embed|motcua)[^"]*\.js"[^>]*><\/script>/;

/**
 * The pages of one text: each block of HTML, and each script tag for a CMS with a widget. A block
 * without the script gets the text's first, as its page has it; code for events comes to that one.
 */
export function snippetsIn(path: string, markdown: string): Snippet[] {
  const blocks = blocksOf(markdown);
  const ofLanguage = (...names: string[]): Block[] =>
    blocks.filter(({ language }) => names.includes(language));
  const pages = ofLanguage('html').map(({ code, line }) => ({ code, line }));
  const [first] = pages;
  if (!first) return [];
  const script = scriptTag.exec(first.code)?.[0] ?? '';
  const listening = ofLanguage('js').map(({ code }) => `<script type="module">${code}</script>`);
  const inCms = ofLanguage('php', 'twig').map(({ code, line }) => ({
    code: `${scriptTag.exec(code)![0]}<motcua-procedure-search></motcua-procedure-search>`,
    line,
  }));
  return [...pages, ...inCms].map(({ code, line }) => ({
    name: `${path}, line ${line}`,
    html: [
      scriptTag.test(code) ? '' : script,
      needsWidget(code),
      ...(line === first.line ? listening : []),
    ].join('\n'),
  }));
}

/** The build's own snippets are scripts alone. */
const needsWidget = (code: string): string =>
  code.includes('<motcua-')
    ? code
    : `${code}\n<motcua-procedure-search><a href="/">Cổng</a></motcua-procedure-search>`;

/** Every page of the guides and of the README. */
export function documentedPages(): Snippet[] {
  const guides = readdirSync('docs/guides').map((name) => `docs/guides/${name}`);
  return ['README.md', ...guides].flatMap((path) => snippetsIn(path, readFileSync(path, 'utf8')));
}

/** A page of its own, with something that comes before all else. */
export function page(html: string, first: string): string {
  const isWhole = /^\s*<!doctype html>/i.test(html);
  return isWhole
    ? html.replace('<head>', `<head>${first}`)
    : `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${first}${html}</html>`;
}

/** Puts a site's addresses in the place of the examples', as guides tell their readers to. */
export const withAddresses = (html: string, origin: string): string =>
  html
    .replaceAll('https://cdn.example/motcua/', `${origin}/motcua/`)
    .replaceAll(/https:\/\/(api|queue)\.example\/api\/v1/g, `${origin}/api/v1`);
