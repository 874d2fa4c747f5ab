import { expect } from '@open-wc/testing';
import { newCalls, stillHolds } from '../../src/components/queue-board/new-calls.js';
import { Turns } from '../../src/components/queue-board/turns.js';
import { Unshown } from '../../src/components/queue-board/unshown.js';
import { queue } from '../../src/contract/examples/queue.js';
import { listedCalls, type Call, type Queue } from '../../src/contract/queue.js';

const at = (seconds: number): string =>
  new Date(Date.parse(queue.asOf) + seconds * 1000).toISOString();
const now = Date.parse(queue.asOf);

const call = (number: string, seconds = 0, counter = '2'): Call => ({
  number,
  service: 'ho-tich',
  counter,
  at: at(seconds),
});

const after = (...calls: Call[]): Queue => ({
  ...queue,
  called: [
    ...calls,
    ...queue.called.filter(({ number }) => !calls.some((one) => one.number === number)),
  ],
});

const numbers = (calls: Call[]): string[] => calls.map(({ number }) => number);

describe('new calls', () => {
  it('are none at first, nor where nothing was called', () => {
    expect(newCalls(undefined, queue, now)).to.deep.equal([]);
    expect(newCalls(queue, { ...queue, sequence: 9999 }, now)).to.deep.equal([]);
  });

  it('come in the order in which they were called', () => {
    expect(numbers(newCalls(queue, after(call('A014', 2), call('A013', 1)), now))).to.deep.equal([
      'A013',
      'A014',
    ]);
  });

  it('are found behind one that is known, where two counters called at once', () => {
    const known = after(call('A014', 2));
    expect(numbers(newCalls(known, after(call('A014', 2), call('A013', 1)), now))).to.deep.equal([
      'A013',
    ]);
  });

  it('include a recall, and a call to another counter', () => {
    const [first] = queue.called;
    const recall = { ...first!, at: at(5) };
    const moved = { ...first!, counter: '2' };
    expect(numbers(newCalls(queue, after(recall), now))).to.deep.equal(['A012']);
    expect(numbers(newCalls(queue, after(moved), now))).to.deep.equal(['A012']);
  });

  it('are the same moment in another time zone', () => {
    const called = queue.called.map((one) => ({ ...one, at: new Date(one.at).toISOString() }));
    expect(newCalls(queue, { ...queue, called }, now)).to.deep.equal([]);
  });

  it('are not those that only come into sight again', () => {
    const before = { ...queue, called: queue.called.slice(0, 2) };
    expect(newCalls(before, queue, now)).to.deep.equal([]);
  });

  it('are not old ones that come after a night without network', () => {
    const morning = { ...queue, called: [call('A002', -5), call('A001', -600)] };
    expect(numbers(newCalls(queue, morning, now))).to.deep.equal(['A002']);
  });

  it('are not those of another office', () => {
    const other = { ...after(call('A013')), office: { code: 'khac', name: 'Khác' } };
    expect(newCalls(queue, other, now)).to.deep.equal([]);
  });

  it('hold for as long as the number is at its counter', () => {
    const [first] = queue.called;
    expect(stillHolds(first!, queue)).to.equal(true);
    const done = queue.counters.map(({ now: _now, ...counter }) => counter);
    expect(stillHolds(first!, { ...queue, counters: done })).to.equal(false);
  });
});

describe('calls that were not shown', () => {
  const [first, second] = [call('A013', 1), call('A014', 2)];
  const listed = after(second, first);

  it('are shown when they have their turn, and not when others have', () => {
    const unshown = new Unshown();
    unshown.add([first, second], listed);
    unshown.show(first);
    expect([first, second].map((one) => unshown.has(one))).to.deep.equal([false, true]);
    expect(listed.called.slice(2).some((one) => unshown.has(one))).to.equal(false);
  });

  it('stay so where they have lost their turn, until they are called again', () => {
    const unshown = new Unshown();
    unshown.add([first], listed);
    unshown.add([], listed);
    expect(unshown.has(first)).to.equal(true);
    const recall = call('A013', 30);
    unshown.add([recall], after(recall));
    expect(unshown.has(recall)).to.equal(true);
    unshown.show(recall);
    expect(unshown.has(recall)).to.equal(false);
  });

  it('are forgotten when no board lists them any more', () => {
    const unshown = new Unshown();
    unshown.add([first, second], listed);
    unshown.add([], { ...queue, called: [second] });
    expect([first, second].map((one) => unshown.has(one))).to.deep.equal([false, true]);
  });
});

/** Turns whose end the test decides. */
function turns(): { taken: string[]; end(): Promise<void>; turns: Turns<Call> } {
  const taken: string[] = [];
  let done = (): void => undefined;
  return {
    taken,
    async end() {
      done();
      await new Promise((resolve) => setTimeout(resolve));
    },
    turns: new Turns<Call>((one) => {
      taken.push(one.number);
      return new Promise((resolve) => (done = resolve));
    }),
  };
}

describe('turns', () => {
  it('are taken one after the other', async () => {
    const { taken, end, turns: queued } = turns();
    queued.add(call('A1'));
    queued.add(call('A2'));
    expect(taken).to.deep.equal(['A1']);
    expect(queued.current?.number).to.equal('A1');
    await end();
    expect(taken).to.deep.equal(['A1', 'A2']);
    await end();
    expect(queued.current).to.equal(undefined);
    queued.add(call('A3'));
    expect(taken).to.deep.equal(['A1', 'A2', 'A3']);
  });

  it('wait only once for a number that is called again', async () => {
    const { taken, end, turns: queued } = turns();
    for (const number of ['A1', 'A2', 'A3', 'A2']) queued.add(call(number));
    for (let left = 4; left > 0; left--) await end();
    expect(taken).to.deep.equal(['A1', 'A3', 'A2']);
  });

  it('are not given to those that need none any more', async () => {
    const { taken, end, turns: queued } = turns();
    for (const number of ['A1', 'A2', 'A3']) queued.add(call(number));
    queued.keep(({ number }) => number !== 'A2');
    for (let left = 3; left > 0; left--) await end();
    expect(taken).to.deep.equal(['A1', 'A3']);
  });

  it('go on after one that could not be shown or said', async () => {
    const taken: string[] = [];
    const queued = new Turns<Call>(async ({ number }) => {
      await Promise.resolve();
      taken.push(number);
      if (number === 'A1') throw new Error('no sound device');
    });
    for (const number of ['A1', 'A2']) queued.add(call(number));
    await new Promise((resolve) => setTimeout(resolve));
    expect(taken).to.deep.equal(['A1', 'A2']);
    expect(queued.current).to.equal(undefined);
  });

  it('have a bound: the oldest that wait give way', async () => {
    const { taken, end, turns: queued } = turns();
    for (let index = 0; index < 500; index++) queued.add(call(`A${index}`));
    for (let left = 30; left > 0; left--) await end();
    expect(taken.length).to.equal(13);
    expect(taken[0]).to.equal('A0');
    expect(taken.at(-1)).to.equal('A499');
    expect(taken.length).to.be.below(listedCalls);
  });
});
