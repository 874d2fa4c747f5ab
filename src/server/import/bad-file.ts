/** The file as a whole cannot be read; the message says why and what to do, without its name. */
export class BadFileError extends Error {
  override readonly name = 'BadFileError';
}
