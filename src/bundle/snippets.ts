import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stands for the address of the folder in snippets; a webmaster puts the own one in its place. */
export const placeholder = 'https://cdn.example/motcua/';

/** A script that a page includes, with the chunks that it may load, all by their file names. */
export interface PageScript {
  readonly name: string;
  readonly chunks: readonly string[];
  /** Those of them that it needs on every page. */
  readonly needed: readonly string[];
}

/** The file name that never again means other bytes: `embed.js` of 1.2.3 is `embed-1.2.3.js`. */
export const versioned = (name: string, version: string): string =>
  name.replace(/\.js$/, `-${version}.js`);

/** Value of an `integrity` attribute (W3C Subresource Integrity). */
export const integrityOf = (content: Buffer): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Puts each script into the folder under a versioned name too, and writes `snippets.md`: what a page
 * says for browsers to run no script that was changed on its way.
 *
 * @param directory `cdn` folder of a build
 * @returns what each script's tag says, for the console
 */
export async function writeSnippets(
  directory: string,
  version: string,
  scripts: readonly PageScript[],
): Promise<string[]> {
  const tags: string[] = [];
  const sections: string[] = [];
  for (const { name, chunks, needed } of scripts) {
    const file = versioned(name, version);
    await copyFile(join(directory, name), join(directory, file));
    const tag = scriptTag(file, await integrityIn(directory, file));
    const integrities = await Promise.all(
      chunks.map(async (chunk) => [chunk, await integrityIn(directory, chunk)] as const),
    );
    const preloads = integrities.filter(([chunk]) => needed.includes(chunk)).map(preload);
    tags.push(tag);
    sections.push(section(file, [importMap(integrities), ...preloads, tag]));
  }
  await writeFile(join(directory, 'snippets.md'), document(version, sections));
  return tags;
}

const integrityIn = async (directory: string, file: string): Promise<string> =>
  integrityOf(await readFile(join(directory, file)));

const scriptTag = (file: string, integrity: string): string =>
  [
    '<script',
    '  type="module"',
    '  crossorigin',
    `  src="${placeholder}${file}"`,
    `  integrity="${integrity}"`,
    '  data-api="https://api.example/api/v1"',
    '></script>',
  ].join('\n');

/** Import maps name whole addresses: those beside the map would be the page's, not the script's. */
function importMap(integrities: readonly (readonly [string, string])[]): string {
  const entries = integrities.map(
    ([file, integrity]) => [`${placeholder}${file}`, integrity] as const,
  );
  const integrity: Record<string, string> = Object.fromEntries(entries);
  const map = JSON.stringify({ integrity }, null, 2);
  return `<script type="importmap">\n${map}\n</script>`;
}

/** Has a browser fetch what it would find only when it has read the script. */
const preload = ([file, integrity]: readonly [string, string]): string =>
  [
    '<link',
    '  rel="modulepreload"',
    '  crossorigin',
    `  href="${placeholder}${file}"`,
    `  integrity="${integrity}"`,
    '/>',
  ].join('\n');

const section = (file: string, elements: readonly string[]): string => `## ${file}

\`\`\`html
${elements.join('\n')}
\`\`\`
`;

const document = (version: string, sections: readonly string[]): string => `# Snippets of ${version}

Made by the build for the files beside it; docs/guides/embed.md says how to use them. Put the address
of your copy of this folder in place of \`${placeholder}\`, and your own API's.

${sections.join('\n')}`;
