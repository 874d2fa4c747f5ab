import { expect } from '@open-wc/testing';
import { resumeOutbox } from '../../src/client/outbox/resume.js';
import { databaseName } from '../../src/client/outbox/database.js';
import { seconds } from './fake-clock.js';
import { add, Site, statuses, until, type Page } from './helpers.js';

let site: Site;
beforeEach(() => (site = new Site()));
afterEach(() => site.end());

const refusal = (name: string): DOMException => new DOMException('No.', name);

/** The browser's own storage, but opening goes wrong. */
const openFails = (name: string): IDBFactory =>
  ({
    open() {
      const request = { error: refusal(name) } as unknown as IDBOpenDBRequest;
      setTimeout(() => request.onerror!(new Event('error')));
      return request;
    },
  }) as unknown as IDBFactory;

/** A disk that was full before the n-th write to it. */
function fullAfter(writes: number): { storage: () => IDBFactory; restore: () => void } {
  const original = IDBObjectStore.prototype.add;
  let left = writes;
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: unknown) {
    if (left-- > 0) return original.call(this, value);
    this.transaction.abort();
    throw refusal('QuotaExceededError');
  };
  return {
    storage: () => indexedDB,
    restore: () => (IDBObjectStore.prototype.add = original),
  };
}

async function worksInMemory(page: Page): Promise<void> {
  site.server.faults = ['cut'];
  const taken = await add(page, 'không', { delay: seconds(5) });
  await add(page, 'một');
  await site.rest();
  expect(await page.outbox.cancel(taken.id)).to.equal(true);
  await site.pass(seconds(1));
  await until(() => statuses(page).at(-1) === 'sent', 'sent');
  expect(site.server.storedComments).to.deep.equal(['một']);
}

describe('where the browser refuses storage', () => {
  for (const [what, storage] of [
    [
      'with an exception',
      () => {
        throw refusal('SecurityError');
      },
    ],
    ['as there is none', () => undefined as unknown as IDBFactory],
    ['in private mode', () => openFails('InvalidStateError')],
    ['as a later version is there', () => openFails('VersionError')],
  ] as const) {
    it(`${what}, writes live in memory, and it says so`, async () => {
      const page = site.page({ storage });
      expect(await page.outbox.durable).to.equal(false);
      await worksInMemory(page);
    });
  }

  it('and takes it otherwise, it says so', async () => {
    expect(await site.page().outbox.durable).to.equal(true);
  });

  it('by never answering, it is waited for five seconds', async () => {
    const silent = { open: () => ({}) } as unknown as IDBFactory;
    const page = site.page({ storage: () => silent });
    const durable = page.outbox.durable;
    await new Promise((resolve) => setTimeout(resolve, 20));
    site.clock.advance(seconds(5));
    expect(await durable).to.equal(false);
    await worksInMemory(page);
  });

  it('from the second write on, as the disk is full, none is lost', async () => {
    const { storage, restore } = fullAfter(1);
    try {
      const page = site.page({ storage });
      site.server.faults = ['cut', 'cut'];
      await add(page, 'một');
      expect(await page.outbox.durable).to.equal(true);
      await add(page, 'hai');
      expect(await page.outbox.durable).to.equal(false);
      await site.pass(seconds(1));
      await until(() => site.server.stored.size === 2, 'sent');
      expect(site.server.storedComments).to.deep.equal(['một', 'hai']);
      // What the disk has of it is erased all the same.
      await site.rest();
      expect(await site.records()).to.deep.equal([]);
    } finally {
      restore();
    }
  });

  it('a database that was deleted meanwhile is not made anew, and nothing is lost', async () => {
    const page = site.page();
    site.server.faults = ['cut'];
    await add(page, 'một');
    await site.rest();
    const request = indexedDB.deleteDatabase(site.name);
    await new Promise((resolve) => (request.onsuccess = resolve));
    site.clock.advance(seconds(1));
    await until(() => statuses(page).at(-1) === 'sent', 'sent');
    expect(await page.outbox.durable).to.equal(false);
    expect((await indexedDB.databases()).some(({ name }) => name === site.name)).to.equal(false);
    expect(site.server.storedComments).to.deep.equal(['một']);
  });
});

