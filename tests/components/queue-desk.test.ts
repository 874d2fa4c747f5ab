import { aTimeout, expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { nothing } from 'lit';
import '../../src/components/queue-desk/define.js';
import type { MotcuaQueueDesk } from '../../src/components/queue-desk/queue-desk.js';
import { callingDesk, desk, idleDesk } from '../../src/contract/examples/queue.js';
import { problemType, type Desk } from '../../src/contract/index.js';
import { choose, type } from '../../stories/act.js';
import { clockAt, passTime } from '../../stories/device.js';
import { deskToken, ExampleHall, type Course } from '../../stories/example-hall.js';
import { expectAccessible } from '../helpers/axe.js';
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

afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

interface Settings {
  counter?: string;
  token?: string | undefined;
  callKey?: string;
}

const create = (hall: ExampleHall, settings: Settings = {}): Promise<MotcuaQueueDesk> => {
  const { counter = '2', token, callKey } = { token: deskToken, ...settings };
  return widget(html`
    <motcua-queue-desk
      api=${api}
      office="trung-tam"
      counter=${counter}
      call-key=${callKey ?? nothing}
      .token=${token}
      .fetch=${hall.fetch}
    ></motcua-queue-desk>
  `);
};

/** A desk that is open; what becomes of its first presses. */
async function open(first: Desk = desk, course: Course[] = [], settings: Settings = {}) {
  const hall = new ExampleHall(first, course);
  const element = await create(hall, settings);
  await appears(element, '.call');
  return { hall, element };
}

/** What is said on the console meanwhile. */
function listenToConsole() {
  const { warn } = console;
  const said: unknown[][] = [];
  console.warn = (...words: unknown[]) => void said.push(words);
  return { said, restore: () => void (console.warn = warn) };
}

const number = (element: Element): string | undefined => parts(element, '.number').map(textOf)[0];
const spoken = (element: Element): string => textOf(part(element, '.visually-hidden[role=status]'));
const names = ({ writes }: ExampleHall): string[] => writes.map(({ name }) => name);
const sent = (hall: ExampleHall, count: number): Promise<unknown> =>
  waitUntil(() => hall.writes.length >= count, `no ${count} writes`);

const isOff = (element: Element, selector: string): boolean =>
  part(element, selector).getAttribute('aria-disabled') === 'true';

describe('motcua-queue-desk', () => {
  it('calls the next number with one key, wherever the focus is, and names who is here', async () => {
    const { hall, element } = await open();
    const called = nextEvent(element, 'motcua-desk-call');
    await sendKeys({ press: 'F8' });
    const event = await called;
    expect([event.number, event.service, event.counter]).to.deep.equal(['A013', 'ho-tich', '2']);
    await waitUntil(() => number(element) === 'A013');
    expect(hall.writes.map(({ name, body }) => [name, body])).to.deep.equal([
      ['callNext', { currentTicketId: 'tk-11b0' }],
    ]);
    await waitUntil(() => spoken(element) === 'Đã gọi số A013, Hộ tịch, chứng thực.');
    await expectAccessible(element);
  });

  it('lets the officer switch the key off, and remembers it', async () => {
    const { hall, element } = await open();
    part(element, '.key-switch input').focus();
    await sendKeys({ press: ' ' });
    await waitUntil(() => !parts(element, 'kbd').length);
    await sendKeys({ press: 'F8' });
    const again = await create(hall);
    await appears(again, '.call');
    await sendKeys({ press: 'F8' });
    await nextFrame();
    expect(hall.writes).to.deep.equal([]);
    expect(part<HTMLInputElement>(again, '.key-switch input').checked).to.equal(false);
  });

  it('takes another key of the page’s choice, but no letter while text is typed', async () => {
    const { hall, element } = await open(desk, [], { callKey: 'n' });
    const field = document.createElement('input');
    element.before(field);
    field.focus();
    await sendKeys({ press: 'n' });
    expect(field.value).to.equal('n');
    field.blur();
    await sendKeys({ press: 'F8' });
    expect(hall.writes).to.deep.equal([]);
    await sendKeys({ press: 'n' });
    await sent(hall, 1);
    field.remove();
  });

  it('leaves alone a key that is held down, or pressed with others', async () => {
    const { hall } = await open();
    const press = (init: KeyboardEventInit): boolean =>
      dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', cancelable: true, ...init }));
    press({ repeat: true });
    press({ ctrlKey: true });
    press({ altKey: true });
    await nextFrame();
    expect(hall.writes).to.deep.equal([]);
  });

  it('counts a double click once, though the first answer has come by the second click', async () => {
    const { hall, element } = await open();
    const { x, y, width, height } = part(element, '.call').getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'click', position });
    await waitUntil(() => number(element) === 'A013');
    part(element, '.call').click();
    await sendKeys({ press: 'F8' });
    await nextFrame();
    expect(names(hall)).to.deep.equal(['callNext']);
    await aTimeout(750);
    part(element, '.call').click();
    await waitUntil(() => number(element) === 'A014');
  });

  it('keeps buttons and focus where they are while an answer is awaited', async () => {
    const { hall, element } = await open(callingDesk, ['awaited']);
    const places = (): DOMRect[] =>
      parts(element, '.call, .actions .button, .pause').map((one) => one.getBoundingClientRect());
    const before = JSON.stringify(places());
    part(element, '.start').focus();
    await sendKeys({ press: 'Enter' });
    await appears(element, '.start.pending');
    expect(JSON.stringify(places())).to.equal(before);
    expect(focused()).to.equal(part(element, '.start'));
    for (const name of ['.call', '.done', '.no-show', '.pause']) part(element, name).click();
    await sendKeys({ press: 'F8' });
    await nextFrame();
    expect(names(hall)).to.deep.equal(['startServing']);
    await expectAccessible(element);
  });

  for (const width of [320, 900, 1280]) {
    it(`turns beside the words of a button that waits, not over them, at ${width} px`, async () => {
      await setViewport({ width, height: 900 });
      const { element } = await open(desk, ['awaited']);
      part(element, '.call').click();
      const button = await appears(element, '.call.pending');
      const { width: size, insetInlineEnd: end } = getComputedStyle(button, '::after');
      const edge = button.getBoundingClientRect().right;
      const words = document.createRange();
      words.selectNodeContents(part(element, '.call-label'));
      const start = edge - parseFloat(end) - parseFloat(size);
      expect(start).to.be.greaterThan(words.getBoundingClientRect().right);
      if (width > 320) expect(parseFloat(end)).to.be.greaterThan(12);
      await setViewport({ width: 1280, height: 900 });
    });
  }

  for (const width of [320, 900, 1280]) {
    it(`keeps the buttons where they are whoever is at the counter, at ${width} px`, async () => {
      await setViewport({ width, height: 900 });
      const { element } = await open(callingDesk);
      const tops = (): number[] =>
        parts(element, '.call, .actions .button').map((one) => one.getBoundingClientRect().top);
      const before = tops();
      part(element, '.done').click();
      await appears(element, '.nobody');
      expect(tops()).to.deep.equal(before);
      await setViewport({ width: 1280, height: 900 });
    });
  }

  it('says that the called one has come, that they are done, that they did not come', async () => {
    const { hall, element } = await open(callingDesk);
    part(element, '.start').click();
    await waitUntil(() => textOf(part(element, '.now')).includes('Đang phục vụ'));
    expect(isOff(element, '.recall')).to.equal(true);
    part(element, '.done').click();
    await appears(element, '.nobody');
    part(element, '.call').click();
    await waitUntil(() => number(element) === 'A014');
    part(element, '.recall').click();
    await waitUntil(() => textOf(part(element, '.now')).includes('Đã gọi 2 lần'));
    part(element, '.no-show').click();
    await waitUntil(() => textOf(part(element, '[part=missed]')).includes('A014'));
    expect(hall.writes.map(({ name, body }) => [name, Object.values(body)[0]])).to.deep.equal([
      ['startServing', 'tk-20c4'],
      ['completeTicket', 'tk-20c4'],
      ['callNext', undefined],
      ['recallTicket', 'tk-19aa'],
      ['markNoShow', 'tk-19aa'],
    ]);
  });

  it('calls a missed number again once nobody is here', async () => {
    const { hall, element } = await open();
    expect(isOff(element, '.recall-missed')).to.equal(true);
    part(element, '.recall-missed').click();
    part(element, '.done').click();
    await appears(element, '.nobody');
    part(element, '.recall-missed').click();
    await waitUntil(() => number(element) === 'A009');
    expect(names(hall)).to.deep.equal(['completeTicket', 'recallTicket']);
    expect(hall.writes[1]!.body).to.deep.equal({ ticketId: 'tk-08d1' });
  });

  it('transfers by keyboard to a service or a counter, with a way back', async () => {
    const { hall, element } = await open();
    part(element, '.transfer').focus();
    await sendKeys({ press: 'Enter' });
    await appears(element, '#destination');
    await waitUntil(() => focused() === part(element, '#destination'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => focused() === part(element, '.transfer'));
    expect(parts(element, '#destination')).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await appears(element, '#destination');
    part(element, '.transfer-form .primary').click();
    await appears(element, '#destination-problem');
    await waitUntil(() => focused() === part(element, '#destination'));
    expect(hall.writes).to.deep.equal([]);
    await choose(element, '#destination', 'service:ho-tich');
    await element.updateComplete;
    await expectAccessible(element);
    part(element, '.transfer-form .primary').click();
    await appears(element, '.nobody');
    const [write] = hall.writes;
    expect([write!.name, write!.body]).to.deep.equal([
      'transferTicket',
      { ticketId: 'tk-11b0', toService: 'ho-tich' },
    ]);
  });

  it('never transfers the next one with a choice that was made for another', async () => {
    const { hall, element } = await open();
    part(element, '.transfer').click();
    await choose(element, '#destination', 'counter:3');
    hall.tell({ current: callingDesk.current! }, 'called');
    await element.updateComplete;
    part(element, '.call').click();
    await waitUntil(() => parts(element, '#destination').length === 0);
  });

  it('pauses and goes on, and calls nobody in between', async () => {
    const { hall, element } = await open(idleDesk);
    part(element, '.pause').click();
    await appears(element, '.paused');
    expect(isOff(element, '.call')).to.equal(true);
    await sendKeys({ press: 'F8' });
    await waitUntil(() => spoken(element).includes('bấm “Làm tiếp” trước'));
    await aTimeout(750);
    part(element, '.pause').click();
    await waitUntil(() => parts(element, '.paused').length === 0);
    expect(names(hall)).to.deep.equal(['pauseCounter', 'resumeCounter']);
  });

  it('says so by voice where nobody waits', async () => {
    const { hall, element } = await open({ ...idleDesk, waiting: [], waitingTotal: 0 });
    await sendKeys({ press: 'F8' });
    await waitUntil(() => spoken(element) === 'Không có ai đang đợi');
    expect(hall.writes).to.deep.equal([]);
  });
});

