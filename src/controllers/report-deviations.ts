import type { Deviation } from '../contract/read.js';

/** Tells the webmaster, once for each answer and without its data, what an API should mend. */
export function reportDeviations(operation: string, deviations: readonly Deviation[]): void {
  const listed = deviations.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
  console.warn(
    `motcua: ${deviations.length} parts of the answer to ${operation} do not keep the contract ` +
      `and were left out:\n${listed.join('\n')}`,
  );
}
