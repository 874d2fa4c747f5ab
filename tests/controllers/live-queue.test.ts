import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import type { Fetch } from '../../src/client/request.js';
import type { QueueEvent } from '../../src/contract/queue.js';
import { LiveQueueController } from '../../src/controllers/live-queue.js';
import { FakeHall } from '../client/live/fake-hall.js';
import { FakeClock } from '../outbox/fake-clock.js';
import { waitUntil } from '../helpers/wait-until.js';

/** An element that follows a queue. */
class Follower extends LitElement {
  office = 'trung-tam';
  fetch: Fetch | undefined;
  restsWhenHidden = false;
  updates = 0;
  readonly events: QueueEvent[] = [];
  readonly live = new LiveQueueController(
    this,
    () => ({
      options: this.fetch && { baseUrl: 'https://mot-cua.example/api/v1', fetch: this.fetch },
      office: this.office,
      restsWhenHidden: this.restsWhenHidden,
    }),
    (event) => this.events.push(event),
  );

  protected override render(): TemplateResult {
    this.updates += 1;
    return html`${this.live.status}`;
  }
}
customElements.define('live-queue-follower', Follower);

let hall: FakeHall;
let followers: Follower[];
const { now } = Date;

beforeEach(() => {
  const clock = new FakeClock();
  clock.set(now());
  hall = new FakeHall(clock);
  followers = [];
});
afterEach(() => {
  for (const follower of followers) follower.remove();
  Date.now = now;
  Reflect.deleteProperty(document, 'hidden');
});

function add(changes: Partial<Follower> = {}): Follower {
  const follower = document.createElement('live-queue-follower') as Follower;
  Object.assign(follower, { fetch: hall.fetch }, changes);
  followers.push(follower);
  document.body.append(follower);
  return follower;
}

const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), what);
const isLive = (follower: Follower): Promise<void> =>
  until(() => follower.live.status === 'live' && hall.streams > 0, 'live');
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('LiveQueueController', () => {
  it('goes from idle through loading to live, and tells of events', async () => {
    const follower = add({ office: '' });
    await follower.updateComplete;
    expect(follower.live.status).to.equal('idle');
    follower.office = 'trung-tam';
    follower.requestUpdate();
    await follower.updateComplete;
    expect(follower.live.status).to.equal('loading');
    await isLive(follower);
    const event = hall.happen();
    await until(() => follower.events.length === 1, 'an event');
    expect(follower.events).to.deep.equal([event]);
    expect(follower.live.queue?.sequence).to.equal(event.sequence);
    expect([follower.live.stale, follower.live.error]).to.deep.equal([false, undefined]);
  });

  it('shares one connection with all on the page, whenever they come', async () => {
    const one = add();
    await isLive(one);
    const others = Array.from({ length: 5 }, () => add());
    for (const other of others) await isLive(other);
    hall.happen();
    for (const other of others) await until(() => other.events.length === 1, 'an event');
    expect(hall.asked).to.have.length(2);
    expect(hall.streams).to.equal(1);
  });

  it('closes the connection when the last one goes, and keeps it when one is moved', async () => {
    const [one, other] = [add(), add()];
    await isLive(one);
    document.body.prepend(one);
    one.remove();
    await rest();
    expect(hall.streams).to.equal(1);
    document.body.prepend(other);
    await rest();
    expect(hall.asked).to.have.length(2);
    other.remove();
    await until(() => hall.streams === 0, 'closed');
    other.requestUpdate();
    await rest();
    expect(hall.streams).to.equal(0);
  });

  it('is told nothing more once it is out of the page', async () => {
    const [one, other] = [add(), add()];
    await isLive(one);
    one.remove();
    await rest();
    const { updates } = one;
    hall.happen();
    await until(() => other.events.length === 1, 'an event');
    await rest();
    expect([one.updates, one.events.length]).to.deep.equal([updates, 0]);
  });

  it('follows another office when it is named, and forgets the first', async () => {
    const follower = add();
    await isLive(follower);
    follower.office = 'khac';
    follower.requestUpdate();
    await follower.updateComplete;
    expect([follower.live.status, follower.live.queue]).to.deep.equal(['loading', undefined]);
    await isLive(follower);
    expect(hall.streams).to.equal(1);
  });

  it('tells that it failed, and tries again when it is asked to', async () => {
    hall.isUp = false;
    const follower = add();
    await until(() => follower.live.status === 'failed', 'failed');
    expect(follower.live.error).to.have.property('name', 'NetworkError');
    hall.isUp = true;
    follower.live.retry();
    await isLive(follower);
    expect(follower.live.error).to.equal(undefined);
  });

  it('cannot follow an office that no address can name, and says so', async () => {
    const follower = add({ office: '..' });
    await until(() => follower.live.status === 'failed', 'failed');
    expect(follower.live.error).to.have.property('status', 404);
  });

  it('is stale when nothing was heard for a while, and has its host show that', async () => {
    const timers: { act: () => void; delay: number }[] = [];
    const { setTimeout: original } = globalThis;
    globalThis.setTimeout = ((act: () => void, delay = 0) => {
      if (delay > 44_000) timers.push({ act, delay });
      return original(act, delay);
    }) as typeof setTimeout;
    const follower = add();
    await isLive(follower);
    globalThis.setTimeout = original;
    expect(follower.live.stale).to.equal(false);
    Date.now = () => now() + 46_000;
    expect(follower.live.stale).to.equal(true);
    const { updates } = follower;
    timers.at(-1)!.act();
    await follower.updateComplete;
    expect(follower.updates).to.equal(updates + 1);
  });

  it('knows the server’s clock', async () => {
    const clock = new FakeClock();
    clock.set(now() + 3_600_000);
    hall = new FakeHall(clock);
    const follower = add();
    await isLive(follower);
    expect(follower.live.now() - now()).to.be.closeTo(3_600_000, 5_000);
    expect(follower.live.stale).to.equal(false);
  });

  it('stays connected in a hidden page', async () => {
    const follower = add();
    await isLive(follower);
    setHidden(true);
    await rest();
    expect(hall.streams).to.equal(1);
    hall.happen();
    await until(() => follower.events.length === 1, 'an event');
  });

  it('rests in a hidden page where it may, keeps what it knows, and comes back', async () => {
    const follower = add({ restsWhenHidden: true });
    await isLive(follower);
    setHidden(true);
    await until(() => hall.streams === 0, 'closed');
    expect(follower.live.status).to.equal('live');
    hall.happen();
    setHidden(false);
    await until(() => follower.live.queue?.sequence === hall.queue.sequence, 'up to date');
    await until(() => hall.streams === 1, 'connected');
  });
});
