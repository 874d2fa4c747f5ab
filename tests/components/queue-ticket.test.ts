import { aTimeout, expect, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/queue-ticket/define.js';
import { keep, type Kept } from '../../src/components/queue-ticket/keep.js';
import type { MotcuaQueueTicket } from '../../src/components/queue-ticket/queue-ticket.js';
import {
  calledTicket,
  leftTicket,
  missedTicket,
  queue,
} from '../../src/contract/examples/queue.js';
import { clockAt, passTime } from '../../stories/device.js';
import { Loudspeaker } from '../../stories/loudspeaker.js';
import { TicketOffice } from '../../stories/ticket-office.js';
import { expectAccessible } from '../helpers/axe.js';
import { watchConsole } from '../stories/console.js';
import { waitUntil } from '../helpers/wait-until.js';
import {
  appears,
  focused,
  nextEvent,
  part,
  parts,
  textOf,
  watchAdvice,
  widget,
} from './helpers.js';

const api = 'https://mot-cua.example/api/v1';

let office: TicketOffice;
let speaker: Loudspeaker;
let undo: (() => void)[] = [];

beforeEach(() => {
  office = new TicketOffice();
  speaker = new Loudspeaker();
  undo = [clockAt('2026-03-04T09:30:00+07:00'), speaker.install(), watchConsole()];
});

afterEach(() => {
  fixtureCleanup();
  undo.reverse().forEach((one) => one());
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', location.pathname + location.search);
});

interface Options {
  kiosk?: boolean;
  autoPrint?: boolean;
  lang?: string;
}

const open = ({ kiosk, autoPrint, lang = 'vi' }: Options = {}): Promise<MotcuaQueueTicket> =>
  widget(html`
    <motcua-queue-ticket
      lang=${lang}
      api=${api}
      office=${office.code}
      follow-url="https://mot-cua.example/hang-cho"
      ?kiosk=${kiosk}
      ?auto-print=${autoPrint}
      .fetch=${office.fetch}
    ></motcua-queue-ticket>
  `);

/** A widget on which a number was taken. */
async function taken(options?: Options): Promise<MotcuaQueueTicket> {
  const element = await open(options);
  (await appears(element, 'button.service')).click();
  await appears(element, '.ticket');
  return element;
}

/** A number of an earlier visit. */
function keepNumber(hold: string | undefined = 'giu'): void {
  const until = Date.parse('2026-03-05T00:00:00+07:00');
  keep({ api, office: office.code }, { id: 'tk-7f3a', hold, follow: 'xem', until, warnAt: 3 });
}

const says = (element: Element, selector: string, text: string): Promise<void> =>
  waitUntil(
    () => textOf(element.shadowRoot!.querySelector(selector)).includes(text),
    `${selector} does not say “${text}”`,
  );

/** Has widgets look at the clock and read what they show. */
const look = (): void => void document.dispatchEvent(new Event('visibilitychange'));

const stored = (): string => JSON.stringify({ ...localStorage, ...sessionStorage });

describe('taking a number', () => {
  it('shows one number in every widget of the page, and takes no second one', async () => {
    const first = await open();
    const second = await open();
    await appears(second, 'button.service');
    (await appears(first, 'button.service')).click();
    for (const element of [first, second]) {
      expect(textOf(await appears(element, '.number'))).to.equal('A019');
    }
    expect(parts(second, 'button.service')).to.deep.equal([]);
    expect(office.given).to.equal(1);
    part(second, '.leave').click();
    for (const element of [second, first]) {
      look();
      await appears(element, '.undo-leave');
    }
  });

  it('takes one for two taps', async () => {
    const element = await open();
    const button = await appears(element, 'button.service');
    button.click();
    button.click();
    await appears(element, '.ticket');
    expect(office.requestsOf('take')).to.have.length(1);
    expect(office.requestsOf('take')[0]!.body).to.deep.equal({ service: 'ho-tich' });
  });

  it('says the number, moves the focus to it and fires an event that names nobody', async () => {
    const element = await open();
    const fired = nextEvent(element, 'motcua-queue-ticket');
    (await appears(element, 'button.service')).focus();
    await sendKeys({ press: 'Enter' });
    await appears(element, '.ticket');
    expect(textOf(focused())).to.equal('Số của bạn A019');
    await says(element, '[role=status]:not(.stale-region)', '');
    await waitUntil(() =>
      parts(element, '.visually-hidden[role=status]').some((one) =>
        textOf(one).includes('A019: Còn 6 người trước bạn. Chờ thêm khoảng 12 đến 25 phút.'),
      ),
    );
    const { state, service } = await fired;
    expect([state, service]).to.deep.equal(['waiting', 'ho-tich']);
    await expectAccessible(element);
  });

  it('says who has priority, where they said so', async () => {
    const element = await open();
    (await appears<HTMLInputElement>(element, '.choice:nth-child(2) input')).click();
    part(element, 'button.service').click();
    await appears(element, '.ticket');
    const [request] = office.requestsOf('take');
    expect(request!.body).to.deep.equal({ service: 'ho-tich', priority: 'elderly' });
  });

  const choices = (element: Element): string[] => parts(element, '.choice').map(textOf);

  it('asks for the classes that the office has, and for all where it does not say', async () => {
    office = new TicketOffice({}, { priorities: ['disabled'] });
    let element = await open();
    await appears(element, 'button.service');
    expect(choices(element)).to.deep.equal(['Không', 'Người khuyết tật']);
    const { priorities, ...unsaid } = queue;
    expect(priorities).to.have.length(3);
    office = new TicketOffice();
    Object.assign(office.hall, { queue: unsaid });
    element = await open();
    await appears(element, 'button.service');
    expect(choices(element)).to.have.length(4);
  });

  it('asks for none where the office calls nobody sooner', async () => {
    office = new TicketOffice({}, { priorities: [] });
    const element = await open();
    await appears(element, 'button.service');
    expect(parts(element, 'fieldset, .choice')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('keeps a number where the device’s clock is days ahead', async () => {
    const { fetch } = office;
    Object.assign(office, {
      fetch: async (input: string, init: RequestInit) => {
        const answer = await fetch(input, init);
        const text = await answer.text();
        const asOf = '"asOf":"2026-03-04T09:30:00+07:00"';
        return new Response(text.replaceAll(/"asOf":"[^"]*"/g, asOf), answer);
      },
    });
    undo.push(clockAt('2026-03-09T09:30:00+07:00'));
    const element = await taken();
    look();
    await element.updateComplete;
    await says(element, '.number', 'A019');
    const { until } = JSON.parse(Object.values({ ...localStorage })[0] as string) as Kept;
    expect(until).to.be.closeTo(Date.parse('2026-03-10T00:00:00+07:00'), 10_000);
  });

  it('asks once more for the same number when the answer was lost', async () => {
    office.fates.take = 'lost';
    const element = await open();
    (await appears(element, 'button.service')).click();
    const retry = await appears(element, '[part=error] button');
    expect(parts(element, 'button.service')).to.deep.equal([]);
    office.fates.take = 'answer';
    retry.click();
    await says(element, '.number', 'A019');
    const keys = office.requestsOf('take').map(({ key }) => key);
    expect(keys.length).to.be.greaterThan(1);
    expect(new Set(keys).size).to.equal(1);
    expect(office.given).to.equal(1);
    expect(sessionStorage.length).to.equal(0);
  });

  it('asks for the same number even after a reload', async () => {
    office.fates.take = 'lost';
    const first = await open();
    (await appears(first, 'button.service')).click();
    await appears(first, '[part=error]');
    fixtureCleanup();
    office.fates.take = 'answer';
    await says(await open(), '.number', 'A019');
    expect(office.given).to.equal(1);
  });

  it('lets go of a lost one when somebody wants to', async () => {
    office.fates.take = 'offline';
    const element = await open();
    (await appears(element, 'button.service')).click();
    (await appears(element, '.another')).click();
    await appears(element, 'button.service');
    expect(sessionStorage.length).to.equal(0);
  });

  it('may be tried again with a new wish when the office said no', async () => {
    office.fates.take = 'service-closed';
    const element = await open();
    (await appears(element, 'button.service')).click();
    await says(element, '[part=error]', 'vừa ngừng phát số');
    office.fates.take = 'answer';
    part(element, 'li:nth-child(2) button.service').click();
    await appears(element, '.ticket');
    const keys = office.requestsOf('take').map(({ key }) => key);
    expect(new Set(keys).size).to.equal(2);
  });
});

it('has the estimates read anew before a number is taken, though nothing happens', async () => {
  const element = await open();
  await says(element, 'button.service', '12 đến 25 phút');
  await office.hall.heard();
  const { services } = office.hall.queue;
  const slower = services.map((one) => ({ ...one, estimate: { from: 31, to: 47 } }));
  office.hall.queue = { ...office.hall.queue, services: slower };
  look();
  expect(office.hall.reads).to.equal(1);
  passTime(1);
  look();
  await says(element, 'button.service', '31 đến 47 phút');
  look();
  expect(office.hall.reads).to.equal(2);
});

describe('a number', () => {
  it('survives a restart of the browser, with what may change it', async () => {
    await taken();
    fixtureCleanup();
    const element = await open();
    await says(element, '.number', 'A019');
    part(element, '.leave').click();
    await says(element, '.main', 'Bạn đã rời hàng');
    expect(office.requestsOf('write')[0]!.token).to.equal('giu');
    expect(office.given).to.equal(1);
  });

  it('is erased when the office’s day is over, in the middle of which nobody touches the page', async () => {
    const element = await taken();
    expect(stored()).to.include('giu');
    passTime(14.5 * 60);
    look();
    await appears(element, '.service');
    expect(stored()).not.to.include('giu');
    expect(textOf(element.shadowRoot!.querySelector('.container'))).not.to.include('A019');
  });

  it('is erased when it is done, and stays to be seen', async () => {
    const element = await taken();
    office.moveTo({ ...calledTicket, state: 'done', can: [] });
    look();
    await says(element, '.main', 'Đã làm xong');
    expect(localStorage.length).to.equal(0);
    part(element, '.end').click();
    await appears(element, 'button.service');
  });

  it('is not kept where the browser refuses, which is said', async () => {
    const { setItem } = Storage.prototype;
    undo.push(() => (Storage.prototype.setItem = setItem));
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const element = await taken();
    await says(element, '.not-kept', 'Máy này không cho lưu số.');
  });

  it('that nobody knows any more is given up, which is said', async () => {
    keepNumber('another');
    const element = await open();
    await says(element, '.message', 'Số trước đã hết hiệu lực.');
    await appears(element, 'button.service');
    expect(localStorage.length).to.equal(0);
  });

  it('is shown with its time while there is no connection, and comes up to date by itself', async () => {
    const element = await taken();
    office.fates.read = 'unavailable';
    passTime(2);
    look();
    await says(element, '[part=stale]', 'Đây là lúc 09:30');
    expect(textOf(part(element, '.number'))).to.equal('A019');
    delete office.fates.read;
    office.change({ ahead: 4 });
    part(element, '.refresh').click();
    await says(element, '.main', 'Còn 4 người');
    expect(parts(element, '[part=stale]')).to.deep.equal([]);
  });

  it('says soon, and by itself, that the server is gone', async () => {
    const element = await taken();
    await office.hall.heard();
    office.fates.read = 'offline';
    office.hall.cut();
    await appears(element, '[part=stale]');
  });

  it('is read anew when its service’s queue moves', async () => {
    const element = await taken();
    await office.hall.heard();
    office.callAnother(5);
    await says(element, '.main', 'Còn 5 người');
  });
});

describe('being called', () => {
  it('is heard, felt, in the title, in text and said at once', async () => {
    const buzzes: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', {
      value: (pattern: unknown) => buzzes.push(pattern),
      configurable: true,
    });
    const { hasFocus } = document;
    document.hasFocus = () => false;
    const { title: before } = document;
    const title = (document.title = 'Hàng chờ');
    undo.push(
      () => (document.title = before),
      () => void Reflect.deleteProperty(navigator, 'vibrate'),
      () => (document.hasFocus = hasFocus),
    );
    const element = await taken();
    await office.hall.heard();
    office.call();
    await says(element, '.main', 'Mời đến Quầy 2');
    expect(textOf(part(element, '.visually-hidden[role=alert]'))).to.equal(
      'Mời số A019 đến Quầy 2.',
    );
    expect(document.title).to.equal(`(Mời đến Quầy 2) ${title}`);
    expect(buzzes).to.have.length(1);
    await waitUntil(() => speaker.heard.includes('♪'));
    dispatchEvent(new Event('focus'));
    expect(document.title).to.equal(title);
    await expectAccessible(element);
  });

  it('is warned of when as many are before as its holder has chosen, once', async () => {
    const element = await taken();
    const select = part<HTMLSelectElement>(element, '#warn');
    select.value = '5';
    select.dispatchEvent(new Event('change'));
    office.change({ ahead: 5 });
    look();
    const news = (): string =>
      parts(element, '.visually-hidden[role=status]').map(textOf).join(' ');
    await waitUntil(() => news().includes('Còn 5 người trước số A019. Mời đến gần các quầy.'));
    await waitUntil(() => speaker.heard.length === 2);
    expect(textOf(part(element, 'article'))).to.contain('Mời bạn đến gần các quầy.');
    office.change({ ahead: 4 });
    look();
    await says(element, '.main', 'Còn 4 người');
    await waitUntil(() => news().includes('A019: Còn 4 người trước bạn.'));
    expect(speaker.heard).to.have.length(2);
  });

  it('is silent where its holder wants that', async () => {
    const element = await taken();
    part(element, '.sound').click();
    await says(element, '.sound', 'Chuông: đang tắt');
    office.moveTo(calledTicket);
    look();
    await says(element, '.main', 'Mời đến Quầy 2');
    await aTimeout(50);
    expect(speaker.heard).to.deep.equal([]);
  });

  it('says where the browser waits for a touch, and any touch will do', async () => {
    speaker.blocked = true;
    keepNumber();
    const element = await open();
    await says(element, '.sound', 'Chạm để bật chuông');
    speaker.blocked = false;
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await says(element, '.sound', 'Chuông: đang bật');
  });

  it('is turned on, and not off again, by a touch of its own button', async () => {
    speaker.blocked = true;
    keepNumber();
    const element = await open();
    await says(element, '.sound', 'Chạm để bật chuông');
    speaker.blocked = false;
    const button = part(element, '.sound');
    button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    await aTimeout(50);
    button.click();
    await element.updateComplete;
    expect(textOf(button)).to.equal('Chuông: đang bật');
  });

  it('is heard where the widget was moved on its page', async () => {
    const element = await taken();
    const { parentNode } = element;
    element.remove();
    await aTimeout(0);
    parentNode!.append(element);
    office.moveTo(calledTicket);
    look();
    await waitUntil(() => speaker.heard.length > 0);
    expect(speaker.open).to.equal(1);
  });

  it('in vain is said, with what to do', async () => {
    keepNumber();
    office.moveTo(missedTicket);
    const element = await open();
    (await appears(element, '.rejoin')).click();
    await says(element, '.main', 'Còn 6 người trước bạn');
    expect(office.requestsOf('write')[0]!.path).to.match(/\/tickets\/tk-7f3a\/rejoin$/);
  });
});

describe('what a holder can do', () => {
  it('lets others go first, by as many as they choose', async () => {
    const element = await taken();
    const button = part(element, '.more-time');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    (await appears(element, '.places .button:nth-child(3)')).click();
    await says(element, '.main', 'Còn 11 người trước bạn');
    const [write] = office.requestsOf('write');
    expect(write!.body).to.deep.equal({ places: 5 });
    expect(parts(element, '.places')).to.deep.equal([]);
    await says(element, '.status-line', 'Bạn nhường 5 người đến sau.');
    part(element, '.leave').click();
    await appears(element, '.undo-leave');
    expect(textOf(part(element, '.status-line'))).to.equal('');
  });

  it('takes another number at once when the first was the wrong one', async () => {
    const element = await taken();
    part(element, '.leave').click();
    await appears(element, '.undo-leave');
    await says(element, '.detail', 'Bấm ngay “Lấy lại chỗ”');
    part(element, '.end').click();
    (await appears(element, 'button.service')).click();
    await says(element, '.number', 'A020');
  });

  for (const [most, offered] of [
    [1, [1]],
    [4, [1, 3, 4]],
    [20, [1, 3, 5, 20]],
  ] as const) {
    it(`offers no more places than the office allows: ${most}`, async () => {
      office = new TicketOffice({}, { postponeUpTo: most });
      const element = await taken();
      part(element, '.more-time').click();
      await appears(element, '.places .button');
      const places = parts(element, '.places .button').map((one) => Number.parseInt(textOf(one)));
      expect(places).to.deep.equal(offered);
    });
  }

  it('leaves, and comes back to the same place', async () => {
    const element = await taken();
    part(element, '.leave').focus();
    await sendKeys({ press: 'Enter' });
    (await appears(element, '.undo-leave')).click();
    await says(element, '.main', 'Còn 6 người');
    expect(office.requestsOf('write').map(({ path }) => path.split('/').at(-1))).to.deep.equal([
      'leave',
      'undo-leave',
    ]);
  });

  it('repeats under the same name what had no answer', async () => {
    const element = await taken();
    office.fates.write = 'lost';
    part(element, '.leave').click();
    const retry = await appears(element, '[part=error] button');
    office.fates.write = 'answer';
    retry.click();
    await waitUntil(() => parts(element, '[part=error]').length === 0);
    const keys = office.requestsOf('write').map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
  });

  it('is told when it was too late', async () => {
    const element = await taken();
    office.fates.write = 'ticket-moved-on';
    office.moveTo(calledTicket);
    part(element, '.leave').click();
    await says(element, '[part=error]', 'Số của bạn vừa có thay đổi');
    await says(element, '.main', 'Mời đến Quầy 2');
  });

  it('forgets a number that was left for good', async () => {
    const element = await taken();
    office.moveTo({ ...leftTicket, can: [] });
    look();
    await says(element, '.detail', 'Số này sẽ không được gọi nữa.');
    expect(localStorage.length).to.equal(0);
  });
});

describe('following on another device', () => {
  const fragment = (): string => `#motcua-ticket=${office.code}/tk-7f3a/xem`;

  it('takes the secret out of the address, and only looks', async () => {
    history.replaceState(null, '', fragment());
    const element = await open();
    await says(element, '.label', 'Số bạn đang theo dõi');
    expect(location.hash).to.equal('');
    expect(office.requestsOf('read')[0]!.token).to.equal('xem');
    expect(parts(element, '.leave, .more-time, .share-button')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('goes on after a reload, and ends when somebody wants that', async () => {
    history.replaceState(null, '', fragment());
    await appears(await open(), '.ticket');
    fixtureCleanup();
    const element = await open();
    await says(element, '.label', 'Số bạn đang theo dõi');
    part(element, '.end').click();
    await appears(element, 'button.service');
    expect(localStorage.length).to.equal(0);
  });

  it('does not cost the number that this device has itself', async () => {
    const until = Date.parse('2026-03-05T00:00:00+07:00');
    const own = { id: 'tk-own', hold: 'giu', follow: 'xem', until, warnAt: 3 };
    keep({ api, office: office.code }, own);
    history.replaceState(null, '', fragment());
    const element = await open();
    await says(element, '.label', 'Số bạn đang theo dõi');
    part(element, '.end').click();
    await says(element, '.label', 'Số của bạn');
    expect(office.requestsOf('read').at(-1)!.path).to.match(/tk-own$/);
  });

  it('is begun by a code, which comes when it is asked for', async () => {
    const element = await taken();
    expect(parts(element, 'svg.code')).to.deep.equal([]);
    part(element, '.share-button').click();
    const code = await appears(element, 'svg.code');
    expect(code.getAttribute('aria-label')).to.equal('Mã QR để theo dõi số này');
    part(element, '.share-button').click();
    await waitUntil(() => parts(element, 'svg.code').length === 0);
  });
});

describe('on a shared device', () => {
  it('nothing is kept, and what others kept is not shown', async () => {
    keepNumber();
    const before = stored();
    const element = await taken({ kiosk: true });
    await appears(element, 'svg.code');
    expect(stored()).to.equal(before);
    expect(office.requestsOf('read')).to.deep.equal([]);
  });

  it('turns to the next person, after a warning, and shows nothing of the one before', async () => {
    const element = await taken({ kiosk: true });
    passTime(45 / 60);
    await says(element, '[part=countdown]', 'Màn hình sẽ trở về ban đầu');
    passTime(1);
    await appears(element, 'button.service');
    expect(element.shadowRoot!.textContent).not.to.include('A019');
    expect(parts(element, '[part=countdown]')).to.deep.equal([]);
    expect(office.given).to.equal(1);
  });

  it('turns to the next person at once', async () => {
    const element = await taken({ kiosk: true });
    part(element, '.end').click();
    const next = await appears(element, 'button.service');
    next.click();
    await says(element, '.number', 'A020');
  });

  it('does not show a number that comes when its person has gone', async () => {
    office.fates.take = 'never';
    const element = await open({ kiosk: true });
    (await appears(element, 'button.service')).click();
    await appears(element, '.take.busy');
    passTime(2);
    await waitUntil(() => parts(element, '.take.busy').length === 0);
    expect(parts(element, '.ticket')).to.deep.equal([]);
    office.fates.take = 'answer';
    part(element, 'button.service').click();
    await says(element, '.number', 'A019');
  });

  it('prints by itself, once, with the code', async () => {
    const printed: boolean[] = [];
    const { print } = window;
    undo.push(() => (window.print = print));
    const element = await open({ kiosk: true, autoPrint: true });
    window.print = () => {
      printed.push(parts(element, 'svg.code').length === 1);
      dispatchEvent(new Event('afterprint'));
    };
    (await appears(element, 'button.service')).click();
    await waitUntil(() => printed.length > 0);
    element.requestUpdate();
    await element.updateComplete;
    expect(printed).to.deep.equal([true]);
  });
});

describe('a failing API', () => {
  it('is told the webmaster once, while there is no queue', async () => {
    const stop = watchAdvice();
    office.fates.queue = 'unavailable';
    const element = await open();
    const button = await appears(element, '.error button');
    await waitUntil(() => {
      button.click();
      return office.requestsOf('queue').length > 3;
    });
    await appears(element, '[part=webmaster-note]');
    expect(stop()).to.have.length(1);
  });

  for (const kind of ['take', 'read'] as const) {
    it(`stays told the webmaster where a number fails again and again: ${kind}`, async () => {
      const stop = watchAdvice();
      office.fates[kind] = 'internal-error';
      if (kind === 'read') keepNumber();
      const element = await open();
      if (kind === 'take') (await appears(element, 'button.service')).click();
      const button = await appears(element, '[part=error] button');
      await appears(element, '[part=webmaster-note]');
      button.click();
      await waitUntil(() => !button.isConnected);
      await appears(element, '[part=error]');
      await appears(element, '[part=webmaster-note]');
      expect(stop()).to.have.length(1);
    });
  }

  it('is told once more where another number is followed', async () => {
    const stop = watchAdvice();
    office.fates.read = 'internal-error';
    const follow = (id: string): void =>
      history.replaceState(null, '', `#motcua-ticket=${office.code}/${id}/xem`);
    follow('tk-7f3a');
    const element = await open();
    await appears(element, '[part=webmaster-note]');
    follow('tk-another');
    dispatchEvent(new Event('hashchange'));
    await waitUntil(() => office.requestsOf('read').at(-1)!.path.endsWith('tk-another'));
    await appears(element, '[part=error]');
    await appears(element, '[part=webmaster-note]');
    expect(stop()).to.have.length(2);
  });

  it('is told once, while a number cannot be read, and once more after it could', async () => {
    const element = await taken();
    const stop = watchAdvice();
    const failed = async (times: number): Promise<void> => {
      const before = office.requestsOf('read').length;
      office.fates.read = 'unavailable';
      for (let time = 1; time <= times; time++) {
        look();
        await waitUntil(() => office.requestsOf('read').length >= before + time);
        await appears(element, '[part=stale]');
        await aTimeout(20);
      }
    };
    await failed(3);
    delete office.fates.read;
    look();
    await waitUntil(() => parts(element, '[part=stale]').length === 0);
    await failed(1);
    expect(stop()).to.have.length(2);
  });
});

it('leaves nothing behind when it is taken away', async () => {
  const element = await taken();
  element.remove();
  await aTimeout(0);
  expect(speaker.open).to.equal(0);
  const before = office.requests.length;
  look();
  dispatchEvent(new Event('online'));
  expect(office.requests.length).to.equal(before);
});
