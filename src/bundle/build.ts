import { spawn } from 'node:child_process';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { build, mergeConfig, type Rolldown } from 'vite';
import { describeForEditors } from './editor-data.js';
import { describeForFrameworks } from './framework-types.js';
import { describeForModels } from './llms.js';
import { readManifest } from './manifest.js';
import { pageScripts } from './page-scripts.js';
import { writeSnippets, type PageScript } from './snippets.js';

/** Where everything is made; it takes the place of `dist` when it is whole. */
const outdir = 'dist.new';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** ES modules and their types, for npm users and for the server. */
async function compile(): Promise<void> {
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', outdir];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('TypeScript found errors; see above.');
}

/** What the server reads at run time beside its code: demonstration data, pages, migrations. */
async function copyServerFiles(): Promise<void> {
  await cp('src/server', `${outdir}/server`, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
}

/** Returns what pages include, as `dist/cdn/snippets.md` has it. */
async function bundle(): Promise<string[]> {
  const outDir = `${outdir}/cdn`;
  const common = { logLevel: 'warn', build: { outDir } } as const;
  const scripts: PageScript[] = [];
  for (const script of pageScripts) {
    const [output] = [await build(mergeConfig(common, script))].flat();
    scripts.push(filesOf(output as Rolldown.RolldownOutput));
  }
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return writeSnippets(outDir, version, scripts);
}

function filesOf({ output }: Rolldown.RolldownOutput): PageScript {
  const [entry, ...chunks] = output.filter((file) => file.type === 'chunk');
  return {
    name: entry!.fileName,
    chunks: chunks.map(({ fileName }) => fileName).sort(),
    needed: [...new Set([...entry!.imports, ...sharedByWidgets(chunks)])],
  };
}

/** What each widget that a script loads on demand imports. */
function sharedByWidgets(chunks: readonly Rolldown.OutputChunk[]): string[] {
  const widgets = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('/define.ts'));
  const [first, ...others] = widgets.map(({ imports }) => imports);
  return (first ?? []).filter((name) => others.every((imports) => imports.includes(name)));
}

/** What the manifest says, in the words of editors, frameworks and language models. */
async function describe(): Promise<void> {
  const manifest = await readManifest();
  await Promise.all([
    describeForEditors(outdir),
    describeForFrameworks(manifest, outdir),
    describeForModels(manifest, outdir),
  ]);
}

process.env.NODE_ENV = 'production';
await rm(outdir, { recursive: true, force: true });
try {
  const [tags] = await Promise.all([bundle(), compile(), copyServerFiles(), describe()]);
  await rm('dist', { recursive: true, force: true });
  await rename(outdir, 'dist');
  console.log(`For pages (more in dist/cdn/snippets.md):\n\n${tags.join('\n\n')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
