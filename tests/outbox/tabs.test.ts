import { expect } from '@open-wc/testing';
import { seconds } from './fake-clock.js';
import { add, Site, statuses, until } from './helpers.js';

let site: Site;
beforeEach(() => (site = new Site()));
afterEach(() => site.end());

describe('two tabs', () => {
  it('send each write once, in order', async () => {
    const [one, other] = [site.page(), site.page()];
    const open = site.server.hold();
    const names = Array.from({ length: 10 }, (_, n) => String(n));
    for (const [n, name] of names.entries()) await add(n % 2 ? one : other, name);
    open();
    await site.rest();
    expect(site.server.comments).to.deep.equal(names);
  });

  it('never send at the same time', async () => {
    const [one, other] = [site.page(), site.page()];
    const open = site.server.hold();
    await Promise.all([add(one, 'một'), add(other, 'hai')]);
    await until(() => site.server.open === 1, 'sent');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(site.server.open).to.equal(1);
    open();
    await site.rest();
    expect(site.server.stored.size).to.equal(2);
  });

  it('tell each other what becomes of a write', async () => {
    const [one, other] = [site.page(), site.page()];
    site.server.faults = ['cut', { status: 400, problem: 'invalid-body' }];
    const { id } = await add(one, 'một');
    await site.rest();
    await site.pass(seconds(1));
    await until(() => statuses(other).length === 5, 'told');
    const expected = ['waiting', 'sending', 'waiting', 'sending', 'refused'];
    expect(statuses(other)).to.deep.equal(expected);
    expect(statuses(one)).to.deep.equal(expected);
    expect(other.told.every((item) => item.id === id)).to.equal(true);
    expect(String(other.told[4]!.error)).to.equal(String(one.told[4]!.error));
    await site.rest();
    expect(await site.records()).to.deep.equal([]);
  });

  it('leave the time to undo to the one that gave it', async () => {
    const [one, other] = [site.page(), site.page()];
    const item = await add(one, 'một', { delay: seconds(5) });
    await add(other, 'hai');
    await site.rest();
    expect(site.server.comments).to.deep.equal(['hai']);
    expect(await one.outbox.cancel(item.id)).to.equal(true);
  });

  it('one takes back what the other has not sent', async () => {
    const [one, other] = [site.page(), site.page()];
    const { id } = await add(one, 'một', { delay: seconds(5) });
    expect(await other.outbox.cancel(id)).to.equal(true);
    await site.pass(seconds(9));
    expect(site.server.received).to.deep.equal([]);
  });

  it('one sends what the other has left when it was closed', async () => {
    const [one, other] = [site.page(), site.page()];
    site.server.faults = ['cut'];
    await add(one, 'một');
    await site.rest();
    await until(() => statuses(other).length === 3, 'told');
    one.close();
    await site.pass(seconds(4));
    expect(statuses(other).at(-1)).to.equal('sent');
    expect(site.server.storedComments).to.deep.equal(['một']);
  });

  it('one closed while it sends leaves the write to the other', async () => {
    const one = site.page();
    const open = site.server.hold();
    await add(one, 'một');
    await until(() => site.server.open === 1, 'sent');
    const other = site.page();
    await new Promise((resolve) => setTimeout(resolve, 50));
    one.close();
    open();
    await site.rest();
    expect(site.server.storedComments).to.deep.equal(['một']);
    expect(statuses(other).at(-1)).to.equal('sent');
    expect(await site.records()).to.deep.equal([]);
  });

  it('one that is stopped in its work does not keep the other back for ever', async () => {
    const other = site.page();
    await site.rest();
    let release = (): void => undefined;
    void navigator.locks.request(site.name, () => new Promise<void>((end) => (release = end)));
    await add(other, 'một');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(site.server.received).to.deep.equal([]);
    site.clock.advance(seconds(30));
    await until(() => statuses(other).at(-1) === 'sent', 'sent');
    release();
  });

  it('without locks send the same twice at worst, and it counts once', async () => {
    const [one, other] = [site.page({ locks: null }), site.page({ locks: null })];
    site.server.faults = ['cut', 'cut', 'cut after', 'cut'];
    for (const name of ['một', 'hai', 'ba']) await add(one, name);
    for (let n = 0; n < 10; n++) {
      dispatchEvent(new Event('online'));
      await site.pass(seconds(8));
    }
    expect(site.server.storedComments).to.have.members(['một', 'hai', 'ba']);
    expect(await site.records()).to.deep.equal([]);
    for (const page of [one, other]) {
      expect(statuses(page).filter((status) => status === 'sent')).to.have.length(3);
    }
  });
});

describe('another visit', () => {
  it('tries at once what failed before', async () => {
    const before = site.page();
    site.server.down = 'cut';
    await add(before, 'một');
    for (let n = 0; n < 5; n++) await site.pass(seconds(20));
    before.close();
    site.server.down = undefined;
    site.page();
    await site.rest();
    expect(site.server.storedComments).to.deep.equal(['một']);
  });

  it('leaves alone what a newer library keeps', async () => {
    const before = site.page();
    await before.outbox.add('reopenDossier' as 'submitRating', 'https://a.example/', {});
    await site.rest();
    const page = site.page();
    await add(page, 'một');
    await site.rest();
    expect(site.server.comments).to.deep.equal(['một']);
    expect((await site.records()).map(({ operation }) => operation)).to.deep.equal([
      'reopenDossier',
    ]);
  });
});