describe('when nothing waits', () => {
  /** Counts listeners of the page and open channels. */
  function watch(): { count(): number; restore(): void } {
    const counted = ['online', 'visibilitychange'];
    const originals = {
      add: EventTarget.prototype.addEventListener,
      remove: EventTarget.prototype.removeEventListener,
      Channel: globalThis.BroadcastChannel,
    };
    const listeners = new Set<unknown>();
    const channels = new Set<unknown>();
    EventTarget.prototype.addEventListener = function (type: string, callback: any) {
      if (counted.includes(type)) listeners.add(callback);
      return originals.add.call(this, type, callback);
    };
    EventTarget.prototype.removeEventListener = function (type: string, callback: any) {
      if (counted.includes(type)) listeners.delete(callback);
      return originals.remove.call(this, type, callback);
    };
    globalThis.BroadcastChannel = class extends originals.Channel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
      override close(): void {
        channels.delete(this);
        super.close();
      }
    };
    return {
      count: () => listeners.size + channels.size,
      restore() {
        EventTarget.prototype.addEventListener = originals.add;
        EventTarget.prototype.removeEventListener = originals.remove;
        globalThis.BroadcastChannel = originals.Channel;
      },
    };
  }

  it('no timer, listener, channel or lock is left', async () => {
    const watched = watch();
    try {
      const { outbox } = site.quietPage();
      const page = { outbox, told: [], close: () => undefined };
      site.server.faults = ['cut', undefined, { status: 400 }];
      await add(page, 'một');
      await site.rest();
      expect([watched.count(), site.clock.pending]).to.deep.equal([3, 1]);
      await site.pass(seconds(1));
      expect([watched.count(), site.clock.pending]).to.deep.equal([0, 0]);
      await add(page, 'hai');
      await site.rest();
      const taken = await add(page, 'ba', { delay: seconds(5) });
      await outbox.cancel(taken.id);
      await site.rest();
      const stop = outbox.subscribe(() => undefined);
      await site.rest();
      expect(watched.count()).to.equal(1);
      stop();
      await site.rest();
      expect([watched.count(), site.clock.pending]).to.deep.equal([0, 0]);
      const { held, pending } = await navigator.locks.query();
      expect([...held!, ...pending!].some(({ name }) => name === site.name)).to.equal(false);
    } finally {
      watched.restore();
    }
  });

  it('a listener that throws keeps nobody from anything', async () => {
    const page = site.quietPage();
    const reported: unknown[] = [];
    const original = globalThis.reportError;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      page.outbox.subscribe(() => {
        throw new Error('a page’s own');
      });
      page.outbox.subscribe((item) => page.told.push(item));
      await add(page, 'một');
      await site.rest();
      expect(statuses(page)).to.deep.equal(['waiting', 'sending', 'sent']);
      expect(reported).to.have.length(3);
    } finally {
      globalThis.reportError = original;
    }
  });
});

describe('a page where nobody has answered', () => {
  const databases = async (): Promise<unknown[]> =>
    (await indexedDB.databases()).map(({ name }) => name);

  it('loads no outbox, and makes no database', async () => {
    expect(await resumeOutbox()).to.equal(undefined);
    expect(await databases()).not.to.include(databaseName);
  });

  it('makes no database even when the outbox is there: the first write does', async () => {
    const page = site.page();
    expect(await page.outbox.cancel('unknown')).to.equal(false);
    expect(await page.outbox.durable).to.equal(true);
    await site.rest();
    expect(await databases()).not.to.include(site.name);
    await add(page, 'một');
    expect(await databases()).to.include(site.name);
  });
});
