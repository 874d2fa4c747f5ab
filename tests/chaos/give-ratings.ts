import { setTimeout as pause } from 'node:timers/promises';
import type { FaultyNetwork } from './faulty-network.js';
import type { Fault, Step } from './schedule.js';
import type { Tabs, Told } from './tabs.js';

/** Gives ratings by a schedule. @returns what the giver of each was told, by its marker */
export async function giveRatings(
  steps: readonly Step[],
  tabs: Tabs,
  network: FaultyNetwork,
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  let storm = Promise.resolve();
  for (const { marker, tab, undo, fault, pause: untilNext } of steps) {
    if (fault === 'offline') storm = storm.then(() => goOffline(tabs, 10 * untilNext));
    if (isOfNetwork(fault)) network.plan(fault);
    const rating = tabs.rate(tab, marker, undo);
    if (fault === 'reload' || fault === 'close') {
      // Without a network there is no page to load.
      await Promise.all([storm, pause(untilNext / 10)]);
      await (fault === 'reload' ? tabs.reload(tab) : tabs.replace(tab));
    }
    told.set(marker, await rating);
    await pause(untilNext);
  }
  await storm;
  return told;
}

async function goOffline(tabs: Tabs, milliseconds: number): Promise<void> {
  await tabs.setOffline(true);
  await pause(milliseconds);
  await tabs.setOffline(false);
}

const isOfNetwork = (fault: Fault | undefined): fault is 'cut before' | 'cut after' | 'kill' =>
  fault === 'cut before' || fault === 'cut after' || fault === 'kill';

/**
 * Waits until the browser holds no rating any more, as long as they become fewer.
 *
 * @param patience milliseconds without one less
 * @returns how many are left
 */
export async function untilAcknowledged(tabs: Tabs, patience: number): Promise<number> {
  let left = await tabs.left();
  let lastProgress = Date.now();
  while (left > 0 && Date.now() - lastProgress < patience) {
    await pause(1000);
    const now = await tabs.left();
    if (now < left) lastProgress = Date.now();
    // The network returns, which pages take for a reason to try again.
    else await goOffline(tabs, 10);
    left = now;
  }
  return left;
}
