import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Where a job's tests leave what it is to print, whatever came of them. */
const file = process.env.MOTCUA_TEST_NOTES;

/** Says one line more than passed or failed: how much was tried, or what was not. */
export function note(line: string): void {
  if (file) appendFileSync(file, `${line}\n`);
  else console.log(line);
}

export const readNotes = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
