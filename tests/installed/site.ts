import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { marriage } from '../../src/contract/examples/procedures.js';
import { startSite } from '../frameworks/site.js';
import { run } from '../helpers/command.js';
import { npm } from '../helpers/npm.js';
import { pack } from '../helpers/pack.js';

/** A site of somebody who has installed the package from its tarball, into an empty folder. */
export interface InstalledSite {
  readonly origin: string;
  /** Markup of every widget, made by the code that the guide shows, and what takes it over. */
  readonly rendered: string;
  /** Puts a page on the site and gives its address. */
  write(html: string): string;
  /** Copies the page scripts to another address, with something put into one of them. */
  tamper(name: RegExp, addition: string): string;
  stop(): Promise<void>;
}

/** @throws {RegistryError} where the registry does not give what the package depends on */
export async function installSite(): Promise<InstalledSite> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-installed-'));
  const { tarball } = await pack(folder);
  await npm('install', folder, tarball, 'lit', '@lit-labs/ssr', '@lit-labs/ssr-client');
  const scripts = join(folder, 'node_modules/motcua/dist/cdn');
  const root = join(folder, 'site');
  // The first is a webmaster's copy, the second where the reference server has it.
  for (const name of ['motcua', 'cdn']) cpSync(scripts, join(root, name), { recursive: true });
  await makeCatalogue(folder, root);
  const rendered = await renderOnServer(folder, root);
  const server = await startSite(root);
  let count = 0;
  return {
    origin: server.origin,
    rendered,
    write(html) {
      const name = `/page-${++count}.html`;
      writeFileSync(join(root, name), html);
      return server.origin + name;
    },
    tamper(name, addition) {
      const copy = `/tampered-${++count}`;
      cpSync(scripts, root + copy, { recursive: true });
      const files = readdirSync(root + copy, { recursive: true, encoding: 'utf8' });
      const file = join(
        root,
        copy,
        files.find((path) => name.test(`/${path}`))!,
      );
      writeFileSync(file, readFileSync(file, 'utf8') + addition);
      return `${server.origin}${copy}/`;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the guide for pages without an API says. */
async function makeCatalogue(folder: string, root: string): Promise<void> {
  writeFileSync(join(folder, 'thu-tuc.jsonl'), `${JSON.stringify(marriage)}\n`);
  const command = join(folder, 'node_modules/.bin/motcua');
  const list = join(folder, 'thu-tuc.jsonl');
  const { ok, output } = await run([command, 'catalogue', list, '-o', join(root, 'thu-tuc')]);
  if (!ok) throw new Error(output);
}

/** Runs the server's code of the guide, and bundles the browser's. */
async function renderOnServer(folder: string, root: string): Promise<string> {
  const guide = readFileSync('docs/guides/ssr.md', 'utf8');
  for (const [, name, code] of guide.matchAll(/^```js (\S+)\n([^]*?)^```$/gm)) {
    writeFileSync(join(folder, name!), code!);
  }
  const script = `import('${join(folder, 'server.js')}')
    .then(({ markup }) => markup('')).then(console.log)`;
  const { ok, output } = await run([process.execPath, '--no-warnings', '-e', script]);
  if (!ok) throw new Error(output);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      outDir: join(root, 'ssr'),
      target: 'es2022',
      lib: { entry: join(folder, 'client.js'), formats: ['es'], fileName: () => 'client.js' },
    },
  });
  return `<script type="module" src="/ssr/client.js"></script>${output}`;
}