describe('an answer of the desk that does not come', () => {
  it('is asked for again with the same key, and touches nobody else', async () => {
    const { hall, element } = await open(desk, ['lost', 'unheard', 'failed']);
    part(element, '.call').click();
    await appears(element, '.give-up');
    await waitUntil(() => number(element) === 'A013', 'no answer');
    expect(names(hall)).to.deep.equal(Array(4).fill('callNext'));
    expect(new Set(hall.writes.map(({ key }) => key)).size).to.equal(1);
    expect(new Set(hall.writes.map(({ body }) => body.currentTicketId)).size).to.equal(1);
    expect(hall.desk.waiting.map((ticket) => ticket.number)).to.deep.equal(['A014']);
    expect(parts(element, '.status .message')).to.deep.equal([]);
  });

  it('is asked for at once when the network is back', async () => {
    const { hall, element } = await open(desk, ['unheard', 'unheard', 'unheard', 'unheard']);
    part(element, '.done').click();
    await sent(hall, 4);
    const before = performance.now();
    dispatchEvent(new Event('online'));
    await appears(element, '.nobody');
    // The next repeat by itself would have come after four seconds.
    expect(performance.now() - before).to.be.lessThan(3000);
  });

  it('is waited for no longer where the officer says so; then the true state is shown', async () => {
    const { hall, element } = await open(desk, ['lost', ...Array<Course>(9).fill('unheard')]);
    part(element, '.call').click();
    const giveUp = await appears(element, '.give-up');
    expect(giveUp.closest('[role=alert]')).to.not.equal(null);
    giveUp.click();
    await waitUntil(() => number(element) === 'A013');
    const count = hall.writes.length;
    await aTimeout(1200);
    expect(hall.writes.length).to.equal(count);
    expect(isOff(element, '.call')).to.equal(false);
  });

  it('stops to be asked for with the element', async () => {
    const { hall, element } = await open(desk, Array<Course>(9).fill('unheard'));
    part(element, '.call').click();
    await appears(element, '.give-up');
    element.remove();
    const count = hall.writes.length;
    await aTimeout(1200);
    expect(hall.writes.length).to.equal(count);
  });
});

