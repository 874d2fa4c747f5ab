/**
 * `npm run size`: what a page loads, compressed, beside its ceiling; then beside widgets of others,
 * measured the same way. Those come from the npm registry at the first time; without it, it says so.
 */
import { RegistryError } from '../helpers/npm.js';
import { installPeers } from '../helpers/peers.js';
import { buildPage, gzipSize } from './browser-build.js';
import { measurePeers } from './peers.js';
import { kilobytes, measureSizes, type Size } from './sizes.js';

const sizes = await measureSizes();
for (const { name, bytes, ceiling } of sizes) {
  const limit = ceiling === undefined ? '' : `of ${kilobytes(ceiling)}`;
  console.log(`${name.padEnd(36)} ${kilobytes(bytes).padStart(9)} ${limit}`);
}

console.log('\nBeside widgets of others, by the same bundler, with what they need to run:\n');
const row = (name: string, ...cells: string[]): void =>
  console.log(name.padEnd(64) + cells.map((cell) => cell.padStart(12)).join(''));

/** One of ours; its styles are in its script. */
async function own(name: string): Promise<void> {
  const atOnce = sizes.find((size): size is Size => size.name === name)!.bytes;
  const all = gzipSize(await buildPage(`src/components/${name}/define.ts`));
  row(name, kilobytes(atOnce), '', kilobytes(atOnce), kilobytes(all));
}

try {
  const folder = await installPeers('widgets');
  row('', 'script', 'style sheet', 'at once', 'and later*');
  await own('procedure-search');
  await own('satisfaction-rating');
  for (const { name, script, styles } of await measurePeers(folder)) {
    row(name, kilobytes(script), kilobytes(styles), kilobytes(script + styles));
  }
  console.log(
    '\n* with all that it may load later: both languages, the search engine, the procedure view, the' +
      '\n  outbox. Ours ask an API and check its answers; the others show what a page gives them.',
  );
} catch (error) {
  if (!(error instanceof RegistryError)) throw error;
  console.log('Not measured: the npm registry does not give them.');
}
