import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NetworkError } from '../../src/client/errors.js';
import type { Outbox, OutboxItem, OutboxListener } from '../../src/client/outbox/types.js';
import { OutboxController } from '../../src/controllers/outbox-controller.js';
import { waitUntil } from '../helpers/wait-until.js';

class Host implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  addController(_: ReactiveController): void {}
  removeController(_: ReactiveController): void {}
  requestUpdate(): void {
    this.updates++;
  }
}

/** An outbox that does what it is told. */
class ManualOutbox implements Outbox {
  readonly durable = Promise.resolve(true);
  readonly listeners = new Set<OutboxListener>();
  readonly cancelled: string[] = [];
  /** Told before `add` has given the item. */
  early: Partial<OutboxItem> | undefined;
  canCancel = true;
  private count = 0;

  add(operation: string): Promise<OutboxItem> {
    const item: OutboxItem = {
      id: `${operation} ${++this.count}`,
      operation,
      status: 'waiting',
      dueAt: 5000,
    };
    this.tell(item);
    if (this.early) this.tell({ ...item, ...this.early });
    return Promise.resolve(item);
  }

  cancel(id: string): Promise<boolean> {
    this.cancelled.push(id);
    return Promise.resolve(this.canCancel);
  }

  subscribe(listener: OutboxListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(item: OutboxItem): void {
    for (const listener of this.listeners) listener(item);
  }

  change(id: string, status: OutboxItem['status'], error?: unknown): void {
    this.tell({ id, operation: 'submitRating', status, dueAt: 0, error });
  }
}

let outbox: ManualOutbox;
let host: Host;
let controller: OutboxController;
let left: Outbox | undefined;

beforeEach(() => {
  outbox = new ManualOutbox();
  host = new Host();
  left = undefined;
  controller = new OutboxController(host, {
    open: () => Promise.resolve(outbox),
    resume: () => Promise.resolve(left),
  });
  controller.hostConnected();
});

const add = (): Promise<void> =>
  controller.add('submitRating', 'https://a.example/', {}, { delay: 5000 });

const names = new Set<string>();
/** An id that no other test has used: what was added in a page is remembered. */
const other = (): string => {
  const name = `other ${names.size}`;
  names.add(name);
  return name;
};

describe('OutboxController', () => {
  it('says nothing before anything was added', () => {
    expect([controller.state, controller.error, controller.dueAt]).to.deep.equal([
      'none',
      undefined,
      undefined,
    ]);
  });

  it('follows what it has added to its end', async () => {
    await add();
    expect([controller.state, controller.dueAt, controller.durable]).to.deep.equal([
      'waiting',
      5000,
      true,
    ]);
    const states = (['sending', 'waiting', 'sending', 'sent'] as const).map((status, n) => {
      const { updates } = host;
      outbox.change('submitRating 1', status, n > 0 ? new NetworkError('gone') : undefined);
      expect(host.updates).to.equal(updates + 1);
      return controller.state;
    });
    expect(states).to.deep.equal(['sending', 'kept', 'kept', 'sent']);
  });

  for (const status of ['refused', 'expired'] as const) {
    it(`knows why it was ${status}`, async () => {
      await add();
      const error = new NetworkError('gone');
      outbox.change('submitRating 1', status, error);
      expect([controller.state, controller.error]).to.deep.equal([status, error]);
      expect(controller.earlier).to.equal(undefined);
    });
  }

  it('misses nothing that happens before it knows the id', async () => {
    outbox.early = { status: 'sending' };
    await add();
    expect(controller.state).to.equal('sending');
  });

  it('hears nothing of others', async () => {
    await add();
    outbox.change(other(), 'sent');
    expect(controller.state).to.equal('waiting');
  });

  it('takes back', async () => {
    await add();
    expect(await controller.cancel()).to.equal(true);
    expect(outbox.cancelled).to.deep.equal(['submitRating 1']);
    expect(controller.state).to.equal('none');
    expect(await controller.cancel()).to.equal(false);
  });

  it('goes on following what it is too late to take back', async () => {
    await add();
    outbox.canCancel = false;
    expect(await controller.cancel()).to.equal(false);
    expect(controller.state).to.equal('waiting');
  });

  it('never shows again what was forgotten while it was being added', async () => {
    const adding = add();
    controller.forget();
    await adding;
    outbox.change('submitRating 1', 'sent');
    expect(controller.state).to.equal('none');
  });

  it('shows the latest of two', async () => {
    await Promise.all([add(), add()]);
    outbox.change('submitRating 2', 'sent');
    expect(controller.state).to.equal('sent');
  });

  it('fails where the outbox’s code does not come', async () => {
    const lost = new NetworkError('gone');
    const alone = new OutboxController(host, {
      open: () => Promise.reject(lost),
      resume: () => Promise.resolve(undefined),
    });
    const error: unknown = await alone
      .add('submitRating', 'https://a.example/', {})
      .catch((reason: unknown) => reason);
    expect(error).to.equal(lost);
    expect(alone.state).to.equal('none');
  });

  it('hears while its element is away, and tells it when it is back', async () => {
    await add();
    controller.hostDisconnected();
    const { updates } = host;
    outbox.change('submitRating 1', 'sending');
    outbox.change('submitRating 1', 'sent');
    expect(host.updates).to.equal(updates);
    expect(controller.state).to.equal('sent');
    expect(outbox.listeners.size).to.equal(0);
    controller.hostConnected();
    expect(outbox.listeners.size).to.equal(1);
    controller.hostDisconnected();
  });

  it('leaves no listener behind when nothing is under way', async () => {
    await controller.prepare();
    expect(outbox.listeners.size).to.equal(1);
    controller.hostDisconnected();
    expect(outbox.listeners.size).to.equal(0);
  });

  it('listens to nobody for an element that went while the outbox came', async () => {
    const preparing = controller.prepare();
    controller.hostDisconnected();
    await preparing;
    expect(outbox.listeners.size).to.equal(0);
  });

  it('tells of one that an earlier visit has left and that was given up', async () => {
    controller.hostDisconnected();
    left = outbox;
    controller.hostConnected();
    await waitUntil(() => outbox.listeners.size === 1);
    const id = other();
    outbox.change(id, 'expired');
    expect(controller.earlier).to.include({ id, status: 'expired' });
    expect(controller.state).to.equal('none');
    controller.forget();
    expect(controller.earlier).to.equal(undefined);
  });
});
