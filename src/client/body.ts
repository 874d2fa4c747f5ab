import { ContractError } from './errors.js';

/**
 * Reads a body as JSON, but never more than `limit` bytes of it: a lying server must not fill the
 * memory of a phone.
 *
 * @param heard called for each piece that comes
 * @throws {ContractError} where it is longer, or is not JSON.
 */
export async function readJson(
  response: Response,
  limit: number,
  heard: () => void,
): Promise<unknown> {
  const text = await readText(response, limit, heard);
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError('The answer is not JSON.');
  }
}

async function readText(response: Response, limit: number, heard: () => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    heard();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > limit) {
      void reader.cancel();
      throw new ContractError(`The answer is longer than ${limit} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