describe('a failing API', () => {
  it('is told the webmaster once, until it has worked again', async () => {
    const stop = watchAdvice();
    const { element } = await open(desk, ['failed', 'unheard', 'answered', 'failed']);
    part(element, '.call').click();
    await waitUntil(() => number(element) === 'A013', 'no answer');
    part(element, '.done').click();
    await appears(element, '.nobody');
    await waitUntil(() => parts(element, '.pending').length === 0);
    const said = stop();
    expect(said).to.have.length(2);
    for (const text of said) expect(text).to.include('<motcua-queue-desk>');
  });

  it('is told where the counters to choose from do not come', async () => {
    const stop = watchAdvice();
    const hall = new ExampleHall(desk, [], { getQueue: { problem: 'not-found' } });
    const element = await create(hall, { token: undefined, counter: '' });
    await appears(element, '.sign-in .message.error');
    await appears(element, '[part=webmaster-note]');
    expect(stop()).to.have.length(1);
  });

  it('is no secret that an officer has mistyped', async () => {
    const stop = watchAdvice();
    const element = await create(new ExampleHall(), { token: 'ma-sai' });
    await appears(element, '#token-problem');
    await aTimeout(100);
    expect(stop()).to.deep.equal([]);
  });
});

describe('several officers at one counter', () => {
  it('are told what happened, and shown the true state; nothing is done to another number', async () => {
    const { hall, element } = await open();
    hall.beforeWrite = () => (hall.desk = callingDesk);
    part(element, '.done').click();
    const message = await appears(element, '.status .message');
    expect(textOf(message)).to.equal(
      '“Xong” không được thực hiện, vì quầy đã thay đổi trước đó, có thể do người khác cùng dùng ' +
        'quầy này. Lúc này ở quầy là số A013. Bạn xem lại rồi bấm tiếp.',
    );
    expect(number(element)).to.equal('A013');
    expect(hall.desk).to.equal(callingDesk);
    await waitUntil(() => spoken(element) === textOf(message));
    await expectAccessible(element);
    part(element, '.start').click();
    await waitUntil(() => parts(element, '.status .message').length === 0);
  });

  it('see a change of the queue as it happens', async () => {
    const { hall, element } = await open();
    hall.tell({ waitingTotal: 8 });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(
      () => textOf(part(element, '[part=waiting]')).includes('Đang đợi: 8 người'),
      'not told',
    );
  });

  it('see estimates of now, of which no event tells', async () => {
    const undo = clockAt('2026-03-04T09:30:00+07:00');
    const { hall, element } = await open();
    await waitUntil(() => hall.isFollowed);
    const deskReads = (): number =>
      hall.reads.filter(({ pathname }) => pathname.endsWith('/counters/2')).length;
    const before = deskReads();
    const [service] = hall.desk.services;
    hall.desk = { ...hall.desk, services: [{ ...service!, estimate: { from: 30, to: 40 } }] };
    document.dispatchEvent(new Event('visibilitychange'));
    expect(deskReads()).to.equal(before);
    passTime(2);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => deskReads() > before);
    expect(element.isConnected).to.equal(true);
    undo();
  });

  it('see it too where the desk is moved on its page at that moment', async () => {
    const { hall, element } = await open();
    await waitUntil(() => hall.isFollowed);
    hall.tell({ waitingTotal: 8 });
    await aTimeout(100);
    const { parentNode } = element;
    element.remove();
    parentNode!.append(element);
    await waitUntil(
      () => textOf(part(element, '[part=waiting]')).includes('Đang đợi: 8 người'),
      'not told',
    );
  });

  it('never see what was read before a press after its answer', async () => {
    const { hall, element } = await open();
    let hold = false;
    let release: (() => void) | undefined;
    element.fetch = async (input, init) => {
      const answer = await hall.fetch(input, init);
      const isRead = init.method === undefined && input.endsWith('/counters/2');
      if (isRead && hold) await new Promise<void>((resolve) => (release = resolve));
      return answer;
    };
    await element.updateComplete;
    await appears(element, '.call');
    hold = true;
    hall.tell({});
    await waitUntil(() => release, 'no read was begun');
    hold = false;
    part(element, '.call').click();
    await waitUntil(() => number(element) === 'A013');
    release!();
    await nextFrame();
    await nextFrame();
    expect(number(element)).to.equal('A013');
  });
});

