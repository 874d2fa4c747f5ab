import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { nothing } from 'lit';
import { openDatabase, writes } from '../../src/client/outbox/database.js';
import { createOutbox } from '../../src/client/outbox/index.js';
import type { Fetch } from '../../src/client/request.js';
import '../../src/components/satisfaction-rating/define.js';
import type { MotcuaSatisfactionRating } from '../../src/components/satisfaction-rating/satisfaction-rating.js';
import type { RatingForm } from '../../src/contract/index.js';
import { clockAt, passTime, withoutNetwork } from '../../stories/device.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { ExampleOutbox, type Course } from '../../stories/outbox.js';
import * as forms from '../../stories/rating-forms.js';
import { expectAccessible } from '../helpers/axe.js';
import { itExceptIn } from '../helpers/engine.js';
import { watchConsole } from '../stories/console.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';
const { threeSteps } = forms;

let outbox: ExampleOutbox;
beforeEach(() => (outbox = new ExampleOutbox()));
afterEach(() => localStorage.clear());

interface Options {
  fetch?: Fetch;
  course?: Course;
  durable?: boolean;
  lost?: boolean;
  kiosk?: boolean;
  dialog?: boolean;
  askAgainAfter?: number;
  lang?: string;
}

async function rating(options: Options = {}): Promise<MotcuaSatisfactionRating> {
  const { course = [], fetch = exampleApi(), lang = 'vi' } = options;
  outbox = new ExampleOutbox(course, options);
  return widget(html`
    <motcua-satisfaction-rating
      api=${api}
      agency="H99.12"
      procedure="1.000894"
      lang=${lang}
      ask-again-after=${options.askAgainAfter ?? nothing}
      ?kiosk=${options.kiosk}
      ?dialog=${options.dialog}
      .fetch=${fetch}
      .outbox=${outbox}
    ></motcua-satisfaction-rating>
  `);
}

const asking = (output: RatingForm): Fetch => exampleApi({ getRatingForm: { output } });
const getting = (getRatingForm: Scenario['getRatingForm']): Fetch => exampleApi({ getRatingForm });

const radios = (element: Element): HTMLInputElement[] =>
  parts(element, '[name=answer]') as HTMLInputElement[];

const chosen = (element: Element): string => {
  const found = radios(element).find(({ checked }) => checked);
  return textOf(found?.closest('label') ?? null);
};

const reasons = (element: Element): string[] => parts(element, '.choice').map(textOf);
const ticked = (element: Element): string[] =>
  parts(element, '.choice')
    .filter((choice) => choice.querySelector('input')!.checked)
    .map(textOf);

const spoken = (element: Element): string => textOf(part(element, '.visually-hidden[role=status]'));
const delivery = (element: Element): string => textOf(part(element, '[part=delivery]'));
const comment = (element: Element): HTMLTextAreaElement => part(element, '#comment');

/** Chooses a step of the scale with the keyboard, counted from the left. */
async function answer(element: Element, nth: number): Promise<void> {
  await appears(element, '[name=answer]');
  radios(element)[0]!.focus();
  await sendKeys({ press: ' ' });
  for (let step = 1; step < nth; step++) await sendKeys({ press: 'ArrowRight' });
  await appears(element, '.details');
}

async function give(element: Element, nth = 1): Promise<void> {
  await answer(element, nth);
  part(element, '.send').click();
  await appears(element, '.thanks');
}

