/** How many silences a whole answer may take: a phone on a slow network needs minutes for some. */
const silences = 8;

/** Whether an answer is still worth waiting for. */
export interface Patience {
  /** A part of the answer has come. */
  heard(): void;
  stop(): void;
}

/**
 * Waits for an answer that may come slowly, but neither stops nor drips for ever.
 *
 * @param timeout longest silence in milliseconds; the whole answer may take eight times as long
 * @param giveUp called once, unless `stop` was called before
 */
export function startPatience(timeout: number, giveUp: () => void): Patience {
  const end = (): void => {
    stop();
    giveUp();
  };
  const whole = setTimeout(end, silences * timeout);
  let silence = setTimeout(end, timeout);
  const stop = (): void => {
    clearTimeout(whole);
    clearTimeout(silence);
  };
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(end, timeout);
  };
  return { heard, stop };
}
