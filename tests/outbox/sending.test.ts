import { expect } from '@open-wc/testing';
import { NetworkError, ProblemError } from '../../src/client/errors.js';
import { days, seconds } from './fake-clock.js';
import { add, baseUrl, rating, Site, statuses, until } from './helpers.js';

let site: Site;
beforeEach(() => (site = new Site()));
afterEach(() => site.end());

const ids = (): string[] => site.server.received.map(({ key }) => key);

describe('a write', () => {
  it('is kept before it is sent, and erased as soon as it is acknowledged', async () => {
    const page = site.page();
    const open = site.server.hold();
    const item = await add(page, 'một');
    const [kept] = await site.records();
    expect(kept).to.deep.include({ id: item.id, body: rating('một'), status: 'waiting' });
    await until(() => site.server.open === 1, 'sent');
    expect((await site.records())[0]!.body).to.deep.equal(rating('một'));
    open();
    await until(() => statuses(page).includes('sent'), 'acknowledged');
    expect(await site.records()).to.deep.equal([]);
    expect(statuses(page)).to.deep.equal(['waiting', 'sending', 'sent']);
    expect(site.server.received).to.deep.equal([{ key: item.id, body: rating('một') }]);
  });

  it('is sent as it was when it was added', async () => {
    const page = site.page();
    const body = { form: 'default', answer: 3, comment: 'trước' };
    const added = page.outbox.add('submitRating', baseUrl, body);
    body.comment = 'sau';
    await added;
    await site.rest();
    expect(site.server.comments).to.deep.equal(['trước']);
  });

  it('is refused at once where the address is none', async () => {
    const page = site.page();
    const added = page.outbox.add('submitRating', '/api', rating('một'));
    const error: unknown = await added.catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    expect(await site.records()).to.deep.equal([]);
  });

  it('comes after those that were added before', async () => {
    const page = site.page();
    const open = site.server.hold();
    const names = ['một', 'hai', 'ba', 'bốn'];
    for (const name of names) await add(page, name);
    open();
    await site.rest();
    expect(site.server.comments).to.deep.equal(names);
  });

  it('that fails does not keep the next back', async () => {
    const page = site.page();
    site.server.faults = [{ status: 500 }];
    await add(page, 'một');
    await add(page, 'hai');
    await site.rest();
    expect(site.server.storedComments).to.deep.equal(['hai']);
    await site.pass(seconds(1));
    expect(site.server.storedComments).to.deep.equal(['hai', 'một']);
  });

  it('that was acknowledged to nobody is sent again under its key, and counts once', async () => {
    const page = site.page();
    site.server.faults = ['cut after', 'cut after'];
    await add(page, 'một');
    await site.pass(seconds(1));
    await site.pass(seconds(2));
    expect(site.server.comments).to.deep.equal(['một', 'một', 'một']);
    expect(new Set(ids()).size).to.equal(1);
    expect(site.server.storedComments).to.deep.equal(['một']);
    expect(statuses(page).at(-1)).to.equal('sent');
  });
});