async function tab(key: 'Tab' | 'Shift+Tab'): Promise<void> {
  if (key === 'Tab') return sendKeys({ press: 'Tab' });
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** What the Tab key comes by, from the beginning; a radio group once, a folded part not. */
async function stops(element: HTMLElement, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const found: string[] = [];
  for (let press = 0; press < 20; press++) {
    await tab(key);
    const at = focused();
    if (!at || at.getRootNode() !== element.shadowRoot) return found;
    found.push(textOf(at.closest('label') ?? at) || at.id);
  }
  throw new Error('The Tab key does not come out of the widget.');
}

/** The widget between two buttons, for keys that go into it and out of it. */
async function between(options: Options = {}) {
  const element = await rating(options);
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  element.after(after);
  return { element, before, after };
}

describe('motcua-satisfaction-rating: the question', () => {
  it('is one radio group with faces and words, and nothing else', async () => {
    const element = await rating();
    await appears(element, '.question');
    const group = part(element, '[role=radiogroup]');
    expect(group.getAttribute('aria-labelledby')).to.equal('question');
    expect(textOf(part(element, '#question'))).to.equal(threeSteps.question);
    expect(radios(element).map((one) => textOf(one.closest('label')))).to.deep.equal([
      'Rất hài lòng',
      'Hài lòng',
      'Không hài lòng',
    ]);
    expect(parts(element, 'button, textarea, [type=checkbox]')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('asks for the form in the language of the page, and marks texts in another', async () => {
    const calls: URL[] = [];
    const english = { ...threeSteps, language: 'en', question: 'Are you satisfied?' };
    const fetch = exampleApi(
      {
        getRatingForm: ({ searchParams }) => ({
          output: searchParams.has('lang') ? english : threeSteps,
        }),
      },
      calls,
    );
    for (const [lang, asked] of [
      ['vi', ''],
      ['en', '?lang=en'],
    ] as const) {
      const element = await rating({ fetch, lang });
      await appears(element, '.question');
      expect(calls.at(-1)!.search).to.equal(asked);
      expect(part(element, '#question').closest('[lang]')!.getAttribute('lang')).to.equal(lang);
    }
  });

  it('gives every step an outline and a mouth of its own', async () => {
    for (const form of [threeSteps, forms.likeOrNot, forms.fiveSteps]) {
      const element = await rating({ fetch: asking(form) });
      await appears(element, '.face');
      const mouths = parts(element, '.mouth').map((one) => one.getAttribute('d'));
      expect(new Set(mouths).size).to.equal(form.scale.length);
      const outlines = parts(element, '.skin').map((one) => one.getAttribute('d'));
      const bySatisfaction = new Map(
        form.scale.map(({ satisfied }, n) => [outlines[n], satisfied]),
      );
      for (const [n, { satisfied }] of form.scale.entries()) {
        expect(bySatisfaction.get(outlines[n])).to.equal(satisfied);
      }
    }
  });

  it('comes by Tab once', async () => {
    const { element, before, after } = await between();
    await appears(element, '[name=answer]');
    before.focus();
    expect(await stops(element, 'Tab')).to.deep.equal(['Rất hài lòng']);
    expect(focused()).to.equal(after);
  });

  it('moves with the arrow keys, both ways', async () => {
    const { element } = await between();
    await answer(element, 2);
    expect(chosen(element)).to.equal('Hài lòng');
    await sendKeys({ press: 'ArrowDown' });
    expect(chosen(element)).to.equal('Không hài lòng');
    expect(element.value).to.equal('1');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowUp' });
    expect(chosen(element)).to.equal('Rất hài lòng');
  });

  itExceptIn('webkit', 'its radio buttons stop at the ends', 'moves in a circle', async () => {
    const { element } = await between();
    await answer(element, 1);
    await sendKeys({ press: 'ArrowUp' });
    expect(chosen(element)).to.equal('Không hài lòng');
    await sendKeys({ press: 'ArrowDown' });
    expect(chosen(element)).to.equal('Rất hài lòng');
  });

  it('has targets of 44 px, and 72 px on a shared device, at 320 px too', async () => {
    for (const width of [1280, 320]) {
      await setViewport({ width, height: 900 });
      for (const kiosk of [false, true]) {
        const element = await rating({ kiosk, fetch: asking(forms.everything) });
        await answer(element, 2);
        part(element, 'summary').click();
        await nextFrame();
        for (const target of parts(element, '.step input, .choice, .button, summary')) {
          const { width: wide, height } = target.getBoundingClientRect();
          expect(Math.min(wide, height), target.outerHTML).to.be.at.least(kiosk ? 72 : 44);
        }
      }
    }
    await setViewport({ width: 1280, height: 900 });
  });

  it('takes two, three or five steps from the form alone', async () => {
    for (const form of [forms.likeOrNot, threeSteps, forms.fiveSteps]) {
      const element = await rating({ fetch: asking(form), course: ['sending', 'sent'] });
      await give(element, form.scale.length);
      expect(outbox.ratings[0]).to.include({ form: form.id, answer: form.scale.at(-1)!.value });
      await expectAccessible(element);
    }
  });

  it('asks for the form that it was told, once', async () => {
    const calls: URL[] = [];
    const element = await fixture<MotcuaSatisfactionRating>(html`
      <motcua-satisfaction-rating
        api=${api}
        rating-form="quầy 3/1"
        .fetch=${exampleApi({}, calls)}
        .outbox=${outbox}
      ></motcua-satisfaction-rating>
    `);
    await appears(element, '.question');
    expect(calls.map(({ pathname }) => pathname)).to.deep.equal([
      `/api/v1/rating-forms/${encodeURIComponent('quầy 3/1')}`,
    ]);
  });
});

describe('motcua-satisfaction-rating: after the answer', () => {
  it('asks for reasons that fit, and says that there is more', async () => {
    const element = await rating();
    await answer(element, 3);
    expect(textOf(part(element, 'legend'))).to.include('chưa hài lòng');
    expect(reasons(element)).to.deep.equal([
      'Trả kết quả chậm',
      'Phải đi lại nhiều lần',
      'Hướng dẫn khó hiểu',
      'Thái độ chưa tốt',
    ]);
    await waitUntil(() => spoken(element).includes('không bắt buộc'));
    await expectAccessible(element);
  });

  it('changes the reasons with the answer, and keeps what still fits', async () => {
    const form: RatingForm = {
      ...threeSteps,
      followUps: [
        {
          after: [3],
          reasons: [
            { id: 'fast', label: 'Nhanh' },
            { id: 'same', label: 'Khác' },
          ],
          criteria: [],
        },
        {
          after: [1],
          reasons: [
            { id: 'late', label: 'Chậm' },
            { id: 'same', label: 'Khác' },
          ],
          criteria: [],
        },
      ],
    };
    const element = await rating({ fetch: asking(form) });
    await answer(element, 1);
    for (const choice of parts(element, '.choice')) choice.click();
    comment(element).focus();
    await sendKeys({ type: 'Chờ lâu' });
    radios(element)[2]!.click();
    await element.updateComplete;
    expect([reasons(element), ticked(element)]).to.deep.equal([['Chậm', 'Khác'], ['Khác']]);
    expect(comment(element).value).to.equal('Chờ lâu');
    radios(element)[0]!.click();
    await element.updateComplete;
    expect(ticked(element)).to.deep.equal(['Nhanh', 'Khác']);
    radios(element)[2]!.click();
    part(element, '.send').click();
    await appears(element, '.thanks');
    expect(outbox.ratings[0]).to.deep.include({ answer: 1, reasons: ['same'], comment: 'Chờ lâu' });
  });

  it('sends the one answer alone where nothing else is said', async () => {
    const element = await rating();
    await answer(element, 1);
    part(element, '.enough .button').click();
    await appears(element, '.thanks');
    const [{ answeredAt, ...sent }] = outbox.ratings as unknown as [{ answeredAt: string }];
    expect(sent).to.deep.equal({
      form: 'default',
      answer: 3,
      agency: 'H99.12',
      procedure: '1.000894',
    });
    expect(Math.abs(Date.now() - Date.parse(answeredAt))).to.be.below(5000);
    expect([outbox.addresses, outbox.delays]).to.deep.equal([[api], [5000]]);
  });

  it('sends everything by keys alone, in the order in which it is read', async () => {
    const { element, before, after } = await between();
    await answer(element, 3);
    before.focus();
    const forwards = await stops(element, 'Tab');
    expect(forwards).to.deep.equal([
      'Không hài lòng',
      'Gửi ngay',
      ...reasons(element),
      'Đánh giá chi tiết hơn (không bắt buộc)',
      'comment',
      'Gửi đánh giá',
    ]);
    expect(focused()).to.equal(after);
    expect(await stops(element, 'Shift+Tab')).to.deep.equal(forwards.reverse());

    (parts(element, '.choice input')[1] as HTMLInputElement).focus();
    await sendKeys({ press: ' ' });
    part(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused()!.closest('label'))).to.equal('Không đánh giá');
    await sendKeys({ press: 'ArrowLeft' });
    await expectAccessible(element);
    comment(element).focus();
    await sendKeys({ type: 'Phải quay lại.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    const title = await appears(element, '.thanks-title');
    await waitUntil(() => focused() === title, 'the thanks did not get the focus');
    expect(outbox.ratings[0]).to.deep.include({
      answer: 1,
      reasons: ['many-visits'],
      criteria: [{ id: 'time', answer: 1 }],
      comment: 'Phải quay lại.',
    });
    await expectAccessible(element);
  });

  it('lets a criterion go again', async () => {
    const element = await rating();
    await answer(element, 3);
    part(element, 'summary').click();
    const [criterion] = parts(element, '.criterion');
    const steps = [...criterion!.querySelectorAll('input')];
    steps[0]!.click();
    await element.updateComplete;
    steps.at(-1)!.click();
    await element.updateComplete;
    part(element, '.send').click();
    await appears(element, '.thanks');
    expect(outbox.ratings[0]).not.to.have.property('criteria');
  });

  it('shows how much can still be written, and says so only near the end', async () => {
    const form = { ...threeSteps, comment: { label: 'Nói thêm', maxLength: 60 } };
    const element = await rating({ fetch: asking(form) });
    await answer(element, 1);
    comment(element).focus();
    await sendKeys({ type: 'Tốt' });
    expect(textOf(part(element, '#comment-left'))).to.equal('Còn viết được 57 ký tự.');
    expect(comment(element).getAttribute('aria-describedby')).to.equal('comment-hint comment-left');
    await aTimeout(1200);
    expect(spoken(element)).not.to.include('ký tự');
    await sendKeys({ type: 'x'.repeat(20) });
    await waitUntil(() => spoken(element) === 'Còn viết được 37 ký tự.', 'not said');
  });

  it('keeps a comment that is too long, and says what to do before it is sent', async () => {
    const form = { ...threeSteps, comment: { label: 'Nói thêm', maxLength: 5 } };
    const element = await rating({ fetch: asking(form) });
    await answer(element, 1);
    comment(element).focus();
    await sendKeys({ type: 'Quá dài' });
    part(element, '.send').click();
    await waitUntil(() => focused() === comment(element));
    expect(outbox.ratings).to.deep.equal([]);
    expect(comment(element).value).to.equal('Quá dài');
    expect(comment(element).getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(part(element, '#comment-left'))).to.include('Dài quá 2 ký tự');
    await expectAccessible(element);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    part(element, '.send').click();
    await appears(element, '.thanks');
    expect(outbox.ratings[0]!.comment).to.equal('Quá d');
  });

  it('is in English where the page is, with the form in its own language', async () => {
    const element = await rating({ lang: 'en' });
    await answer(element, 3);
    expect(textOf(part(element, '.send'))).to.equal('Send rating');
    expect(part(element, '.question').lang).to.equal('vi');
    expect(part(element, '.choice span').lang).to.equal('vi');
    await expectAccessible(element);
    part(element, '.send').click();
    await appears(element, '.thanks');
    expect(delivery(element)).to.include('in a few seconds');
    await expectAccessible(element);
  });
});

describe('motcua-satisfaction-rating: thanks', () => {
  it('say truthfully where the rating is, and announce what changes', async () => {
    const element = await rating();
    await give(element);
    expect(delivery(element)).to.include('sẽ được gửi sau vài giây');
    outbox.go('sending');
    await element.updateComplete;
    expect(delivery(element)).to.equal('Đang gửi đánh giá…');
    expect(parts(element, '.undo')).to.deep.equal([]);
    outbox.go(forms.failedOnce);
    await element.updateComplete;
    expect(delivery(element)).to.include('được giữ trên máy này và sẽ tự gửi khi có mạng');
    outbox.go('sending');
    await element.updateComplete;
    expect(delivery(element)).to.include('được giữ trên máy này');
    outbox.go('sent');
    await element.updateComplete;
    expect(delivery(element)).to.equal('Đánh giá đã được gửi.');
    await waitUntil(() => spoken(element) === 'Đánh giá đã được gửi.');
    await expectAccessible(element);
  });

  it('leave nothing said that was true of the questions only', async () => {
    const element = await rating();
    await answer(element, 1);
    await waitUntil(() => spoken(element).includes('Có thêm câu hỏi'));
    part(element, '.send').click();
    await appears(element, '.thanks');
    await waitUntil(() => spoken(element) === '');
  });

  it('say that it is only in the page where nothing can be stored', async () => {
    const element = await rating({ course: ['sending', forms.failedOnce], durable: false });
    await give(element);
    await waitUntil(() => delivery(element).includes('Bạn để trang mở đến khi gửi xong.'));
  });

  it('do not promise a few seconds without a network', async () => {
    const undo = withoutNetwork();
    const element = await rating();
    await give(element);
    expect(delivery(element)).to.include('sẽ tự gửi khi có mạng');
    undo();
  });

  it('leave what was refused to be mended and sent again', async () => {
    const refused = { status: 'refused', error: forms.refusedBody } as const;
    const element = await rating({ course: ['sending', refused] });
    await answer(element, 3);
    parts(element, '.choice')[0]!.click();
    part(element, '.send').click();
    const edit = await appears(element, '.edit');
    expect(delivery(element)).to.equal('Hệ thống không nhận đánh giá này.');
    await expectAccessible(element);
    edit.click();
    await appears(element, '.details');
    expect([chosen(element), ticked(element)]).to.deep.equal([
      'Không hài lòng',
      ['Trả kết quả chậm'],
    ]);
    part(element, '.send').click();
    await waitUntil(() => outbox.ratings.length === 2);
  });

  it('say what to do where a dossier’s token is used up', async () => {
    const refused = { status: 'refused', error: forms.refusedToken } as const;
    const element = await rating({ course: [refused] });
    element.ratingToken = 'mau-ma-danh-gia';
    await give(element);
    await waitUntil(() => delivery(element).includes('tra cứu lại hồ sơ'));
    expect(outbox.ratings[0]!.ratingToken).to.equal('mau-ma-danh-gia');
    expect(parts(element, '.edit')).to.deep.equal([]);
  });

  it('tell once of one that an earlier visit lost', async () => {
    const element = await rating({ lost: true });
    const alert = await appears(element, '[role=alert]');
    expect(textOf(alert)).to.include('lần trước đã không gửi được');
    await expectAccessible(element);
    await give(element);
    expect(parts(element, '[role=alert]')).to.deep.equal([]);
  });

  it('take it back, and give everything back as it was', async () => {
    const element = await rating({ askAgainAfter: 30 });
    await answer(element, 3);
    parts(element, '.choice')[1]!.click();
    comment(element).focus();
    await sendKeys({ type: 'Phải quay lại.' });
    part(element, '.send').click();
    const undo = await appears(element, '.undo');
    expect(localStorage.length).to.equal(1);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(undo);
    await sendKeys({ press: 'Enter' });
    await appears(element, '.details');
    expect(outbox.cancelled).to.deep.equal(['rating 1']);
    expect(localStorage.length).to.equal(0);
    await waitUntil(() => focused() === radios(element)[2]);
    expect(chosen(element)).to.equal('Không hài lòng');
    expect(ticked(element)).to.deep.equal(['Phải đi lại nhiều lần']);
    expect(comment(element).value).to.equal('Phải quay lại.');
    await waitUntil(() => spoken(element).startsWith('Đã hoàn tác'));
  });

  it('say so where it is too late to take it back', async () => {
    const element = await rating();
    await give(element);
    const undo = part(element, '.undo');
    outbox.go('sending');
    undo.click();
    await waitUntil(() => spoken(element).includes('không hoàn tác được nữa'));
    part(element, '.thanks');
  });
});

describe('motcua-satisfaction-rating: races', () => {
  it('counts two clicks once', async () => {
    const element = await rating();
    let given = 0;
    element.addEventListener('motcua-rating', () => given++);
    await answer(element, 1);
    part(element, '.send').click();
    part(element, '.send').click();
    part(element, '.enough .button').click();
    await appears(element, '.thanks');
    await aTimeout(20);
    expect([outbox.ratings.length, given]).to.deep.equal([1, 1]);
  });

  it('fires its event when the outbox has the rating, and not before', async () => {
    const element = await rating();
    await answer(element, 3);
    let keep: () => void = () => undefined;
    const add = outbox.add.bind(outbox);
    outbox.add = async (...given) => {
      await new Promise<void>((resolve) => {
        keep = resolve;
      });
      return add(...given);
    };
    let fired = false;
    element.addEventListener('motcua-rating', () => (fired = true));
    part(element, '.send').click();
    await aTimeout(20);
    expect([fired, textOf(part(element, '.send'))]).to.deep.equal([false, 'Đang ghi nhận…']);
    await expectAccessible(element);
    const event = nextEvent(document.body, 'motcua-rating');
    keep();
    expect({ ...(await event) }).to.deep.equal({ isTrusted: false, form: 'default', answer: 1 });
  });

  it('says so where the outbox fails, and lets people try again', async () => {
    const element = await rating();
    const add = outbox.add.bind(outbox);
    outbox.add = () => Promise.reject(new TypeError('full'));
    await answer(element, 1);
    const warned = console.warn;
    console.warn = () => undefined;
    part(element, '.send').click();
    expect(textOf(await appears(element, '[role=alert]'))).to.include('Bạn vui lòng gửi lại');
    console.warn = warned;
    outbox.add = add;
    part(element, '.send').click();
    await appears(element, '.thanks');
  });

  it('goes on under the hands of whoever answers when the form comes late', async () => {
    let come: (() => void) | undefined;
    const late: Fetch = async (input, init) => {
      await new Promise<void>((resolve) => (come = resolve));
      return exampleApi()(input, init);
    };
    const element = await rating({ fetch: late });
    await waitUntil(() => radios(element).length, 'no built-in question');
    radios(element)[1]!.click();
    await element.updateComplete;
    come!();
    await appears(element, '.send');
    await aTimeout(50);
    expect(textOf(part(element, '.question'))).to.include('Bạn có hài lòng');
    expect(chosen(element)).to.equal('Hài lòng');
    part(element, '.send').click();
    await appears(element, '.thanks');
    expect(outbox.ratings[0]).to.include({ form: 'default', answer: 2 });
  });

  it('asks anew for another dossier, and lets the first rating go its way', async () => {
    const element = await rating();
    await give(element);
    element.ratingToken = 'hai';
    await appears(element, '.question');
    expect(chosen(element)).to.equal('');
    outbox.go('sending', 'sent');
    await element.updateComplete;
    part(element, '.question');
    expect(outbox.cancelled).to.deep.equal([]);
  });

  it('asks another form instead of the one before', async () => {
    const element = await rating({
      fetch: getting(({ pathname }) => ({
        output: pathname.endsWith('/five') ? forms.fiveSteps : threeSteps,
      })),
    });
    await answer(element, 1);
    element.ratingForm = 'five';
    await element.updateComplete;
    expect(parts(element, '.question')).to.deep.equal([]);
    await waitUntil(() => radios(element).length === 5);
    expect(chosen(element)).to.equal('');
  });

  it('keeps the focus when what has it goes', async () => {
    const element = await rating();
    await give(element);
    part(element, '.undo').focus();
    outbox.go('sending');
    await waitUntil(() => focused() === part(element, '.thanks-title'));
  });

  it('keeps what was answered when it is moved, and leaves no listener when it goes', async () => {
    const element = await rating({ course: ['sending', 'sent'] });
    await answer(element, 2);
    const parent = element.parentElement!;
    parent.append(element);
    expect(chosen(element)).to.equal('Hài lòng');
    part(element, '.send').click();
    await appears(element, '.thanks');
    await waitUntil(() => delivery(element) === 'Đánh giá đã được gửi.');
    element.remove();
    expect(outbox.isWatched).to.equal(false);
  });
});

describe('motcua-satisfaction-rating: without its form', () => {
  const builtIn = 'Bạn có hài lòng với lần làm thủ tục này không?';

  for (const [what, reply] of [
    ['the network', 'offline'],
    ['the server', { problem: 'internal-error' }],
    ['the contract', { json: { id: 'default', question: '?', scale: [] } }],
  ] as const) {
    it(`asks the built-in question where ${what} fails`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const element = await rating({ fetch: getting(reply) });
      await waitUntil(() => radios(element).length === 3, 'no question');
      expect(textOf(part(element, '.question'))).to.equal(builtIn);
      await expectAccessible(element);
      await give(element, 3);
      expect(outbox.ratings[0]).to.include({ form: 'default', answer: 1 });
      console.warn = warn;
    });
  }

  it('asks the agency’s own as soon as the network is back', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    let gone = true;
    const element = await rating({
      fetch: getting(() => (gone ? 'offline' : { output: threeSteps })),
    });
    await waitUntil(() => radios(element).length, 'no question');
    gone = false;
    dispatchEvent(new Event('online'));
    expect(textOf(part(element, '.question'))).to.equal(builtIn);
    await waitUntil(() => textOf(part(element, '.question')) === threeSteps.question);
    console.warn = warn;
  });

  it('asks nothing where the API knows no such form', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const element = await rating({ fetch: getting({ problem: 'not-found' }) });
    await appears(element, '.message');
    expect(parts(element, '.question')).to.deep.equal([]);
    await expectAccessible(element);
    console.warn = warn;
  });
});

describe('motcua-satisfaction-rating: asked again', () => {
  const again = (days: number) => rating({ askAgainAfter: days });

  it('not before its time, which only a day tells', async () => {
    await give(await again(30));
    expect({ ...localStorage }).to.deep.equal({
      'motcua-rated:default:H99.12:1.000894': new Date().toISOString().slice(0, 10),
    });
    const element = await again(30);
    const button = await appears(element, '.again');
    expect(parts(element, '.question')).to.deep.equal([]);
    await expectAccessible(element);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'question');
    await appears(element, '[name=answer]');
  });

  it('when its time is over', async () => {
    const day = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 10);
    localStorage.setItem('motcua-rated:default:H99.12:1.000894', day);
    await appears(await again(30), '.question');
    localStorage.setItem('motcua-rated:default:H99.12:1.000894', 'hôm qua');
    await appears(await again(30), '.question');
  });

  it('each time where the page does not say', async () => {
    await give(await rating());
    expect(localStorage.length).to.equal(0);
    await appears(await rating(), '.question');
  });

  it('for a dossier that may be rated, and for another procedure', async () => {
    await give(await again(30));
    const element = await again(30);
    await appears(element, '.again');
    element.ratingToken = 'mau-ma-danh-gia';
    await appears(element, '.question');
    const other = await again(30);
    await appears(other, '.again');
    other.procedure = '2.000635';
    await appears(other, '.question');
  });

  it('each time where storage is refused', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    await give(await again(30));
    await appears(await again(30), '.question');
    Object.assign(Storage.prototype, { getItem, setItem });
  });
});

