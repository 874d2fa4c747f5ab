import { BadFileError } from '../import/bad-file.js';
import { collect, reportBadLine, type ImportFile } from '../import/collect.js';
import type { Kind } from '../import/kinds.js';
import { terminalReport } from './terminal-report.js';

/**
 * A file's records.
 *
 * @param complain what is wrong with a record beside what its kind says, if anything is
 * @returns undefined where the file is bad, of which the operator was told
 */
export async function readWhole<Item extends { code: string }>(
  file: ImportFile,
  kind: Kind<Item>,
  skipBad: boolean,
  complain: (item: Item) => string | undefined = () => undefined,
): Promise<Item[] | undefined> {
  const report = terminalReport();
  const collected = await collect(file, kind, report).catch((error: unknown) => {
    if (error instanceof BadFileError) report.problem(`${file.name} ${error.message}`);
    else throw error;
  });
  if (!collected) return undefined;
  const items: Item[] = [];
  for (const { line, item } of collected.good) {
    const complaint = complain(item);
    if (complaint === undefined) items.push(item);
    else reportBadLine(file.name, { line, errors: [complaint] }, report);
  }
  const bad = collected.bad + collected.good.length - items.length;
  if (items.length > 0 && (bad === 0 || skipBad)) return items;
  report.problem(`${file.name}: ${bad} records are bad, nothing was written.`);
  return undefined;
}
