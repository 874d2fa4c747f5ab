import type { Clock } from './clock.js';

/** How long another tab is waited for, in milliseconds. */
const patience = 30_000;

/**
 * Works while no other tab does. Where there are no Web Locks (pages without HTTPS), or where a tab
 * keeps the lock too long, as phones stop tabs in the middle of their work, it works all the same: the
 * worst that comes of it is a write that is sent twice under one key.
 */
export async function exclusively(
  locks: LockManager | null | undefined,
  name: string,
  clock: Clock,
  work: () => Promise<void>,
): Promise<void> {
  if (!locks) return work();
  const waiting = new AbortController();
  const stop = clock.after(patience, () => waiting.abort());
  let begun = false;
  try {
    await locks.request(name, { signal: waiting.signal }, () => {
      begun = true;
      stop();
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    await work();
  } finally {
    stop();
  }
}