describe('after a failure', () => {
  for (const [what, fault] of [
    ['no network', 'cut'],
    ['a lost answer', 'cut after'],
    ['a public network’s own page', 'sign in'],
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['408', { status: 408 }],
    ['a key in work (409)', { status: 409, problem: 'idempotency-key-in-use' }],
    ['425', { status: 425 }],
    ['429', { status: 429 }],
  ] as const) {
    it(`such as ${what}, it is tried again`, async () => {
      const page = site.page();
      site.server.faults = [fault];
      await add(page, 'một');
      await site.rest();
      expect(statuses(page)).to.deep.equal(['waiting', 'sending', 'waiting']);
      expect(page.told.at(-1)!.error).to.be.instanceOf(Error);
      await site.pass(seconds(1));
      expect(statuses(page).at(-1)).to.equal('sent');
      expect(await site.records()).to.deep.equal([]);
    });
  }

  for (const [what, fault, type] of [
    ['400', { status: 400, problem: 'invalid-body' }, 'urn:motcua:problem:invalid-body'],
    ['403', { status: 403 }, undefined],
    ['404', { status: 404 }, undefined],
    [
      'a key with another body (422)',
      { status: 422, problem: 'idempotency-key-reused' },
      undefined,
    ],
  ] as const) {
    it(`such as ${what}, it is given up, and its body erased`, async () => {
      const page = site.quietPage();
      site.server.faults = [fault];
      await add(page, 'một');
      await site.rest();
      const [record] = await site.records();
      expect(record).to.include({ status: 'refused' });
      expect(record).not.to.have.property('body');
      await site.pass(days(1));
      expect(site.server.received).to.have.length(1);
      page.outbox.subscribe((item) => page.told.push(item));
      await until(() => page.told.length > 0, 'told');
      const error = page.told[0]!.error as ProblemError;
      expect(error).to.be.instanceOf(ProblemError);
      expect(error.status).to.equal(fault.status);
      if (type) expect(error.problem).to.deep.equal({ type });
    });
  }

  it('waits double each time, up to five minutes', async () => {
    const page = site.page();
    site.server.down = 'cut';
    const waits: number[] = [];
    await add(page, 'một');
    for (let attempt = 1; attempt <= 11; attempt++) {
      await site.rest();
      const wait = page.told.at(-1)!.dueAt - site.clock.now();
      waits.push(wait / 1000);
      site.clock.advance(wait - 1);
      await site.rest();
      expect((await site.records())[0]!.attempts).to.equal(attempt);
      site.clock.advance(1);
    }
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(page.told.at(-1)!.error).to.be.instanceOf(NetworkError);
  });

  for (const [random, wait] of [
    [0, 500],
    [1, 1500],
  ] as const) {
    it(`waits are spread at random: ${wait} ms are one second`, async () => {
      const page = site.page({ random: () => random });
      site.server.faults = ['cut'];
      const item = await add(page, 'một');
      await site.rest();
      expect(page.told.at(-1)!.dueAt - item.dueAt).to.equal(wait);
    });
  }

  for (const status of [429, 503]) {
    it(`a server that asks for patience (${status}) has it, whatever returns`, async () => {
      const page = site.page();
      site.server.faults = [{ status, retryAfter: 60 }];
      await add(page, 'một');
      await site.rest();
      dispatchEvent(new Event('online'));
      await site.pass(seconds(59));
      // Nor does another visit ask before its time.
      site.page();
      await site.rest();
      expect(site.server.received).to.have.length(1);
      await site.pass(seconds(1));
      await site.pass(seconds(3));
      expect(site.server.received).to.have.length(2);
      expect(site.server.stored.size).to.equal(1);
    });
  }

  it('a server that asks for more than an hour is asked again after one', async () => {
    const page = site.page();
    site.server.faults = [{ status: 429, retryAfter: 7200 }];
    const item = await add(page, 'một');
    await site.rest();
    expect(page.told.at(-1)!.dueAt - item.dueAt).to.equal(seconds(3600));
  });

  it('what waits is sent when the network returns', async () => {
    const page = site.page();
    site.server.down = 'cut';
    await add(page, 'một');
    await add(page, 'hai');
    for (let minute = 0; minute < 30; minute++) await site.pass(seconds(60));
    site.server.down = undefined;
    dispatchEvent(new Event('online'));
    await site.rest();
    expect(site.server.comments).to.deep.equal(['một', 'hai']);
  });

  it('what waits is sent when the tab returns', async () => {
    const page = site.page();
    site.server.faults = ['cut'];
    await add(page, 'một');
    await site.rest();
    document.dispatchEvent(new Event('visibilitychange'));
    await site.rest();
    expect(statuses(page).at(-1)).to.equal('sent');
  });
});

