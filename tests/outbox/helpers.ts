import { createOutbox } from '../../src/client/outbox/create-outbox.js';
import { openDatabase, writes } from '../../src/client/outbox/database.js';
import type { OutboxRecord } from '../../src/client/outbox/record.js';
import type { Outbox, OutboxItem, OutboxOptions } from '../../src/client/outbox/types.js';
import { waitUntil } from '../helpers/wait-until.js';
import { FakeClock } from './fake-clock.js';
import { FakeServer } from './fake-server.js';

export const baseUrl = 'https://mot-cua.example/api/v1';

/** One page with its outbox, and how to close it. */
export interface Page {
  readonly outbox: Outbox;
  /** What a listener was told, as it is written below. */
  readonly told: OutboxItem[];
  close(): void;
}

/** A browser with pages of one site; every test has one of its own. */
export class Site {
  readonly name = `outbox-test-${crypto.randomUUID()}`;
  readonly clock = new FakeClock();
  readonly server = new FakeServer();
  private readonly open = new Set<AbortController>();

  /** A page whose listener hears everything. */
  page(options: OutboxOptions = {}): Page {
    const page = this.quietPage(options);
    page.outbox.subscribe((item) => page.told.push(item));
    return page;
  }

  /** A page where nobody listens. */
  quietPage(options: OutboxOptions = {}): Page {
    const life = new AbortController();
    this.open.add(life);
    const { name, clock, server } = this;
    const settings = { name, clock, fetch: server.fetch, random: () => 0.5, signal: life.signal };
    const outbox = createOutbox({ ...settings, ...options });
    return { outbox, told: [], close: () => life.abort() };
  }

  /** What is in the database, as it is. */
  async records(): Promise<OutboxRecord[]> {
    const database = await openDatabase(indexedDB, this.name, false);
    if (!database) return [];
    const request = database.transaction(writes).objectStore(writes).getAll();
    database.close();
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as OutboxRecord[]);
      request.onerror = () => reject(new Error('The database cannot be read.'));
    });
  }

  /** Waits until the outbox has nothing to do before time passes or something returns. */
  async rest(): Promise<void> {
    let quiet = 0;
    let before = '';
    while (quiet < 3) {
      await new Promise((resolve) => setTimeout(resolve, 8));
      const { held = [], pending = [] } = await navigator.locks.query();
      const busy = [...held, ...pending].some(({ name }) => name === this.name);
      const now = JSON.stringify(await this.records());
      quiet = !busy && this.server.open === 0 && now === before ? quiet + 1 : 0;
      before = now;
    }
  }

  /** Lets time pass when everything is at rest, and waits until it is again. */
  async pass(milliseconds: number): Promise<void> {
    await this.rest();
    this.clock.advance(milliseconds);
    await this.rest();
  }

  async end(): Promise<void> {
    for (const life of this.open) life.abort();
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(this.name);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
  }
}

export const rating = (comment: string): object => ({ form: 'default', answer: 3, comment });

export const add = (
  { outbox }: Page,
  comment: string,
  options?: { delay: number },
): Promise<OutboxItem> => outbox.add('submitRating', baseUrl, rating(comment), options);

export const statuses = ({ told }: Page): string[] => told.map(({ status }) => status);

export const until = (condition: () => boolean, what: string): Promise<void> =>
  waitUntil(condition, what);
