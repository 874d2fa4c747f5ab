import { expect } from '@open-wc/testing';
import { SharedFeed } from '../../src/client/live/shared-feed.js';
import type { LiveState } from '../../src/client/live/types.js';
import type { QueueEvent } from '../../src/contract/queue.js';
import { FakeHall } from '../client/live/fake-hall.js';
import { FakeClock, seconds } from '../outbox/fake-clock.js';
import { waitUntil } from '../helpers/wait-until.js';

/** What a tab knows. */
interface Tab {
  readonly feed: SharedFeed;
  state: LiveState;
  readonly events: QueueEvent[];
  close(): void;
}

let clock: FakeClock;
let hall: FakeHall;
let baseUrl: string;
let tabs: Tab[];

beforeEach(() => {
  clock = new FakeClock();
  hall = new FakeHall(clock);
  baseUrl = `https://${crypto.randomUUID()}.example/api/v1`;
  tabs = [];
});
afterEach(() => tabs.forEach((tab) => tab.close()));

function open(locks: LockManager | null = navigator.locks): Tab {
  const world = { clock, random: () => 0.5, locks: locks ?? undefined };
  const source = { options: { baseUrl, fetch: hall.fetch }, office: 'trung-tam' };
  const feed = new SharedFeed(source, world, (state, event) => {
    tab.state = state;
    if (event) tab.events.push(event);
  });
  const tab: Tab = { feed, state: { ahead: 0 }, events: [], close: () => feed.stop() };
  tabs.push(tab);
  feed.start();
  return tab;
}

const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), what);
const connected = (): Promise<void> => until(() => hall.streams === 1, 'a stream');
const knowing = (tab: Tab): Promise<void> => until(() => tab.state.queue, 'a queue');
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('tabs with Web Locks', () => {
  it('share one connection, and all hear every event', async () => {
    const one = open();
    await connected();
    const others = [open(), open(), open()];
    for (const tab of others) await knowing(tab);
    const event = hall.happen();
    for (const tab of [one, ...others]) {
      await until(() => tab.events.length === 1, 'an event');
      expect(tab.events).to.deep.equal([event]);
      expect(tab.state.queue?.sequence).to.equal(event.sequence);
    }
    expect(hall.asked.filter((what) => what === 'queue')).to.have.length(1);
    expect(hall.streams).to.equal(1);
  });

  it('have the one that is connected read anew, once for all', async () => {
    const one = open();
    await connected();
    const other = open();
    await knowing(other);
    const services = hall.queue.services.map((service) => ({ ...service, waiting: 77 }));
    hall.queue = { ...hall.queue, services };
    clock.advance(seconds(30));
    hall.write(':\n\n');
    await rest();
    clock.advance(seconds(20));
    for (const tab of [other, one, other]) tab.feed.renew();
    for (const tab of [one, other]) {
      await until(() => tab.state.queue?.services[0]?.waiting === 77, 'the queue as it is now');
    }
    await rest();
    expect(hall.asked.filter((what) => what === 'queue')).to.have.length(2);
  });

  it('take over where the one that has the connection is closed, and miss nothing', async () => {
    const one = open();
    await connected();
    const other = open();
    await knowing(other);
    const { sequence } = hall.happen();
    await until(() => other.events.length === 1, 'an event');
    one.close();
    await until(() => hall.asked.length === 3, 'asked');
    expect(hall.asked.at(-1)).to.equal(`stream ${sequence}`);
    expect(hall.streams).to.equal(1);
    hall.happen();
    await until(() => other.events.length === 2, 'the next event');
  });

  it('connect for themselves where that one says nothing, until it does again', async () => {
    const one = open();
    await connected();
    const other = open();
    await knowing(other);
    // The browser puts it to sleep: it keeps its lock, and neither hears nor tells.
    const { channel } = one.feed as unknown as { channel: BroadcastChannel };
    const { postMessage } = channel;
    channel.postMessage = () => undefined;
    clock.advance(seconds(39));
    hall.write(':\n\n');
    await rest();
    clock.advance(seconds(6));
    await until(() => hall.streams === 2, 'a stream of its own');
    hall.happen();
    await until(() => other.events.length === 1, 'an event');
    channel.postMessage = postMessage;
    hall.happen();
    await until(() => hall.streams === 1, 'one stream again');
    await until(() => other.events.length >= 2, 'the next event');
  });

  it('take nothing from one that wakes up and knows less', async () => {
    open();
    await connected();
    const other = open();
    await knowing(other);
    const { sequence } = hall.happen();
    await until(() => other.events.length === 1, 'an event');
    const waking = new BroadcastChannel(`motcua-queue ${baseUrl} trung-tam`);
    const { state } = other;
    const old = { ...state, heardAt: state.heardAt! - seconds(600) };
    waking.postMessage({ state: { ...old, queue: { ...state.queue, sequence: sequence - 1 } } });
    await rest();
    waking.close();
    expect(other.state.queue?.sequence).to.equal(sequence);
  });

  it('learn for themselves why nothing comes', async () => {
    hall.isUp = false;
    const one = open();
    await until(() => one.state.error, 'an error');
    const other = open();
    await rest();
    expect(other.state.error).to.equal(undefined);
    clock.advance(seconds(3));
    await until(() => other.state.error, 'an error of its own');
  });

  it('leave nothing behind', async () => {
    open();
    open();
    await connected();
    for (const tab of tabs) tab.close();
    await until(() => hall.streams === 0 && clock.pending === 0, 'closed');
    const { held = [], pending = [] } = await navigator.locks.query();
    expect([...held, ...pending].filter(({ name }) => name?.includes(baseUrl))).to.deep.equal([]);
  });
});

describe('tabs without Web Locks', () => {
  it('have a connection each', async () => {
    const [one, other] = [open(null), open(null)];
    await until(() => hall.streams === 2, 'two streams');
    hall.happen();
    for (const tab of [one, other]) await until(() => tab.events.length === 1, 'an event');
  });

  it('have one too where a page may not ask for locks', async () => {
    const refuse = { request: () => Promise.reject(new DOMException('', 'SecurityError')) };
    const tab = open(refuse as never);
    await knowing(tab);
    expect(hall.streams).to.equal(1);
  });
});