describe('time to undo', () => {
  it('passes before anything is sent', async () => {
    const page = site.page();
    const item = await add(page, 'một', { delay: seconds(5) });
    expect(item).to.include({ status: 'waiting', dueAt: site.clock.now() + seconds(5) });
    await site.pass(seconds(4.9));
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await site.rest();
    expect(site.server.received).to.deep.equal([]);
    await site.pass(seconds(0.1));
    expect(site.server.comments).to.deep.equal(['một']);
  });

  it('takes the write back, with its body', async () => {
    const page = site.page();
    const item = await add(page, 'một', { delay: seconds(5) });
    expect(await page.outbox.cancel(item.id)).to.equal(true);
    expect(await site.records()).to.deep.equal([]);
    expect(await page.outbox.cancel(item.id)).to.equal(false);
    await site.pass(seconds(10));
    expect(site.server.received).to.deep.equal([]);
  });

  it('is over as soon as sending begins, and stays over after a failure', async () => {
    const page = site.page();
    const open = site.server.hold();
    site.server.faults = ['cut after'];
    const item = await add(page, 'một');
    await until(() => site.server.open === 1, 'sent');
    expect(await page.outbox.cancel(item.id)).to.equal(false);
    open();
    await site.rest();
    expect(await page.outbox.cancel(item.id)).to.equal(false);
    await site.pass(seconds(1));
    expect(statuses(page).at(-1)).to.equal('sent');
  });

  it('either takes back or sends, never both', async () => {
    const page = site.page();
    let cancelled = 0;
    for (let n = 0; n < 20; n++) {
      const item = await add(page, String(n), { delay: 1000 });
      site.clock.advance(1000);
      for (let turns = 0; turns < n; turns++) await Promise.resolve();
      if (n % 2 === 0) await new Promise((resolve) => setTimeout(resolve, n / 4));
      if (await page.outbox.cancel(item.id)) cancelled++;
    }
    await site.pass(seconds(5));
    expect(site.server.stored.size).to.equal(20 - cancelled);
  });

  it('ends with its page: the next visit sends at once', async () => {
    const page = site.page();
    await add(page, 'một', { delay: seconds(5) });
    page.close();
    site.page();
    await site.rest();
    expect(site.server.comments).to.deep.equal(['một']);
  });
});

describe('the clock', () => {
  for (const [what, change] of [
    ['ahead by an hour', seconds(3600)],
    ['back by an hour', -seconds(3600)],
    ['back by a year', -days(365)],
  ] as const) {
    it(`may be set ${what} while something waits`, async () => {
      const page = site.page();
      site.server.faults = ['cut'];
      await add(page, 'một');
      await add(page, 'hai', { delay: seconds(5) });
      await site.rest();
      site.clock.set(site.clock.now() + change);
      await site.pass(seconds(5));
      await site.pass(seconds(5));
      expect(site.server.storedComments).to.have.members(['một', 'hai']);
      expect(statuses(page).filter((status) => status === 'sent')).to.have.length(2);
    });
  }

  it('may have lost its time when the write was added', async () => {
    const right = site.clock.now();
    site.clock.set(0);
    const page = site.page();
    site.server.faults = ['cut'];
    await add(page, 'một');
    await site.rest();
    page.close();
    site.clock.set(right);
    site.page();
    await site.rest();
    expect(site.server.storedComments).to.deep.equal(['một']);
  });
});

describe('after 14 days', () => {
  it('a write is given up, and its body erased', async () => {
    const page = site.page();
    site.server.down = 'cut';
    await add(page, 'một');
    await site.pass(days(14));
    expect(statuses(page).at(-1)).to.equal('waiting');
    await site.pass(days(1));
    expect(statuses(page).at(-1)).to.equal('expired');
    expect(await site.records()).to.deep.equal([]);
    site.server.down = undefined;
    await site.pass(days(1));
    expect(site.server.received).to.deep.equal([]);
  });

  it('the next visit is told, once', async () => {
    const before = site.quietPage();
    site.server.down = 'cut';
    const { id } = await add(before, 'một');
    await site.rest();
    before.close();
    site.clock.advance(days(15));
    const quiet = site.quietPage();
    await site.rest();
    const [record] = await site.records();
    expect(record).to.include({ status: 'expired' });
    expect(record).not.to.have.property('body');
    quiet.close();
    const page = site.page();
    await until(() => page.told.length === 1, 'told');
    expect(page.told[0]).to.include({ id, status: 'expired' });
    expect(page.told[0]!.error).to.be.instanceOf(NetworkError);
    await site.rest();
    expect(await site.records()).to.deep.equal([]);
    const next = site.page();
    await site.rest();
    expect(next.told).to.deep.equal([]);
  });

  it('what was never sent has one attempt, as it cannot count twice', async () => {
    const before = site.page();
    await add(before, 'một', { delay: seconds(5) });
    before.close();
    await site.rest();
    site.clock.advance(days(30));
    site.page();
    await site.rest();
    expect(site.server.storedComments).to.deep.equal(['một']);
  });
});
