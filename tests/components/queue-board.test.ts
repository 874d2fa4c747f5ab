import { expect, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../src/components/queue-board/define.js';
import type { MotcuaQueueBoard } from '../../src/components/queue-board/queue-board.js';
import type { Fetch } from '../../src/client/request.js';
import { BoardHall } from '../../stories/board-hall.js';
import { closed, hallOf, halfPastNine, longTexts, missedOf } from '../../stories/board-queues.js';
import { clockAt, passTime } from '../../stories/device.js';
import { Loudspeaker } from '../../stories/loudspeaker.js';
import { expectAccessible } from '../helpers/axe.js';
import { itExceptIn, itSettingMedia } from '../helpers/engine.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, part, parts, textOf, watchAdvice, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';
const wide = { width: 1280, height: 900 };

let undo: (() => void)[] = [];
let speaker: Loudspeaker;

function hear(with_: Loudspeaker): void {
  speaker = with_;
  undo.push(speaker.install());
}

interface Settings {
  kiosk?: boolean;
  muted?: boolean;
  lang?: string;
}

/** A board that follows its hall's stream. */
async function create(
  hall: BoardHall,
  { kiosk = false, muted = false, lang = 'vi' }: Settings = {},
): Promise<MotcuaQueueBoard> {
  const page = await widget<HTMLElement>(html`
    <div lang=${lang}>
      <motcua-queue-board
        api=${api}
        office=${hall.code}
        ?kiosk=${kiosk}
        ?muted=${muted}
        .fetch=${hall.fetch}
      ></motcua-queue-board>
    </div>
  `);
  const element = page.querySelector('motcua-queue-board')!;
  await appears(element, '.board');
  await hall.heard();
  // The sound's own code comes on demand.
  await waitUntil(() => muted || !kiosk || speaker.open > 0);
  return element;
}

const shown = (element: Element): string => textOf(part(element, '.call-number'));

const recent = (element: Element): string[] => parts(element, '.recent-list strong').map(textOf);

const numbers = (element: Element): string[] => parts(element, '.counter-number').map(textOf);

const announced = (element: Element): string =>
  textOf(part(element, '.visually-hidden[role=status]'));

const spoken = (): string[] => speaker.heard.filter((text) => text !== '♪');

/** Has waits of so many milliseconds and more come to an end a hundred times as soon. */
function hasteWaits(from: number): () => void {
  const { setTimeout: real } = window;
  const hasty = (act: () => void, wait = 0): number => real(act, wait < from ? wait : wait / 100);
  Object.assign(window, { setTimeout: hasty });
  return () => void Object.assign(window, { setTimeout: real });
}

const lookAtTheClock = (): void => void document.dispatchEvent(new Event('visibilitychange'));

describe('motcua-queue-board', () => {
  beforeEach(() => {
    undo = [clockAt(halfPastNine)];
    hear(new Loudspeaker());
  });

  afterEach(async () => {
    undo.reverse().forEach((one) => one());
    await setViewport(wide);
  });

  it('shows every counter with its number, the calls before, and who was missed', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall);
    const { counters, called, missed } = hall.queue;
    expect(numbers(element)).to.deep.equal(counters.map(({ now }) => now?.number ?? '–'));
    expect(shown(element)).to.equal(called[0]!.number);
    expect(parts(element, '.recent-list strong').map(textOf)).to.deep.equal(
      called.slice(1).map(({ number }) => number),
    );
    expect(parts(element, '.missed-list li').map(textOf)).to.deep.equal(
      missed.map(({ number }) => number),
    );
    await expectAccessible(element);
  });

  it('calls a new number: shown, heard, told to screen readers and to the page', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    expect(speaker.heard).to.deep.equal([]);
    const calls: string[] = [];
    element.addEventListener('motcua-queue-call', ({ number, counter }) =>
      calls.push(`${number} ${counter}`),
    );
    hall.call('A031', '3');
    await appears(element, '.latest.new');
    expect(shown(element)).to.equal('A031');
    expect(textOf(part(element, '.call-counter'))).to.equal('đến Quầy 3');
    expect(textOf(part(element, '.counter.new .counter-number'))).to.equal('A031');
    await waitUntil(() => spoken().length > 0);
    expect(speaker.heard).to.deep.equal(['♪', '♪', 'Mời số A không ba một đến quầy ba']);
    expect(announced(element)).to.equal('Mời số A031 đến Quầy 3.');
    expect(calls).to.deep.equal(['A031 3']);
    await expectAccessible(element);
  });

  it('gives several calls and a recall their turns, and lets none talk over another', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    const before = [shown(element), ...recent(element)].slice(0, 4);
    hall.call('A031', '3');
    await appears(element, '.latest.new');
    hall.call('B032', '4');
    hall.call('C033', '5');
    passTime(1);
    hall.recall('5');
    hall.free('4');
    // At their counters, and nowhere else before their turn.
    await waitUntil(() => numbers(element)[4] === 'C033');
    expect([shown(element), recent(element)]).to.deep.equal(['A031', before]);
    await waitUntil(() => spoken().length === 2, 'the second call');
    expect([shown(element), recent(element)[0]]).to.deep.equal(['C033', 'A031']);
    await waitUntil(() => !element.shadowRoot!.querySelector('.latest.new'), 'the end');
    // B032 never had a turn.
    expect([shown(element), recent(element)[1]]).to.deep.equal(['C033', before[0]]);
    // C033's recall came before its turn; B032 was served before its.
    expect(spoken()).to.deep.equal([
      'Mời số A không ba một đến quầy ba',
      'Mời số C không ba ba đến quầy năm',
    ]);
    expect(speaker.overlaps).to.equal(0);
  });

  it('keeps among those called before who is recalled while another has its turn', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { muted: true });
    const endHaste = hasteWaits(5000);
    hall.call('A031', '3');
    // Not by `waitUntil`, whose own limit would be hastened too.
    while (shown(element) !== 'A031') await nextFrame();
    while (parts(element, '.latest.new').length) await nextFrame();
    endHaste();
    hall.call('B032', '4');
    await waitUntil(() => shown(element) === 'B032');
    passTime(1);
    // The one was shown in its turn, the other before the board was there.
    hall.recall('3');
    hall.recall('5');
    hall.call('C033', '1');
    await waitUntil(() => numbers(element)[0] === 'C033');
    expect(shown(element)).to.equal('B032');
    expect(recent(element).slice(0, 2)).to.deep.equal(['A009', 'A031']);
  });

  it('takes for called what was called before the page was loaded', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { muted: true });
    hall.call('A031', '3');
    await appears(element, '.latest.new');
    hall.call('B032', '4');
    hall.call('C033', '5');
    await waitUntil(() => numbers(element)[4] === 'C033');
    expect(recent(element)).not.to.include('B032');
    const again = await create(hall, { muted: true });
    expect([shown(again), ...recent(again).slice(0, 2)]).to.deep.equal(['C033', 'B032', 'A031']);
  });

  it('calls again where a number is recalled', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    passTime(1);
    hall.recall('5');
    await appears(element, '.latest.new');
    await waitUntil(() => spoken().length > 0);
    expect(spoken()).to.deep.equal(['Mời số A không không chín đến quầy năm']);
  });

  it('does not show as called whose people did not come, until they are called again', async () => {
    const hall = new BoardHall({ ...hallOf(5), missed: [] });
    const element = await create(hall);
    const before = shown(element);
    hall.call('A031', '3');
    await waitUntil(() => shown(element) === 'A031');
    hall.free('3', 'no-show');
    await appears(element, '.missed');
    expect([shown(element), textOf(part(element, '.missed-list'))]).to.deep.equal([before, 'A031']);
    expect(textOf(part(element, '.recent'))).not.to.include('A031');
    hall.call('A031', '3');
    await waitUntil(() => shown(element) === 'A031');
    expect(parts(element, '.missed')).to.deep.equal([]);
  });

  it('speaks English on an English page, and is quiet about a voice it has', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true, lang: 'en' });
    hall.call('A031', '3');
    await waitUntil(() => spoken().length > 0);
    expect(spoken()).to.deep.equal(['Number A zero three one, please go to counter 3']);
    expect(parts(element, '.no-voice')).to.deep.equal([]);
  });

  for (const voices of [['en-US', 'fr-FR'], []]) {
    it(`only chimes, and says so, on a device with the voices [${voices.join()}]`, async () => {
      hear(new Loudspeaker(false, voices));
      const hall = new BoardHall(hallOf(5));
      const element = await create(hall, { kiosk: true });
      await appears(element, '.no-voice');
      hall.call('A031', '3');
      await waitUntil(() => speaker.heard.length === 2);
      await appears(element, '.latest.new');
      expect(speaker.heard).to.deep.equal(['♪', '♪']);
    });
  }

  it('goes on after a voice that never comes to an end, and lets none talk over another', async () => {
    speaker.isStuck = true;
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    undo.push(hasteWaits(5000));
    hall.call('A031', '3');
    hall.call('B032', '4');
    hall.call('C033', '5');
    // Not by `waitUntil`, whose own limit would be hastened too.
    while (spoken().length < 3) await nextFrame();
    while (!parts(element, '.no-voice').length) await nextFrame();
    expect(spoken()).to.deep.equal([
      'Mời số A không ba một đến quầy ba',
      'Mời số B không ba hai đến quầy bốn',
      'Mời số C không ba ba đến quầy năm',
    ]);
    expect(speaker.overlaps).to.equal(0);
    speaker.isStuck = false;
    hall.call('D034', '1');
    while (parts(element, '.no-voice').length) await nextFrame();
    expect(spoken()).to.have.length(4);
    expect(speaker.overlaps).to.equal(0);
  });

  it('asks for one touch where the browser lets out no sound, and then calls', async () => {
    hear(new Loudspeaker(true));
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    const button = await appears(element, '.sound');
    hall.call('A031', '3');
    await appears(element, '.latest.new');
    expect(speaker.heard).to.deep.equal([]);
    speaker.blocked = false;
    button.click();
    await waitUntil(() => !button.isConnected);
    hall.call('C033', '5');
    const second = 'Mời số C không ba ba đến quầy năm';
    await waitUntil(() => spoken().includes(second), 'the next call');
    expect(speaker.overlaps).to.equal(0);
  });

  it('takes a touch anywhere on the page, and lets hear that sound is on', async () => {
    hear(new Loudspeaker(true));
    const element = await create(new BoardHall(hallOf(5)), { kiosk: true });
    await appears(element, '.sound');
    speaker.blocked = false;
    dispatchEvent(new PointerEvent('pointerup'));
    await waitUntil(() => spoken().length > 0);
    expect(spoken()).to.deep.equal(['Đã bật âm thanh']);
    await waitUntil(() => !element.shadowRoot!.querySelector('.sound'));
  });

  it('is silent in a page until somebody wants to hear it, and when they do not any more', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall);
    hall.call('A031', '3');
    await appears(element, '.latest.new');
    expect(speaker.heard).to.deep.equal([]);
    expect(speaker.open).to.equal(0);
    const button = await appears(element, '.sound');
    button.click();
    await waitUntil(() => spoken().length > 0);
    expect(spoken()).to.deep.equal(['Đã bật âm thanh']);
    expect(textOf(button)).to.equal('Tắt âm thanh');
    button.click();
    await waitUntil(() => speaker.open === 0);
  });

  it('makes no sound where it is muted, and offers none', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true, muted: true });
    hall.call('A031', '3');
    await appears(element, '.latest.new');
    expect(speaker.open).to.equal(0);
    expect(parts(element, '.sound, .no-voice')).to.deep.equal([]);
  });

  it('says since when it is out of date, and goes on by itself when the network is back', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    hall.cut();
    passTime(12 * 60);
    lookAtTheClock();
    expect(textOf(await appears(element, '.stale'))).to.include('Mất kết nối từ 09:30.');
    expect(part(element, '.stale').getAttribute('role')).to.equal('alert');
    hall.call('A001', '1');
    passTime(30);
    hall.call('A031', '3');
    hall.cut(false);
    dispatchEvent(new Event('online'));
    await waitUntil(() => !element.shadowRoot!.querySelector('.stale'), 'the network is back');
    // Who was called half an hour ago has come, or not.
    await waitUntil(() => spoken().length > 0);
    expect(spoken()).to.deep.equal(['Mời số A không ba một đến quầy ba']);
    expect(numbers(element)[0]).to.equal('A001');
  });

  it('lets go of stream, sound and screen when it is taken away, and comes back', async () => {
    let held = 0;
    const request = (): Promise<object> => {
      held++;
      const release = (): Promise<void> => Promise.resolve(void held--);
      return Promise.resolve(Object.assign(new EventTarget(), { release }));
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    undo.push(() => Reflect.deleteProperty(navigator, 'wakeLock'));
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    await waitUntil(() => held === 1);
    const place = element.parentElement!;
    element.remove();
    await waitUntil(() => hall.listeners === 0 && speaker.open === 0 && held === 0);
    place.append(element);
    await hall.heard();
    await waitUntil(() => speaker.open === 1 && held === 1);
    hall.call('A031', '3');
    await waitUntil(() => spoken().length > 0);
  });

  it('keeps no screen on that is no hall’s', async () => {
    let asked = 0;
    const request = (): Promise<never> => {
      asked++;
      return Promise.reject(new DOMException('', 'NotAllowedError'));
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    undo.push(() => Reflect.deleteProperty(navigator, 'wakeLock'));
    const element = await create(new BoardHall(hallOf(5)));
    expect(asked).to.equal(0);
    element.kiosk = true;
    await appears(element, '.screen');
    expect(asked).to.equal(1);
  });

  it('tells the webmaster once of an API that fails, however often it is asked', async () => {
    const stop = watchAdvice();
    let asked = 0;
    const hall = new BoardHall(hallOf(5));
    hall.cut();
    const failing: Fetch = (input, init) => {
      asked++;
      return hall.fetch(input, init);
    };
    const element = await widget<MotcuaQueueBoard>(html`
      <motcua-queue-board api=${api} office=${hall.code} .fetch=${failing}></motcua-queue-board>
    `);
    const button = await appears(element, '.error button');
    await waitUntil(() => {
      button.click();
      return asked > 3;
    });
    await appears(element, '[part=webmaster-note]');
    const said = stop();
    expect(said).to.have.length(1);
    expect(said[0]).to.include('<motcua-queue-board>');
    hall.cut(false);
    await waitUntil(() => {
      button.click();
      return parts(element, '.board').length > 0;
    });
    expect(parts(element, '[part=webmaster-note]')).to.deep.equal([]);
  });

  it('shows texts of the API as texts', async () => {
    const name = '<img src=x onerror="globalThis.hacked = true">';
    const { counters } = hallOf(3);
    const hall = new BoardHall({
      ...hallOf(3),
      office: { code: 'x', name },
      counters: counters!.map((counter) => ({ ...counter, name })),
    });
    hall.queue = { ...hall.queue, office: { code: hall.code, name } };
    const element = await create(hall);
    expect(textOf(part(element, '.title'))).to.equal(name);
    expect(parts(element, 'img')).to.deep.equal([]);
    expect('hacked' in globalThis).to.equal(false);
  });

  it('leaves the fallback where nobody said where the data is', async () => {
    const element = await widget<MotcuaQueueBoard>(html`
      <motcua-queue-board office="x"><a href="#so">Xem số</a></motcua-queue-board>
    `);
    await appears(element, '.message');
    const slot = part<HTMLSlotElement>(element, 'slot');
    expect(slot.assignedElements().map(textOf)).to.deep.equal(['Xem số']);
  });
});

