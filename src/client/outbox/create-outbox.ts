import { newIdempotencyKey } from '../idempotency-key.js';
import { createAlarm } from './alarm.js';
import { createChannel } from './channel.js';
import { pageClock } from './clock.js';
import { databaseName } from './database.js';
import { createDiskStore } from './disk-store.js';
import { exclusively } from './exclusively.js';
import { newRecord } from './new-record.js';
import { createNews } from './news.js';
import { itemOf, noticeOf } from './notice.js';
import { createRounds } from './rounds.js';
import { createSafeStore } from './safe-store.js';
import { waitOf } from './schedule.js';
import { createSender, isWaiting } from './sender.js';
import { take } from './store.js';
import type { Outbox, OutboxOptions } from './types.js';

/** How long the page that decided about a record comes first with it, in milliseconds. */
const courtesy = 3000;

/** One page's part in the outbox that all of a site's pages share. */
export function createOutbox(options: OutboxOptions = {}): Outbox {
  const { name = databaseName, clock = pageClock, storage = () => indexedDB } = options;
  const { locks = navigator.locks, random = Math.random, fetch, signal } = options;
  const page = newIdempotencyKey();
  const store = createSafeStore(createDiskStore(storage, name), clock);
  const channel = createChannel(name, page, (notice) => {
    news.deliver(notice);
    if (notice.status === 'waiting') void plan();
  });
  const news = createNews(store, channel);
  const sendDue = createSender({
    store,
    clock,
    random,
    fetch,
    page,
    signal,
    knows: channel.knows,
    tell: (record, status) => news.tell(noticeOf(record, page, status)),
  });
  const wantRound = createRounds(async (urgent) => {
    if (signal?.aborted) return;
    alarm.watch();
    await exclusively(locks, name, clock, () => sendDue(urgent));
    await plan();
  });
  const alarm = createAlarm(clock, wantRound);

  /** Sees to it that the next record is sent in time; with none left, lets go of everything. */
  async function plan(): Promise<void> {
    const waiting = (await store.all()).filter(isWaiting);
    const now = clock.now();
    const waits = waiting.map((one) => waitOf(one, now) + (one.page === page ? 0 : courtesy));
    if (waits.length > 0 && !signal?.aborted) return alarm.set(Math.min(...waits));
    alarm.stop();
    news.rest();
  }

  signal?.addEventListener('abort', () => {
    alarm.stop();
    channel.close();
  });
  wantRound();

  return {
    get durable() {
      return store.isDurable();
    },

    async add(operation, baseUrl, body, { delay = 0 } = {}) {
      const record = newRecord({ operation, baseUrl, body, delay, page, now: clock.now() });
      await store.add(record);
      const notice = noticeOf(record, page, 'waiting');
      news.tell(notice);
      wantRound();
      return itemOf(notice);
    },

    async cancel(id) {
      const taken = await take(store, id, (one) => isWaiting(one) && one.attempts === 0);
      void plan();
      return taken;
    },

    subscribe(listener) {
      const stop = news.subscribe(listener);
      return () => {
        stop();
        void plan();
      };
    },
  };
}