describe('motcua-satisfaction-rating: as a dialog', () => {
  it('opens over the page, keeps the keys in, and gives the focus back', async () => {
    const { element, before } = await between({ dialog: true });
    await element.updateComplete;
    expect(part<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
    expect(element.getBoundingClientRect().height).to.equal(0);
    before.focus();
    await element.show();
    await waitUntil(() => focused()?.id === 'question');
    await expectAccessible(element);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(radios(element)[0]);
    await tab('Shift+Tab');
    expect(focused()).to.equal(part(element, '.close'));
    await sendKeys({ press: 'Escape' });
    expect(part<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
    expect(focused()).to.equal(before);
    await element.show();
    part(element, '.close').click();
    expect(focused()).to.equal(before);
  });

  it('keeps what was answered when it is closed, and thanks inside', async () => {
    const element = await rating({ dialog: true, course: ['sending', 'sent'] });
    await element.show();
    await answer(element, 3);
    element.close();
    await element.show();
    expect(chosen(element)).to.equal('Không hài lòng');
    part(element, '.send').click();
    await waitUntil(() => focused()?.classList.contains('thanks-title'));
    part(element, 'dialog .thanks');
    await waitUntil(() => spoken(element) === 'Đánh giá đã được gửi.');
    part(element, 'dialog [role=status]');
  });

  it('only moves the focus where it stands in the page', async () => {
    const element = await rating();
    await appears(element, '.question');
    await element.show();
    await waitUntil(() => focused()?.id === 'question');
    expect(parts(element, 'dialog')).to.deep.equal([]);
  });
});

describe('motcua-satisfaction-rating: on a shared device', () => {
  let restoreClock: () => void;
  beforeEach(() => (restoreClock = clockAt('2026-03-04T10:00:00+07:00')));
  afterEach(() => restoreClock());

  const kiosk = (options: Options = {}) => rating({ kiosk: true, ...options });
  const minutes = (seconds: number): number => seconds / 60;

  it('sends the one answer of somebody who has gone, after a warning', async () => {
    const element = await kiosk();
    await answer(element, 3);
    passTime(minutes(15));
    const countdown = await appears(element, '.countdown');
    expect(textOf(countdown)).to.match(
      /^Câu trả lời sẽ tự gửi sau \d+ giây\. Tôi còn trả lời tiếp$/,
    );
    await waitUntil(() => spoken(element).includes('sẽ tự gửi sau'));
    await expectAccessible(element);
    countdown.querySelector('button')!.click();
    await element.updateComplete;
    expect(parts(element, '.countdown')).to.deep.equal([]);
    passTime(minutes(31));
    await appears(element, '.thanks');
    expect(outbox.ratings[0]).to.include({ answer: 1 });
    await expectAccessible(element);
  });

  it('never sends a comment that nobody has sent', async () => {
    const element = await kiosk();
    await answer(element, 3);
    parts(element, '.choice')[0]!.click();
    comment(element).focus();
    await sendKeys({ type: 'Tôi tên là' });
    passTime(minutes(35));
    await aTimeout(1100);
    expect(parts(element, '.countdown')).to.deep.equal([]);
    passTime(minutes(30));
    await appears(element, '.thanks');
    expect(outbox.ratings[0]).to.deep.include({ answer: 1, reasons: ['late'] });
    expect(outbox.ratings[0]).not.to.have.property('comment');
  });

  it('turns to the next person soon after the thanks, with nothing of the one before', async () => {
    const element = await kiosk();
    element.ratingToken = 'mau-ma-danh-gia';
    await answer(element, 3);
    parts(element, '.choice')[0]!.click();
    part(element, '.send').click();
    await appears(element, '.thanks');
    await waitUntil(() => textOf(part(element, '.thanks')).includes('trở về câu hỏi sau'));
    passTime(minutes(11));
    await appears(element, '.question');
    expect([chosen(element), element.value, element.ratingToken]).to.deep.equal([
      '',
      '',
      undefined,
    ]);
    expect(parts(element, '.details')).to.deep.equal([]);
    await waitUntil(() => spoken(element) === 'Mời người tiếp theo.');
    await answer(element, 3);
    expect(ticked(element)).to.deep.equal([]);
  });

  it('turns to the next person by a button', async () => {
    const element = await kiosk();
    await give(element);
    part(element, '.next').click();
    await waitUntil(() => focused()?.id === 'question');
    expect(chosen(element)).to.equal('');
  });

  it('takes a rating back without showing it again, for five seconds', async () => {
    const element = await kiosk();
    await give(element, 3);
    part(element, '.undo').click();
    await appears(element, '.question');
    expect([outbox.cancelled, chosen(element)]).to.deep.equal([['rating 1'], '']);
    await waitUntil(() => spoken(element) === 'Đã rút lại đánh giá.');
    await give(element, 3);
    passTime(minutes(6));
    await waitUntil(() => parts(element, '.undo').length === 0, 'undo stays');
    part(element, '.thanks');
  });

  it('sends what was answered when the page is left, and shows nothing of it later', async () => {
    const element = await kiosk();
    await answer(element, 2);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await element.updateComplete;
    expect(chosen(element)).to.equal('');
    await appears(element, '.thanks');
    expect(outbox.ratings[0]).to.include({ answer: 2 });
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await appears(element, '.question');
    expect(outbox.ratings).to.have.length(1);
  });

  it('remembers nothing on the device, and tells nobody of an earlier one that was lost', async () => {
    const element = await kiosk({ askAgainAfter: 30, lost: true });
    await give(element);
    part(element, '.next').click();
    await appears(element, '.question');
    expect(localStorage.length).to.equal(0);
    expect(parts(element, '[role=alert]')).to.deep.equal([]);
  });

  it('asks for the form anew for each person', async () => {
    const calls: URL[] = [];
    const element = await kiosk({ fetch: exampleApi({}, calls) });
    await give(element);
    part(element, '.next').click();
    await waitUntil(() => calls.length === 2);
    part(element, '.question');
  });

  it('waits for nobody before anything was answered', async () => {
    const element = await kiosk();
    await appears(element, '.question');
    passTime(5);
    await aTimeout(1100);
    expect(parts(element, '.countdown')).to.deep.equal([]);
  });
});

describe('motcua-satisfaction-rating: in a form', () => {
  interface InForm {
    required?: boolean;
    ownApi?: boolean;
    value?: string;
    disabled?: boolean;
  }

  async function inForm({ required = true, ownApi = false, value, disabled = false }: InForm = {}) {
    const form = await fixture<HTMLFormElement>(html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <fieldset ?disabled=${disabled}>
          <motcua-satisfaction-rating
            name="hai-long"
            api=${ownApi ? api : nothing}
            value=${value ?? nothing}
            ?required=${required}
            .fetch=${exampleApi()}
            .outbox=${outbox}
          ></motcua-satisfaction-rating>
          <button>Gửi</button>
        </fieldset>
      </form>
    `);
    const element = form.querySelector('motcua-satisfaction-rating')!;
    await appears(element, '[name=answer]');
    return { form, element };
  }

  const entries = (form: HTMLFormElement): [string, unknown][] => [...new FormData(form)];

  it('is one of its fields, and has no button of its own', async () => {
    const { form, element } = await inForm();
    expect([...form.elements]).to.include(element);
    expect(element.form).to.equal(form);
    await answer(element, 3);
    expect(parts(element, 'button')).to.deep.equal([]);
    expect(entries(form)).to.deep.equal([['hai-long', '1']]);
    await expectAccessible(element);
  });

  it('contributes everything, and sends nothing itself', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <motcua-satisfaction-rating
          name="r"
          api=${api}
          .fetch=${exampleApi()}
          .outbox=${outbox}
        ></motcua-satisfaction-rating>
      </form>
    `);
    const element = form.querySelector('motcua-satisfaction-rating')!;
    await answer(element, 3);
    parts(element, '.choice')[0]!.click();
    parts(element, '.choice')[2]!.click();
    part(element, 'summary').click();
    part(element, '.criterion input').click();
    comment(element).focus();
    await sendKeys({ type: ' Phải quay lại. ' });
    expect(entries(form)).to.deep.equal([
      ['r', '1'],
      ['r-reasons', 'late'],
      ['r-reasons', 'unclear'],
      ['r-criteria', 'time:3'],
      ['r-comment', 'Phải quay lại.'],
    ]);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.requestSubmit();
    await aTimeout(20);
    expect(outbox.ratings).to.deep.equal([]);
  });

  it('has a value that can be read and set', async () => {
    const { form, element } = await inForm({ value: '2' });
    expect([element.value, chosen(element)]).to.deep.equal(['2', 'Hài lòng']);
    element.value = '3';
    expect(entries(form)).to.deep.equal([['hai-long', '3']]);
    await element.updateComplete;
    expect(chosen(element)).to.equal('Rất hài lòng');
    element.value = 'rất';
    expect([element.value, entries(form)]).to.deep.equal(['', []]);
  });

  it('fires change as fields do', async () => {
    const { form, element } = await inForm();
    const changes: string[] = [];
    form.addEventListener('change', ({ target }) =>
      changes.push((target as MotcuaSatisfactionRating).value),
    );
    await answer(element, 2);
    expect(changes).to.deep.equal(['3', '2']);
  });

  it('keeps its form from being sent without an answer, and says so in the reader’s language', async () => {
    const { form, element } = await inForm();
    let submitted = 0;
    form.addEventListener('submit', () => submitted++);
    form.querySelector('button')!.click();
    const error = await appears(element, '.field-error');
    expect(submitted).to.equal(0);
    expect(textOf(error)).to.equal('Bạn chưa chọn mức nào.');
    expect(element.validity.valueMissing).to.equal(true);
    expect(focused()?.getRootNode()).to.equal(element.shadowRoot);
    const group = part(element, '[role=radiogroup]');
    expect(group.getAttribute('aria-describedby')).to.equal(error.id);
    expect(group.getAttribute('aria-required')).to.equal('true');
    await expectAccessible(element);
    await answer(element, 1);
    expect(parts(element, '.field-error')).to.deep.equal([]);
    form.querySelector('button')!.click();
    expect(submitted).to.equal(1);
  });

  it('is valid without an answer where it is not required', async () => {
    const { form, element } = await inForm({ required: false });
    expect([form.checkValidity(), element.reportValidity()]).to.deep.equal([true, true]);
    element.required = true;
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(false);
  });

  it('is reset and disabled with its form', async () => {
    const { form, element } = await inForm({ value: '2' });
    await answer(element, 3);
    form.reset();
    await element.updateComplete;
    expect([element.value, chosen(element), entries(form)]).to.deep.equal([
      '2',
      'Hài lòng',
      [['hai-long', '2']],
    ]);
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect(radios(element).every((one) => one.matches(':disabled'))).to.equal(true);
    expect([entries(form), form.checkValidity()]).to.deep.equal([[], true]);
    await expectAccessible(element);
    form.querySelector('fieldset')!.disabled = false;
    await element.updateComplete;
    expect(radios(element)[0]!.matches(':disabled')).to.equal(false);
  });

  it('is restored by the browser with everything but the comment', async () => {
    const { element } = await inForm({ ownApi: true });
    const state = JSON.stringify({
      answer: 1,
      reasons: ['late'],
      criteria: [{ id: 'time', answer: 2 }],
    });
    element.formStateRestoreCallback(state);
    await appears(element, '.details');
    expect([element.value, ticked(element)]).to.deep.equal(['1', ['Trả kết quả chậm']]);
    element.formStateRestoreCallback('{}');
    element.formStateRestoreCallback(null);
    expect(element.value).to.equal('1');
  });

  it('sends to the API as well where it names one itself, by its own button', async () => {
    const { form, element } = await inForm({ ownApi: true });
    let submitted = 0;
    form.addEventListener('submit', () => submitted++);
    await give(element, 3);
    expect(outbox.ratings[0]).to.include({ answer: 1 });
    expect([submitted, entries(form)]).to.deep.equal([0, [['hai-long', '1']]]);
  });

  it('needs no API', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <motcua-satisfaction-rating name="r" .outbox=${outbox}></motcua-satisfaction-rating>
      </form>
    `);
    const element = form.querySelector('motcua-satisfaction-rating')!;
    await answer(element, 3);
    expect(entries(form)).to.deep.equal([['r', '1']]);
  });

  it('contributes nothing without a name', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <motcua-satisfaction-rating
          api=${api}
          .fetch=${exampleApi()}
          .outbox=${outbox}
        ></motcua-satisfaction-rating>
      </form>
    `);
    const element = form.querySelector('motcua-satisfaction-rating')!;
    await give(element, 3);
    expect(entries(form)).to.deep.equal([]);
    expect(outbox.ratings).to.have.length(1);
  });
});