describe('a hall’s screen', () => {
  beforeEach(() => {
    undo = [clockAt(halfPastNine)];
    hear(new Loudspeaker());
    document.body.style.setProperty('margin', '0');
  });

  afterEach(async () => {
    undo.reverse().forEach((one) => one());
    document.body.style.removeProperty('margin');
    document.documentElement.style.removeProperty('font-size');
    await setViewport(wide);
  });

  const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

  function isWithin(inner: Element, outer: Element): boolean {
    const [one, other] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
    return (
      one.top >= other.top - 1 &&
      one.bottom <= other.bottom + 1 &&
      one.left >= other.left - 1 &&
      one.right <= other.right + 1
    );
  }

  /** Whether only a part of it is seen. */
  function isOnEdge(inner: Element, outer: Element): boolean {
    const [one, other] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
    const isBeside = one.left >= other.right - 1;
    return !isBeside && !isWithin(inner, outer);
  }

  /** What is not wholly within the board, numbers and names not within their tiles, and cut rows. */
  function cut(element: Element): string[] {
    const board = part(element, '.board');
    const all =
      '.counter, .latest, .missed, .recent, .head, .warnings > *, .notes > *, ' +
      '.part-title, .call-number, .call-counter, .missed-list li, .help';
    const outside = parts(element, all).filter((one) => !isWithin(one, board));
    const tiles = parts(element, '.counter').flatMap((tile) =>
      [...tile.querySelectorAll('.counter-name, .counter-number')].filter(
        (one) => !isWithin(one, tile),
      ),
    );
    const lists = parts(element, '.recent-list');
    const rows = lists.flatMap((list) => [...list.children].filter((one) => isOnEdge(one, list)));
    return [...outside, ...tiles, ...rows].map(textOf);
  }

  const wholeRows = (element: Element): number => {
    const [list] = parts(element, '.recent-list');
    return list ? [...list.children].filter((one) => isWithin(one, list)).length : 0;
  };

  const screens = {
    'an old screen': { width: 1024, height: 768 },
    'a small notebook': { width: 1366, height: 768 },
    '1080p': { width: 1920, height: 1080 },
    '4K': { width: 3840, height: 2160 },
    '720p': { width: 1280, height: 720 },
    'a standing screen': { width: 1080, height: 1920 },
  };
  for (const [name, screen] of Object.entries(screens)) {
    it(`shows all of it at once on ${name}, large enough to be read from afar`, async () => {
      await setViewport(screen);
      for (const queue of [hallOf(1), hallOf(5), hallOf(12), hallOf(24), longTexts]) {
        const hall = new BoardHall({ ...queue, missed: missedOf(9) });
        const element = await create(hall, { kiosk: true });
        await nextFrame();
        expect(cut(element), `${queue.counters!.length} counters`).to.deep.equal([]);
        const { scrollHeight, scrollWidth } = document.documentElement;
        expect([scrollWidth, scrollHeight]).to.deep.equal([screen.width, screen.height]);
        const [long, short] = [screen.width, screen.height].sort((one, other) => other - one);
        const unit = Math.min(short!, (long! * 9) / 16) / 100;
        const count = queue.counters!.length;
        if (queue !== longTexts) {
          expect(sizeOf(part(element, '.call-number')) / unit).to.be.above(10);
          const smallest = Math.min(...parts(element, '.counter-number:not(.paused)').map(sizeOf));
          expect(smallest / unit, `${count} counters`).to.be.above(count > 12 ? 4.5 : 7);
        }
        element.remove();
      }
    });

    it(`cuts nothing on ${name} when there is all to be said at once`, async () => {
      await setViewport(screen);
      for (const count of [3, 8, 14]) {
        const hall = new BoardHall({ ...hallOf(count), ...closed, missed: missedOf(9) });
        const element = await create(hall, { kiosk: true });
        hall.cut();
        passTime(16 * 60);
        lookAtTheClock();
        await appears(element, '.stale');
        expect(cut(element), `${count} counters`).to.deep.equal([]);
        expect(wholeRows(element), `${count} counters`).to.be.at.least(2);
        element.remove();
      }
    });
  }

  for (const [width, height] of [
    [390, 844],
    [844, 390],
  ] as const) {
    const title = `scrolls on a phone of ${width} × ${height}, and cuts nothing`;
    // The style sheet that elements share goes on with what the media query said before.
    itExceptIn('webkit', 'it keeps the layout of a window that was larger', title, async () => {
      await setViewport({ width, height });
      const hall = new BoardHall({ ...hallOf(14), ...closed, missed: missedOf(9) });
      const element = await create(hall, { kiosk: true });
      hall.cut();
      passTime(16 * 60);
      lookAtTheClock();
      await appears(element, '.stale');
      expect(cut(element)).to.deep.equal([]);
      expect(wholeRows(element)).to.equal(4);
      const { clientWidth, scrollHeight, scrollWidth } = document.documentElement;
      expect([scrollWidth, scrollHeight > height]).to.deep.equal([clientWidth, true]);
    });
  }

  it('is as large on a page whose rem is small', async () => {
    await setViewport(screens['1080p']);
    const element = await create(new BoardHall(hallOf(5)), { kiosk: true });
    const before = parts(element, '.call-number, .part-title, .counter-name').map(sizeOf);
    document.documentElement.style.setProperty('font-size', '40%');
    await nextFrame();
    expect(parts(element, '.call-number, .part-title, .counter-name').map(sizeOf)).to.deep.equal(
      before,
    );
  });

  it('flashes at most once a second and for less than five', async () => {
    const hall = new BoardHall(hallOf(5));
    const element = await create(hall, { kiosk: true });
    hall.call('A031', '3');
    const style = getComputedStyle(await appears(element, '.latest.new'));
    expect(parseFloat(style.animationDuration)).to.be.at.least(1);
    const lasts = parseFloat(style.animationDuration) * Number(style.animationIterationCount);
    expect(lasts).to.be.below(5);
  });

  itSettingMedia('stands still where that is wished, and is outlined instead', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const hall = new BoardHall(hallOf(5));
      const element = await create(hall, { kiosk: true });
      hall.call('A031', '3');
      const style = getComputedStyle(await appears(element, '.latest.new'));
      expect(style.animationName).to.equal('none');
      expect(parseFloat(style.outlineWidth)).to.be.at.least(8);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});
