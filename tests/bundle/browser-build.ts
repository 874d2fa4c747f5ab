import { readdirSync, existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, mergeConfig, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { pageScripts } from '../../src/bundle/page-scripts.js';

export type Chunk = Rolldown.OutputChunk;

/** What `npm run build` makes for pages: each script with what it loads, at once or on demand. */
export const buildForPages = (): Promise<Chunk[][]> => Promise.all(pageScripts.map(buildInMemory));

/** A module with all that it needs, at once or on demand, as a page would load it. */
export const buildPage = (entry: string): Promise<Chunk[]> =>
  buildInMemory({ build: { lib: { entry } } });

/** One module with all that it needs at once, in one file; what it imports on demand is left out. */
export async function buildAlone(entry: string): Promise<Chunk[]> {
  return buildInMemory({ plugins: [leaveDynamicImports], build: { lib: { entry } } });
}

/** The files of one folder, bundled into one, without anything that they import from elsewhere. */
export async function buildFolder(entry: string): Promise<Chunk[]> {
  return buildInMemory({ plugins: [leaveOtherFolders], build: { lib: { entry } } });
}

const leaveOtherFolders: Plugin = {
  name: 'leave-other-folders',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('../') ? { id, external: true } : undefined),
};

const leaveDynamicImports: Plugin = {
  name: 'leave-dynamic-imports',
  enforce: 'pre',
  resolveId: (id, _importer, { kind }) =>
    kind === 'dynamic-import' ? { id, external: true } : undefined,
};

async function buildInMemory(config: InlineConfig): Promise<Chunk[]> {
  const inMemory = { logLevel: 'error', build: { write: false, sourcemap: false } } as const;
  const result = await build(mergeConfig(inMemory, config));
  const [output] = Array.isArray(result) ? result : [];
  if (!output) throw new Error('Vite built nothing.');
  return output.output.filter((file): file is Chunk => file.type === 'chunk');
}

/** A chunk with all that it loads before it runs; what it loads later on demand is not in it. */
export function withStaticImports(chunks: readonly Chunk[], fileName: string): Chunk[] {
  const found = new Map<string, Chunk>();
  const visit = (name: string): void => {
    const chunk = chunks.find((one) => one.fileName === name);
    if (!chunk || found.has(name)) return;
    found.set(name, chunk);
    chunk.imports.forEach(visit);
  };
  visit(fileName);
  return [...found.values()];
}

/** Bytes on the wire, compressed file by file as a server does. */
export const gzipSize = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);

/** The script that a page includes. */
export function entryOf(chunks: readonly Chunk[]): Chunk {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('A build has no entry.');
  return entry;
}

/** The script of a widget that `embed.js` loads. */
export function widgetOf(chunks: readonly Chunk[], name: string): Chunk {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${name}/define.ts`));
  if (!found) throw new Error(`embed.ts does not load ${name}.`);
  return found;
}

/** Names of the widgets: folders of `src/components` that register an element. */
export const widgets = readdirSync('src/components').filter(
  (name) => name !== 'shared' && existsSync(`src/components/${name}/define.ts`),
);
