import * as z from 'zod/mini';
import { Text } from '../../contract/common.js';
import { Priority } from '../../contract/queue.js';

/** Whose numbers are meant. */
export interface Place {
  /** Base URL of the API. */
  readonly api: string;
  /** Code of the office. */
  readonly office: string;
}

const Kept = z.object({
  id: Text,
  /** The secret that may change the number; absent where it is only followed. */
  hold: z.optional(Text),
  follow: Text,
  /** When the office's day is over, in milliseconds since 1970. */
  until: z.number(),
  /** Its holder is warned when so many people are before them. */
  warnAt: z.number(),
});

/** What a device keeps of a number, so that a reload or a restart of the browser does not lose it. */
export type Kept = z.infer<typeof Kept>;

const Wish = z.object({
  service: Text,
  priority: z.optional(Priority),
  /** Names the wish, so that a repeat brings no second number. */
  key: Text,
  /** When it was first sent, in milliseconds since 1970. */
  at: z.number(),
});

/** A number that was asked for. */
export type Wish = z.infer<typeof Wish>;

/** Whoever reloads a page later than this, in milliseconds, does not wait for its answer any more. */
const wishLasts = 10 * 60_000;

const keptPrefix = 'motcua-queue-ticket:';
const wishPrefix = 'motcua-queue-wish:';
const nameOf = ({ api, office }: Place): string => `${encodeURIComponent(office)}@${api}`;

/** The number that this device keeps; those of days that are over are erased first. */
export function readKept(place: Place, now: number): Kept | undefined {
  return quietly(() => {
    erasePast(now);
    return read(Kept, localStorage.getItem(keptPrefix + nameOf(place)));
  });
}

/** Hears of what is kept by others on this page; `storage` events come from other tabs alone. */
export const samePage = new EventTarget();

/** @returns whether the browser took it */
export const keep = (place: Place, kept: Kept): boolean =>
  quietly(() => {
    const key = keptPrefix + nameOf(place);
    localStorage.setItem(key, JSON.stringify(kept));
    samePage.dispatchEvent(new StorageEvent('storage', { key }));
    return true;
  }) ?? false;

export const forgetKept = (place: Place): void =>
  quietly(() => localStorage.removeItem(keptPrefix + nameOf(place)));

/** Whether a change that another tab or widget made is one of this place's number. */
export const isAbout = (place: Place, { key }: StorageEvent): boolean =>
  key === keptPrefix + nameOf(place);

/** What this tab asked for and got no answer to. */
export function readWish(place: Place, now: number): Wish | undefined {
  const wish = quietly(() => read(Wish, sessionStorage.getItem(wishPrefix + nameOf(place))));
  return wish && now - wish.at < wishLasts ? wish : undefined;
}

export const keepWish = (place: Place, wish: Wish): void =>
  quietly(() => sessionStorage.setItem(wishPrefix + nameOf(place), JSON.stringify(wish)));

export const forgetWish = (place: Place): void =>
  quietly(() => sessionStorage.removeItem(wishPrefix + nameOf(place)));

/** Erases the numbers of every office whose day is over, and what cannot be read. */
function erasePast(now: number): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(keptPrefix)) continue;
    const kept = read(Kept, localStorage.getItem(key));
    if (!kept || kept.until <= now) localStorage.removeItem(key);
  }
}

function read<T>(schema: z.ZodMiniType<T>, text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return z.safeParse(schema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    // Private windows, full disks, frames that may not store anything.
    return undefined;
  }
}
