import type { Report } from '../../../src/server/import/report.js';

/** A report that keeps what it is told. */
export function keepingReport(): Report & { problems: string[]; results: string[] } {
  const problems: string[] = [];
  const results: string[] = [];
  return {
    problems,
    results,
    progress: () => undefined,
    problem: (text) => problems.push(text),
    result: (text) => results.push(text),
  };
}

/** A file in memory, in pieces of the given size. */
export function fileOf(content: string | Uint8Array, name = 'file.jsonl', pieces = 65_536) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const all = Buffer.from(content as string);
    for (let i = 0; i < all.length; i += pieces) {
      await Promise.resolve();
      yield all.subarray(i, i + pieces);
    }
  }
  return { name, bytes: bytes() };
}
