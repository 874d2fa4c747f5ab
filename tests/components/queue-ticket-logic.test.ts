import { expect } from '@open-wc/testing';
import { followedIn, followLink } from '../../src/components/queue-ticket/follow-link.js';
import {
  forgetKept,
  keep,
  keepWish,
  readKept,
  readWish,
  type Kept,
} from '../../src/components/queue-ticket/keep.js';
import { concerns, isOver, isWorthSaying, newsOf } from '../../src/components/queue-ticket/news.js';
import { qrCode } from '../../src/components/queue-ticket/qr-code.js';
import { endOfDay } from '../../src/components/queue-ticket/end-of-day.js';
import {
  calledEvent,
  calledTicket,
  leftTicket,
  missedTicket,
  waitingTicket,
} from '../../src/contract/examples/queue.js';

describe('news of a number', () => {
  const waits = (ahead: number) => ({ ...waitingTicket, ahead });

  it('is a call, and every further one', () => {
    expect(newsOf(waits(1), calledTicket, 3)).to.equal('called');
    expect(newsOf(undefined, calledTicket, 3)).to.equal('called');
    expect(newsOf(calledTicket, calledTicket, 3)).to.equal(undefined);
    const again = { ...calledTicket, calledAt: '2026-03-04T09:53:00+07:00' };
    expect(newsOf(calledTicket, again, 3)).to.equal('recalled');
  });

  it('is that its turn is near, once each time it comes near', () => {
    expect(newsOf(waits(4), waits(3), 3)).to.equal('near');
    expect(newsOf(waits(5), waits(0), 3)).to.equal('near');
    expect(newsOf(waits(3), waits(2), 3)).to.equal(undefined);
    expect(newsOf(waits(4), waits(4), 3)).to.equal(undefined);
    expect(newsOf(undefined, waits(1), 3)).to.equal(undefined);
    expect(newsOf(missedTicket, waits(2), 3)).to.equal('near');
  });

  it('is said aloud where something changes that a person counts on', () => {
    expect(isWorthSaying(waits(9), waits(8))).to.equal(false);
    expect(isWorthSaying(waits(6), waits(5))).to.equal(true);
    expect(isWorthSaying(waits(6), waits(9))).to.equal(true);
    expect(isWorthSaying(waits(6), waits(6))).to.equal(false);
    expect(isWorthSaying(calledTicket, missedTicket)).to.equal(true);
  });

  it('may be in an event of its service, unless somebody only came behind it', () => {
    expect(concerns(calledEvent, waitingTicket)).to.equal(true);
    expect(concerns({ ...calledEvent, kind: 'taken' }, waitingTicket)).to.equal(false);
    expect(concerns({ ...calledEvent, services: [] }, waitingTicket)).to.equal(false);
    const own = { ...calledEvent, services: [], number: waitingTicket.number };
    expect(concerns(own, waitingTicket)).to.equal(true);
    expect(concerns({ ...calledEvent, kind: 'new-day', services: [] }, waitingTicket)).to.equal(
      true,
    );
  });

  it('is over when nothing can be done any more', () => {
    expect(isOver({ ...calledTicket, state: 'done', can: [] })).to.equal(true);
    expect(isOver(leftTicket)).to.equal(false);
    expect(isOver({ ...leftTicket, can: [] })).to.equal(true);
    expect(isOver(missedTicket)).to.equal(false);
  });
});

describe('a link to follow a number', () => {
  const followed = { id: 'tk/7 f', follow: 'bí-mật%/#' };

  it('has the secret in its fragment alone, and is read again', () => {
    const link = new URL(followLink('https://a.example/hang?x=1#old', 'MC/1', followed));
    expect(link.origin + link.pathname + link.search).to.equal('https://a.example/hang?x=1');
    expect(followedIn(link.hash, 'MC/1')).to.deep.equal(followed);
    expect(followedIn(link.hash, 'MC')).to.equal(undefined);
  });

  it('is nothing where a fragment is something else', () => {
    for (const hash of ['', '#', '#muc-2', '#motcua-ticket=', '#motcua-ticket=MC/%E0%/x']) {
      expect(followedIn(hash, 'MC'), hash).to.equal(undefined);
    }
    expect(followedIn('#motcua-ticket=MC//x', 'MC')).to.equal(undefined);
  });

  it('fits into a code with a quiet zone around', () => {
    const { size, path } = qrCode(followLink('https://a.example/', 'MC', followed));
    const [modules] = path.matchAll(/M(\d+) (\d+)/g);
    expect([modules![1], modules![2]]).to.deep.equal(['4', '4']);
    expect((size - 8 - 17) % 4).to.equal(0);
  });
});

describe('what a device keeps', () => {
  const place = { api: 'https://a.example/api/v1', office: 'MC-1' };
  const kept: Kept = { id: 'tk', hold: 'giu', follow: 'xem', until: 2000, warnAt: 3 };
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is one office’s own, until its day is over', () => {
    expect(keep(place, kept)).to.equal(true);
    expect(readKept({ ...place, office: 'MC-2' }, 1000)).to.equal(undefined);
    expect(readKept({ ...place, api: 'https://b.example' }, 1000)).to.equal(undefined);
    expect(readKept(place, 1999)).to.deep.equal(kept);
    forgetKept(place);
    expect(readKept(place, 1999)).to.equal(undefined);
  });

  it('goes with its day, whichever office is looked at then', () => {
    keep(place, kept);
    readKept({ ...place, office: 'MC-2' }, 2000);
    expect(localStorage.length).to.equal(0);
  });

  it('is passed over where it cannot be read, and what others keep is left alone', () => {
    keep(place, kept);
    const key = localStorage.key(0)!;
    localStorage.setItem('other', 'x');
    for (const text of ['', 'null', '{', '{"id":"x"}']) {
      localStorage.setItem(key, text);
      expect(readKept(place, 0), text).to.equal(undefined);
    }
    expect(Object.keys(localStorage)).to.deep.equal(['other']);
  });

  it('is a wish for some minutes only', () => {
    const wish = { service: 'a', key: 'k', at: 0 };
    keepWish(place, wish);
    expect(readWish(place, 599_999)).to.deep.equal(wish);
    expect(readWish(place, 600_000)).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
  });
});

describe('the end of a day', () => {
  it('is midnight at the office, wherever the reader is', () => {
    const end = (instant: string, zone: string | undefined): string =>
      endOfDay(instant, zone).toISOString();
    expect(end('2026-03-04T09:30:00+07:00', 'Asia/Ho_Chi_Minh')).to.equal(
      '2026-03-04T17:00:00.000Z',
    );
    expect(end('2026-03-04T17:30:00Z', undefined)).to.equal('2026-03-05T17:00:00.000Z');
    expect(end('2026-03-04T09:30:00Z', 'Nowhere/None')).to.equal('2026-03-04T17:00:00.000Z');
  });
});
