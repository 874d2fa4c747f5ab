import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const guide = 'docs/guides/frameworks.md';

/** Code blocks of the guide that say whose file they are: ` ```tsx react/src/Widgets.tsx `. */
const namedBlock = /^```\w+ (?<app>[\w-]+)\/(?<path>\S+)\n(?<code>[^]*?)^```$/gm;

/** Writes the files that the guide shows of an app into its folder, word for word but for `change`. */
export function writeSnippets(
  app: string,
  folder: string,
  change = (code: string): string => code,
): void {
  const blocks = [...readFileSync(guide, 'utf8').matchAll(namedBlock)].map(({ groups }) => groups!);
  const own = blocks.filter((block) => block.app === app);
  if (own.length === 0) throw new Error(`${guide} shows no file of ${app}.`);
  for (const { path, code } of own) {
    mkdirSync(join(folder, dirname(path!)), { recursive: true });
    writeFileSync(join(folder, path!), change(code!));
  }
}