describe('signing in at a desk', () => {
  const signIn = async (element: MotcuaQueueDesk, token: string): Promise<void> => {
    await type(element, '#token', token);
    await sendKeys({ press: 'Enter' });
  };

  it('takes the secret once, hidden, and keeps it in this tab alone', async () => {
    const hall = new ExampleHall();
    const element = await create(hall, { token: undefined });
    const field = await appears<HTMLInputElement>(element, '#token');
    expect(field.type).to.equal('password');
    await expectAccessible(element);
    await signIn(element, deskToken);
    await appears(element, '.call');
    await waitUntil(() => focused() === part(element, '.call'));
    expect(JSON.stringify({ ...localStorage })).not.to.include(deskToken);
    expect(element.outerHTML).not.to.include(deskToken);
    expect(element.shadowRoot!.innerHTML).not.to.include(deskToken);
    element.remove();
    const again = await create(hall, { token: undefined });
    await appears(again, '.call');
  });

  it('shows the secret on request', async () => {
    const element = await create(new ExampleHall(), { token: undefined });
    await type(element, '#token', 'mau');
    part(element, '.check input').click();
    await waitUntil(() => part<HTMLInputElement>(element, '#token').type === 'text');
    expect(part<HTMLInputElement>(element, '#token').value).to.equal('mau');
  });

  it('says plainly that a secret is wrong, forgets it, and asks again', async () => {
    const element = await create(new ExampleHall(), { token: undefined });
    await signIn(element, 'ma-sai');
    const problem = await appears(element, '#token-problem');
    expect(textOf(problem)).to.include('Mã không đúng với quầy này');
    await waitUntil(() => focused() === part(element, '#token'));
    expect(part(element, '#token').getAttribute('aria-describedby')).to.include('token-problem');
    expect(sessionStorage).to.have.length(0);
    await expectAccessible(element);
    await signIn(element, deskToken);
    await appears(element, '.call');
  });

  it('lets the officer choose a counter where the page names none', async () => {
    const hall = new ExampleHall();
    const element = await create(hall, { token: undefined, counter: '' });
    await appears(element, '#counter');
    await signIn(element, deskToken);
    await appears(element, '#counter-problem');
    await waitUntil(() => focused() === part(element, '#counter'));
    await choose(element, '#counter', '2');
    await signIn(element, deskToken);
    await appears(element, '.call');
    expect(hall.reads.some(({ pathname }) => pathname.endsWith('/counters/2'))).to.equal(true);
  });

  it('ends with the button, on this device and in this page', async () => {
    const hall = new ExampleHall();
    const element = await create(hall, { token: undefined });
    await signIn(element, deskToken);
    (await appears(element, '.sign-out')).click();
    await appears(element, '#token');
    await waitUntil(() => focused() === part(element, '#token'));
    expect(part<HTMLInputElement>(element, '#token').value).to.equal('');
    expect(sessionStorage).to.have.length(0);
    await sendKeys({ press: 'F8' });
    await nextFrame();
    expect(hall.writes).to.deep.equal([]);
  });

  it('ends where the secret is revoked in the middle of the day', async () => {
    const hall = new ExampleHall();
    const element = await create(hall, { token: undefined });
    await signIn(element, deskToken);
    await appears(element, '.call');
    const { fetch } = hall;
    element.fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...init.headers, Authorization: 'Bearer revoked' } });
    await appears(element, '#token-problem');
    expect(sessionStorage).to.have.length(0);
  });

  it('says what the webmaster has to do where the server takes no calls from this page', async () => {
    const { said, restore } = listenToConsole();
    try {
      const hall = new ExampleHall(desk, [], { getDesk: 'offline' });
      const element = await create(hall);
      const message = await appears(element, '[role=alert]');
      await waitUntil(() => textOf(message).includes('không nhận lệnh gọi số từ trang này'));
      const note = textOf(await appears(element, '[part=webmaster-note]'));
      expect(note).to.include(`--desk-origin ${location.origin}`);
      await nextFrame();
      expect(said).to.have.length(1);
      expect(said[0]).to.have.length(1);
      expect(said[0]![0]).to.include(`--desk-origin ${location.origin}`);
      await expectAccessible(element);
    } finally {
      restore();
    }
  });

  it('keeps the officer’s secret where a write alone is refused for its page’s origin', async () => {
    const hall = new ExampleHall();
    const { fetch } = hall;
    const refusal = { type: problemType('origin-not-allowed'), status: 403 };
    Object.assign(hall, {
      fetch: (input: string, init: RequestInit) =>
        init.method === 'POST'
          ? Promise.resolve(
              new Response(JSON.stringify(refusal), {
                status: 403,
                headers: { 'Content-Type': 'application/problem+json' },
              }),
            )
          : fetch(input, init),
    });
    const { said, restore } = listenToConsole();
    try {
      const element = await create(hall, { token: undefined });
      await signIn(element, deskToken);
      (await appears(element, '.call')).click();
      const message = await appears(element, '.status .message');
      expect(textOf(message)).to.include('không nhận lệnh gọi số từ trang này');
      await waitUntil(() => said.length === 1);
      expect(sessionStorage).to.have.length(1);
    } finally {
      restore();
    }
  });

  it('goes on where a proxy says for a moment that there is nothing', async () => {
    const hall = new ExampleHall();
    const { fetch } = hall;
    let isGone = false;
    Object.assign(hall, {
      fetch: (input: string, init: RequestInit) =>
        isGone ? Promise.resolve(new Response('<html>', { status: 404 })) : fetch(input, init),
    });
    const element = await create(hall, { token: undefined });
    await signIn(element, deskToken);
    await appears(element, '.call');
    await waitUntil(() => hall.isFollowed);
    isGone = true;
    hall.tell({});
    await appears(element, '.connection.stale');
    expect(parts(element, '.call')).to.have.length(1);
    expect(sessionStorage).to.have.length(1);
  });
});
