import { expect } from '@open-wc/testing';
import { allowedActions } from '../../src/components/queue-desk/allowed.js';
import { minutesBetween } from '../../src/components/queue-desk/waited.js';
import {
  forgetSession,
  rememberedSession,
  rememberSession,
} from '../../src/components/queue-desk/session.js';
import { callingDesk, desk, idleDesk } from '../../src/contract/examples/queue.js';
import type { Desk } from '../../src/contract/index.js';

describe('what makes sense at a desk', () => {
  const names = (one: Desk): string[] => [...allowedActions(one)].sort();

  it('is everything but going on, where somebody was called', () => {
    expect(names(callingDesk)).to.deep.equal(
      ['call', 'done', 'no-show', 'pause', 'recall', 'start', 'transfer'].sort(),
    );
  });

  it('is no calling again of who is being served', () => {
    expect(names(desk)).to.deep.equal(['call', 'done', 'pause', 'transfer']);
  });

  it('is calling and pausing, where nobody is there', () => {
    expect(names(idleDesk)).to.deep.equal(['call', 'pause']);
  });

  it('is no calling where nobody waits', () => {
    expect(names({ ...idleDesk, waiting: [], waitingTotal: 0 })).to.deep.equal(['pause']);
  });

  it('is no calling during a pause, but ending with who is there', () => {
    const paused = { ...desk, counter: { ...desk.counter, paused: true } };
    expect(names(paused)).to.deep.equal(['done', 'resume', 'transfer']);
  });
});

describe('minutes that somebody has waited', () => {
  const now = Date.parse('2026-03-04T10:00:59+07:00');
  const cases: [since: string, minutes: number][] = [
    ['2026-03-04T10:00:00+07:00', 0],
    ['2026-03-04T09:59:59+07:00', 1],
    ['2026-03-04T09:48:00+07:00', 12],
    ['2026-03-04T10:05:00+07:00', 0],
    ['not a time', 0],
  ];
  for (const [since, minutes] of cases) {
    it(`${since}: ${minutes}`, () => expect(minutesBetween(since, now)).to.equal(minutes));
  }
});

describe('the session of a desk', () => {
  const session = { counter: '2', token: 'mau' };
  afterEach(() => sessionStorage.clear());

  it('is remembered for its place alone, in this tab alone', () => {
    rememberSession('here', session);
    expect(rememberedSession('here')).to.deep.equal(session);
    expect(rememberedSession('there')).to.equal(undefined);
    expect(JSON.stringify({ ...localStorage })).not.to.include('mau');
  });

  it('is forgotten', () => {
    rememberSession('here', session);
    forgetSession('here');
    expect(rememberedSession('here')).to.equal(undefined);
    expect(sessionStorage).to.have.length(0);
  });

  it('is none where something else was stored', () => {
    for (const text of ['{', '3', '{"counter":"2"}', '{"counter":2,"token":"x"}']) {
      sessionStorage.setItem('motcua-desk:here', text);
      expect(rememberedSession('here')).to.equal(undefined);
    }
  });
});
