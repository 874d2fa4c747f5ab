import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NetworkError, ProblemError } from '../../src/client/errors.js';
import { RequestController } from '../../src/controllers/request.js';
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

/** A request whose answers are given by hand. */
function manual() {
  const runs: {
    input: string;
    signal: AbortSignal;
    resolve: (value: string) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const request = (input: string, signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => runs.push({ input, signal, resolve, reject }));
  return { runs, request };
}

describe('RequestController', () => {
  it('goes from initial through pending to success', async () => {
    const { runs, request } = manual();
    const controller = new RequestController(new Host(), request);
    expect(controller.status).to.equal('initial');
    controller.run('a');
    expect(controller.status).to.equal('pending');
    runs[0]!.resolve('A');
    await waitUntil(() => controller.status === 'success');
    expect(controller.value).to.equal('A');
    expect(controller.stale).to.equal(false);
  });

  it('lets the latest run win and aborts the others', async () => {
    const { runs, request } = manual();
    const controller = new RequestController(new Host(), request);
    controller.run('a');
    controller.run('b');
    expect(runs[0]!.signal.aborted).to.equal(true);
    runs[1]!.resolve('B');
    await waitUntil(() => controller.status === 'success');
    runs[0]!.resolve('A');
    await Promise.resolve();
    expect(controller.value).to.equal('B');
  });

  it('keeps the last good value while a newer one is awaited or has failed', async () => {
    const { runs, request } = manual();
    const controller = new RequestController(new Host(), request);
    controller.run('a');
    runs[0]!.resolve('A');
    await waitUntil(() => controller.status === 'success');
    controller.run('b');
    expect([controller.value, controller.stale]).to.deep.equal(['A', true]);
    runs[1]!.reject(new Error('no'));
    await waitUntil(() => controller.status === 'error');
    expect([controller.value, controller.stale]).to.deep.equal(['A', true]);
  });

  it('aborts when its element goes and runs again when it is back', async () => {
    const { runs, request } = manual();
    const controller = new RequestController(new Host(), request);
    controller.hostConnected();
    controller.run('a');
    controller.hostDisconnected();
    expect(runs[0]!.signal.aborted).to.equal(true);
    controller.hostConnected();
    expect(runs.map(({ input }) => input)).to.deep.equal(['a', 'a']);
    runs[1]!.resolve('A');
    await waitUntil(() => controller.status === 'success');
    controller.hostDisconnected();
    controller.hostConnected();
    expect(runs).to.have.length(2);
    controller.hostDisconnected();
  });

  it('runs again after a reset only when it is told to', () => {
    const { runs, request } = manual();
    const controller = new RequestController(new Host(), request);
    controller.hostConnected();
    controller.run('a');
    controller.reset();
    controller.retry();
    controller.hostDisconnected();
    controller.hostConnected();
    expect(runs).to.have.length(1);
    expect(runs[0]!.signal.aborted).to.equal(true);
    expect(controller.status).to.equal('initial');
    controller.hostDisconnected();
  });

  it('tries again when the network is back, but not after another failure', async () => {
    const { runs, request } = manual();
    const controller = new RequestController(new Host(), request);
    controller.hostConnected();
    controller.run('a');
    runs[0]!.reject(new NetworkError('gone'));
    await waitUntil(() => controller.status === 'error');
    dispatchEvent(new Event('online'));
    expect(runs).to.have.length(2);
    runs[1]!.reject(new Error('other'));
    await waitUntil(() => controller.status === 'error');
    dispatchEvent(new Event('online'));
    expect(runs).to.have.length(2);
    controller.hostDisconnected();
    dispatchEvent(new Event('online'));
    expect(runs).to.have.length(2);
  });

  it('has its host update while a busy server wants to be left alone, and no longer', async () => {
    const host = new Host();
    const { runs, request } = manual();
    const controller = new RequestController(host, request);
    controller.run('a');
    const busy = new ProblemError(429, undefined, 1);
    runs[0]!.reject(busy);
    await waitUntil(() => controller.status === 'error');
    expect(busy.waitLeft).to.equal(1);
    const before = host.updates;
    await waitUntil(() => host.updates > before);
    expect(busy.waitLeft).to.equal(0);
    const after = host.updates;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(host.updates).to.equal(after);
  });
});
