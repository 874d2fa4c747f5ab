/**
 * Reads JSON. What is wrong is told without the text itself: it may be about a person.
 *
 * @throws {Error} whose message is the reason alone
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error((error as Error).message.replace(/, (\.\.\.)?".*$/s, ''), { cause: error });
  }
}
