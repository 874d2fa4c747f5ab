import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RegistryError } from '../helpers/npm.js';
import { engineNames, engines, whyNot } from '../helpers/engines.js';
import { note } from '../helpers/notes.js';
import { startProber, type Prober } from './probe.js';
import { installSite } from './site.js';
import { documentedPages, page, snippetsIn, withAddresses, type Snippet } from './snippets.js';

/*
 * The packed package, installed in an empty folder, and every page that a guide shows, word for word but
 * for the addresses, in all three engines. Nothing is built here: the job has built before.
 */

const site = await installSite().catch((error: unknown) => {
  if (!(error instanceof RegistryError)) throw error;
  note('Not run: the npm registry does not give what the package depends on.');
  return undefined;
});
const built = snippetsIn('dist/cdn/snippets.md', readFileSync('dist/cdn/snippets.md', 'utf8'));
const documented = [...documentedPages(), ...built];

afterAll(() => site?.stop());

/** What somebody put into a script on its way; it leaves a mark where it runs. */
const tampering = '\n;document.documentElement.dataset.tampered="";';

/** By what was changed: the script's section of the snippets, and the file. */
const changes: readonly [string, 'embed' | 'motcua', RegExp][] = [
  ['the loader', 'embed', /\/embed-[\d.]+\.js$/],
  ['a widget’s own chunk', 'embed', /procedure-search-/],
  ['a chunk that others import', 'embed', /core-/],
  ['the chunk of all widgets', 'motcua', /chunks\/motcua-/],
];

for (const engine of engines) {
  const reason = await whyNot(engine);
  if (reason) note(`No page is opened in ${engineNames[engine]}: ${reason}.`);
  describe.skipIf(reason !== undefined || !site)(`in ${engineNames[engine]}`, () => {
    checkIn(() => startProber(engine));
  });
}

function checkIn(start: () => Promise<Prober>): void {
  let prober: Prober;
  beforeAll(async () => void (prober = await start()));
  afterAll(() => prober.stop());

  const visit = (html: string): ReturnType<Prober['visit']> =>
    prober.visit(site!.write(page(withAddresses(html, site!.origin), prober.script)));

  test.each(documented)('$name', async ({ html }) => {
    const { shown, missing, wrong } = await visit(html);
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
    expect(shown.length).toBeGreaterThan(0);
  });

  test('docs/guides/ssr.md, with every widget', async () => {
    const { shown, missing, wrong } = await visit(site!.rendered);
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
    expect(shown).toHaveLength(9);
  });

  const snippetOf = (script: string): Snippet =>
    built.find(({ html }) => new RegExp(`src="[^"]*/${script}-[\\d.]+js"`).test(html))!;
  const tampered = (html: string, address: string): string =>
    html.replaceAll('https://cdn.example/motcua/', address);

  test.each(changes)('%s does not run when it was changed on its way', async (_, script, name) => {
    const address = site!.tamper(name, tampering);
    const report = await visit(tampered(snippetOf(script).html, address));
    expect(report).toMatchObject({ tampered: false, fallback: true, shown: [] });
  });

  test('without the import map, a changed chunk runs: the mark is a true one', async () => {
    const address = site!.tamper(/procedure-search-/, tampering);
    const html = snippetOf('embed').html.replace(/<script type="importmap">[^]*?<\/script>/, '');
    expect(await visit(tampered(html, address))).toMatchObject({ tampered: true });
  });
}
