/** `npm run size`: what a page loads, compressed, beside its ceiling. */
import { kilobytes, measureSizes } from './sizes.js';

for (const { name, bytes, ceiling } of await measureSizes()) {
  const limit = ceiling === undefined ? '' : `of ${kilobytes(ceiling)}`;
  console.log(`${name.padEnd(36)} ${kilobytes(bytes).padStart(9)} ${limit}`);
}
