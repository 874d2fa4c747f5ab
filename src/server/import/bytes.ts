import { Readable, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BadFileError } from './bad-file.js';

export type Bytes = AsyncIterable<Uint8Array>;

/** Bytes that tell any of the kinds of file below. */
const enough = 4;

/**
 * The bytes of a UTF-8 text, unpacked where they are gzip.
 *
 * @throws {BadFileError} while reading, where they are something else
 */
export async function* textBytes(bytes: Bytes): Bytes {
  const packed = await peek(bytes);
  try {
    const isGzip = packed.head[0] === 0x1f && packed.head[1] === 0x8b;
    const plain = isGzip ? await peek(gunzip(packed.all)) : packed;
    refuseOtherKinds(plain.head);
    yield* plain.all;
  } finally {
    // A file that is refused is not read to its end: standard input would keep the process alive.
    await packed.close();
  }
}

/** How a workbook begins: a ZIP archive (.xlsx, .ods) or an OLE file (.xls). */
const workbookMarks = new Set(['504b0304', 'd0cf11e0']);

function refuseOtherKinds(head: Buffer): void {
  // Before the bytes that no text has: a workbook has those as well.
  if (workbookMarks.has(head.subarray(0, 4).toString('hex'))) {
    throw new BadFileError('is a workbook or a ZIP archive; save the sheet as CSV (UTF-8).');
  }
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff' || head.includes(0)) {
    throw new BadFileError('is UTF-16 or no text at all; save it as UTF-8.');
  }
}

/** The beginning of a stream, the whole of it beginning included, and how to read no more of it. */
interface Peeked {
  readonly head: Buffer;
  readonly all: Bytes;
  close(): Promise<unknown>;
}

async function peek(bytes: Bytes): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < enough) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(chunks);
  const close = async (): Promise<unknown> => iterator.return?.();
  return { head, all: resume(head, iterator), close };
}

async function* resume(head: Buffer, rest: AsyncIterator<Uint8Array>): Bytes {
  yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}

async function* gunzip(bytes: Bytes): Bytes {
  // The callback is only there because errors reach the reader of the last stream by themselves.
  const unpacked = pipeline(Readable.from(bytes), createGunzip(), () => undefined);
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw new BadFileError(`is a damaged or incomplete gzip file (${(error as Error).message}).`);
  }
}
