import { BadFileError } from './bad-file.js';
import { textBytes, type Bytes } from './bytes.js';

export interface Line {
  /** Counted from 1, as editors do. */
  readonly number: number;
  readonly text: string;
}

const newline = 0x0a;

/**
 * The lines of a UTF-8 text, without what ends them and without a byte order mark.
 *
 * @throws {BadFileError} while reading, where it is no UTF-8 text
 */
export async function* readLines(bytes: Bytes): AsyncGenerator<Line> {
  // Split before decoding: a wrong byte can then be told by its line.
  let number = 0;
  let parts: Uint8Array[] = [];
  for await (const chunk of textBytes(bytes)) {
    let start = 0;
    for (let end; (end = chunk.indexOf(newline, start)) >= 0; start = end + 1) {
      parts.push(chunk.subarray(start, end));
      yield decode(parts, ++number);
      parts = [];
    }
    parts.push(chunk.subarray(start));
  }
  yield decode(parts, number + 1);
}

function decode(parts: Uint8Array[], number: number): Line {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 });
    return { number, text: decoder.decode(Buffer.concat(parts)).replace(/\r$/, '') };
  } catch {
    throw new BadFileError(`is not UTF-8: line ${number} has other bytes. Save it as UTF-8.`);
  }
}

/** All lines again, after the first was taken for a look. */
export async function* startingWith(first: Line, rest: AsyncGenerator<Line>): AsyncGenerator<Line> {
  yield first;
  yield* rest;
}