describe('motcua-satisfaction-rating: what is private', () => {
  /** Every attribute of an element and of all below it, through shadow roots. */
  function attributes(root: Element): string[] {
    const own = [...root.attributes].map(({ value }) => value);
    const below = [...root.children, ...(root.shadowRoot?.children ?? [])];
    return [...own, ...below.flatMap(attributes)];
  }

  it('reaches no address, storage, attribute, event or log', async () => {
    const said = watchConsole();
    const secrets = ['bí mật của tôi', 'mau-ma-danh-gia'];
    const calls: URL[] = [];
    const events: unknown[] = [];
    const element = await rating({
      fetch: exampleApi({}, calls),
      course: ['sending', { status: 'refused', error: forms.refusedBody }],
      askAgainAfter: 30,
    });
    element.addEventListener('motcua-rating', (event) => events.push({ ...event }));
    element.ratingToken = secrets[1]!;
    await answer(element, 3);
    comment(element).focus();
    await sendKeys({ type: secrets[0]! });
    part(element, '.send').click();
    await appears(element, '.edit');
    const where = {
      address: location.href,
      history: JSON.stringify(history.state),
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      requests: calls.join(' '),
      events: JSON.stringify(events),
      attributes: attributes(element).join(' '),
      console: said().join(' '),
    };
    for (const [place, content] of Object.entries(where)) {
      for (const secret of secrets) expect(content, place).not.to.include(secret);
    }
    expect(events).to.deep.equal([{ isTrusted: false, form: 'default', answer: 1 }]);
    expect(outbox.ratings[0]).to.include({ comment: secrets[0], ratingToken: secrets[1] });
  });

  it('is kept in the outbox until it was sent, and no longer', async () => {
    const name = `rating-test-${crypto.randomUUID()}`;
    const life = new AbortController();
    const real = createOutbox({ name, fetch: exampleApi(), signal: life.signal });
    const kept = async (): Promise<string> => {
      const database = (await openDatabase(indexedDB, name, true))!;
      const request = database.transaction(writes).objectStore(writes).getAll();
      database.close();
      await new Promise((resolve) => (request.onsuccess = resolve));
      return JSON.stringify(request.result);
    };
    const element = await fixture<MotcuaSatisfactionRating>(html`
      <motcua-satisfaction-rating
        api=${api}
        .fetch=${exampleApi()}
        .outbox=${real}
      ></motcua-satisfaction-rating>
    `);
    await answer(element, 3);
    comment(element).focus();
    await sendKeys({ type: 'bí mật' });
    expect(await kept()).to.equal('[]');
    part(element, '.send').click();
    await appears(element, '.thanks');
    expect(await kept()).to.include('bí mật');
    await waitUntil(() => delivery(element) === 'Đánh giá đã được gửi.', 'not sent');
    expect(await kept()).to.equal('[]');
    life.abort();
    indexedDB.deleteDatabase(name);
  });
});
