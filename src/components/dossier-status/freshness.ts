import type { Found } from './look-up.js';

/** An answer older than this, in milliseconds, is marked. */
const oldAfter = 5 * 60_000;

/** Clocks of phones are wrong by minutes, rarely by an hour. In milliseconds. */
const wrongClock = 60 * 60_000;

/**
 * The moment that it is now, in milliseconds since 1970. The server's clock is believed, and what
 * has passed since it answered is added, as long as it and this device differ by less than an hour:
 * more than that is not a wrong clock but an old answer.
 */
export function nowOf({ report, receivedAt }: Found, clock = Date.now()): number {
  const said = Date.parse(report.asOf);
  return receivedAt - said > wrongClock ? clock : said + (clock - receivedAt);
}

/** Whether a report is so old that the reader must be told. */
export const isOld = ({ report }: Found, now: number): boolean =>
  now - Date.parse(report.asOf) > oldAfter;
