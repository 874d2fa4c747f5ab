import { aTimeout, expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import type { Fetch } from '../../src/client/request.js';
import '../../src/components/dossier-status/define.js';
import type { MotcuaDossierStatus } from '../../src/components/dossier-status/dossier-status.js';
import type { DossierReport, VerificationOffer } from '../../src/contract/index.js';
import { clockAt, passTime } from '../../stories/device.js';
import * as dossiers from '../../stories/dossiers.js';
import { dossierApi, phoneOnly } from '../../stories/dossiers.js';
import { exampleApi, type Reply } from '../../stories/example-api.js';
import { expectAccessible } from '../helpers/axe.js';
import { itSettingMedia } from '../helpers/engine.js';
import { watchConsole } from '../stories/console.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';
const code = 'H99.12-260302-0123';
const factor = '4821';
const applicant = dossiers.inProcess.dossier.applicant!;

let restoreClock: () => void;
beforeEach(() => (restoreClock = clockAt(dossiers.exampleTime)));
afterEach(() => restoreClock());

interface Options {
  kiosk?: boolean;
}

const status = (fetch: Fetch = dossierApi(), { kiosk = false }: Options = {}) =>
  widget<MotcuaDossierStatus>(html`
    <motcua-dossier-status api=${api} .fetch=${fetch} ?kiosk=${kiosk}></motcua-dossier-status>
  `);

const codeField = (element: Element): HTMLInputElement => part(element, '#code');

const factorField = (element: Element): Promise<HTMLInputElement> => appears(element, '#factor');

const spoken = (element: Element): string => textOf(part(element, '.visually-hidden[role=status]'));

async function fillIn(element: Element, typed = code): Promise<void> {
  const second = await factorField(element);
  codeField(element).focus();
  await sendKeys({ type: typed });
  second.focus();
  await sendKeys({ type: factor });
}

/** Looks a dossier up with keys alone; `outcome` is what is waited for. */
async function lookUp(element: Element, outcome = '.sentence'): Promise<HTMLElement> {
  await fillIn(element);
  await sendKeys({ press: 'Enter' });
  return appears(element, outcome);
}

async function showing(report: DossierReport, options?: Options): Promise<MotcuaDossierStatus> {
  const element = await status(dossierApi({ output: report }), options);
  await lookUp(element);
  return element;
}

/** An API whose look-ups are answered by hand. */
function manual() {
  const bodies: unknown[] = [];
  const answers: ((report: DossierReport) => void)[] = [];
  const signals: AbortSignal[] = [];
  const others = dossierApi();
  const fetch: Fetch = (input, init) => {
    if (!input.endsWith('/lookup')) return others(input, init);
    bodies.push(JSON.parse(init.body as string));
    signals.push(init.signal!);
    return new Promise((resolve) =>
      answers.push((report) => {
        const headers = { 'Content-Type': 'application/json' };
        resolve(new Response(JSON.stringify(report), { headers }));
      }),
    );
  };
  return { fetch, bodies, answers, signals };
}

const offering = (...verifications: VerificationOffer[]): Fetch =>
  dossierApi(undefined, { output: { ...phoneOnly, verifications } });

const section = (element: Element, name: string): HTMLElement => part(element, `.section.${name}`);

describe('motcua-dossier-status: the form', () => {
  it('names its fields and says where the code stands', async () => {
    const element = await status();
    await factorField(element);
    const labels = parts(element, 'form label').map(textOf);
    expect(labels).to.deep.equal(['Mã hồ sơ', '4 số cuối của số điện thoại đã ghi trong hồ sơ']);
    const described = codeField(element).getAttribute('aria-describedby')!;
    expect(textOf(part(element, `#${described}`))).to.include('đầu giấy hẹn');
    expect(codeField(element).autocapitalize).to.equal('characters');
    for (const input of parts(element, 'input.text') as HTMLInputElement[]) {
      expect([input.autocomplete, input.spellcheck, input.name]).to.deep.equal(['off', false, '']);
    }
    expect((await factorField(element)).inputMode).to.equal('numeric');
    await expectAccessible(element);
  });

  it('is filled in and sent with keys alone', async () => {
    const { fetch, bodies, answers } = manual();
    const element = await status(fetch);
    await factorField(element);
    codeField(element).focus();
    await sendKeys({ type: 'h99.12 260302 0123' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(await factorField(element));
    await sendKeys({ type: '0999 00 4821' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bodies.length);
    expect(bodies).to.deep.equal([{ code, verification: { kind: 'phone', value: factor } }]);
    answers[0]!(dossiers.inProcess);
    const sentence = await appears(element, '.sentence');
    await waitUntil(() => focused() === sentence, 'the sentence did not get the focus');
    expect(textOf(sentence)).to.equal('Hồ sơ đang được xử lý, còn 3 ngày làm việc');
    // The focus says it; the live region must not say it again.
    await aTimeout(50);
    expect(spoken(element)).to.equal('');
  });

  it('formats while one types and leaves the caret where the fingers are', async () => {
    const element = await status();
    const field = codeField(element);
    field.focus();
    await sendKeys({ type: 'h99.12 260302 0123' });
    expect(field.value).to.equal(code);
    field.setSelectionRange(6, 6);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '5x' });
    expect(field.value).to.equal('H99.15X-260302-0123');
    expect(field.selectionStart).to.equal(7);
  });

  it('takes the code out of the words that were copied with it', async () => {
    const element = await status();
    const field = codeField(element);
    const paste = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
    };
    paste(`Mã hồ sơ: ${code}. Hẹn ngày 09/03/2026`);
    expect(field.value).to.equal(code);
    expect(field.selectionStart).to.equal(code.length);
    paste(' hs 2026-000123');
    expect(field.value).to.equal('HS-2026-000123');
  });

  it('leaves the caret where it is when something is deleted', async () => {
    const element = await status();
    const field = codeField(element);
    field.focus();
    await sendKeys({ type: code });
    field.setSelectionRange(9, 9);
    await sendKeys({ press: 'Backspace' });
    expect([field.value, field.selectionStart]).to.deep.equal(['H99.12-20302-0123', 8]);
  });

  it('leaves text alone that an input method is composing', async () => {
    const element = await status();
    const field = codeField(element);
    field.value = 'h99';
    field.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await element.updateComplete;
    expect(field.value).to.equal('h99');
    field.dispatchEvent(new CompositionEvent('compositionend'));
    expect(field.value).to.equal('H99');
  });

  it('says beside each field what is missing, and goes to the first', async () => {
    const element = await status();
    await factorField(element);
    part(element, '.submit').click();
    await appears(element, '#code-error');
    await waitUntil(() => focused() === codeField(element));
    for (const id of ['code', 'factor']) {
      const field = part(element, `#${id}`);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.include(`${id}-error`);
    }
    await expectAccessible(element);
    await sendKeys({ type: code });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'factor');
    expect(codeField(element).value).to.equal(code);
    expect(codeField(element).hasAttribute('aria-invalid')).to.equal(false);
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(part(element, '#factor-error')).includes('đủ 4 chữ số'));
    expect((await factorField(element)).value).to.equal('12');
  });

  it('forgets a look-up whose code is changed before the answer came', async () => {
    const { fetch, bodies, answers, signals } = manual();
    const element = await status(fetch);
    await fillIn(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length);
    codeField(element).focus();
    await sendKeys({ type: '9' });
    expect(signals[0]!.aborted).to.equal(true);
    answers[0]!(dossiers.inProcess);
    await element.updateComplete;
    expect(parts(element, '.sentence')).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bodies.length === 2);
    expect(bodies[1]).not.to.deep.equal(bodies[0]);
  });

  it('leaves the focus where it is elsewhere on the page, and says what it found', async () => {
    const { fetch, answers } = manual();
    const element = await status(fetch);
    const other = document.createElement('input');
    other.setAttribute('aria-label', 'khác');
    element.parentElement!.append(other);
    await fillIn(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length);
    other.focus();
    answers[0]!(dossiers.inProcess);
    const sentence = await appears(element, '.sentence');
    await waitUntil(() =>
      textOf(part(element, '[role=status].visually-hidden')).includes(textOf(sentence)),
    );
    expect(document.activeElement).to.equal(other);
  });

  it('hints at an unusual code when it is left, and still looks it up', async () => {
    const { fetch, bodies } = manual();
    const element = await status(fetch);
    await factorField(element);
    codeField(element).focus();
    await sendKeys({ type: 'HS 2026 77' });
    expect(parts(element, '#code-note')).to.deep.equal([]);
    await sendKeys({ press: 'Tab' });
    await appears(element, '#code-note');
    expect(codeField(element).getAttribute('aria-describedby')).to.include('code-note');
    await expectAccessible(element);
    await sendKeys({ type: factor });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => bodies.length);
    expect(bodies[0]).to.include({ code: 'HS-2026-77' });
  });

  it('lets people choose what they have at hand, with the arrow keys', async () => {
    const named: VerificationOffer = { kind: 'other', label: 'Ngày sinh của người nộp' };
    const element = await status(
      offering({ kind: 'phone', lastDigits: 4 }, { kind: 'receipt' }, named),
    );
    const first = await appears<HTMLInputElement>(element, '[type=radio]');
    first.focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(textOf(part(element, 'label[for=factor]'))).to.equal('Số biên nhận in trên giấy hẹn');
    expect((await factorField(element)).inputMode).to.equal('text');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(textOf(part(element, 'label[for=factor]'))).to.equal('Ngày sinh của người nộp');
    await expectAccessible(element);
  });

  it('guesses, and says so, where it cannot be known what to ask for', async () => {
    let broken = true;
    const receipt: VerificationOffer = { kind: 'receipt' };
    const element = await status(
      dossierApi(undefined, () =>
        broken
          ? { problem: 'internal-error' }
          : { output: { ...phoneOnly, verifications: [receipt] } },
      ),
    );
    const notice = await appears(element, '.factor [role=alert]');
    expect(textOf(part(element, 'label[for=factor]'))).to.include('4 số cuối');
    await expectAccessible(element);
    broken = false;
    notice.querySelector('button')!.click();
    await waitUntil(() =>
      textOf(element.shadowRoot!.querySelector('label[for=factor]')).includes('biên nhận'),
    );
  });

  it('does not ask an API for what it does not offer', async () => {
    const output = { ...phoneOnly, operations: ['getService'] };
    const element = await status(dossierApi(undefined, { output }));
    await appears(element, '.contact');
    expect(parts(element, 'form')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('never submits a form that the page has around it', async () => {
    let submitted = 0;
    const form = await widget<HTMLFormElement>(html`
      <form @submit=${(event: Event) => (event.preventDefault(), submitted++)}>
        <motcua-dossier-status api=${api} .fetch=${dossierApi()}></motcua-dossier-status>
      </form>
    `);
    const element = form.querySelector('motcua-dossier-status')!;
    await lookUp(element);
    expect(submitted).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });
});

describe('motcua-dossier-status: a look-up that fails', () => {
  it('gives one helpful message for a wrong code and a wrong factor, and keeps what was typed', async () => {
    const element = await status(dossierApi({ problem: 'not-found' }));
    const alert = await lookUp(element, '[role=alert]');
    expect(parts(element, '[role=alert]')).to.have.length(1);
    expect(textOf(alert)).to.include('Số 0 dễ nhầm với chữ O').and.to.include('đến hôm sau');
    expect(textOf(part(element, '.contact'))).to.include('0999 000 001');
    expect(codeField(element).value).to.equal(code);
    expect((await factorField(element)).value).to.equal(factor);
    expect(focused()).to.equal(await factorField(element));
    await expectAccessible(element);
  });

  it('says when to come back after too many tries, and can be tried again then', async () => {
    let busy = true;
    const element = await status(
      dossierApi(() =>
        busy ? { problem: 'too-many-attempts', retryAfter: 300 } : { output: dossiers.inProcess },
      ),
    );
    const alert = await lookUp(element, '[role=alert]');
    // Clocks do not show the seconds: the minute that has begun by then would be too early.
    const clock = new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit' });
    const then = clock.format(Math.ceil((Date.now() + 300_000) / 60_000) * 60_000);
    expect(textOf(alert)).to.equal(
      `Đã tra quá nhiều lần. Mời bạn tra lại sau 5 phút, vào lúc ${then}.`,
    );
    await expectAccessible(element);
    busy = false;
    part(element, '.submit').click();
    await appears(element, '.sentence');
  });

  it('says that the network is gone and goes on by itself when it is back', async () => {
    let gone = true;
    const element = await status(
      dossierApi(() => (gone ? 'offline' : { output: dossiers.inProcess })),
    );
    await lookUp(element, '[role=alert]');
    await expectAccessible(element);
    gone = false;
    dispatchEvent(new Event('online'));
    await appears(element, '.sentence');
  });

  it('asks no more by itself for what has been changed since the network went', async () => {
    const asked: string[] = [];
    const answers = dossierApi('offline');
    const element = await status((input, init) => {
      if (input.endsWith('/lookup')) asked.push(init.body as string);
      return answers(input, init);
    });
    await lookUp(element, '[role=alert]');
    const before = asked.length;
    codeField(element).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Backspace' });
    dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(asked).to.have.length(before);
    expect(parts(element, '.busy, [role=alert]')).to.deep.equal([]);
  });

  it('keeps the focus while it tries again', async () => {
    let broken = true;
    const element = await status(
      dossierApi(() => (broken ? { problem: 'internal-error' } : 'never')),
    );
    const alert = await lookUp(element, '[role=alert]');
    broken = false;
    alert.querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });
    await appears(element, '.busy');
    await waitUntil(() => focused() === part(element, '.submit'));
  });

  it('tries again when asked', async () => {
    let broken = true;
    const element = await status(
      dossierApi(() => (broken ? { problem: 'internal-error' } : { output: dossiers.inProcess })),
    );
    const alert = await lookUp(element, '[role=alert]');
    broken = false;
    alert.querySelector('button')!.click();
    await appears(element, '.sentence');
  });
});

describe('motcua-dossier-status: the result', () => {
  const headings = (element: Element): string[] => parts(element, '[role=heading]').map(textOf);

  it('is read in the order in which people need it', async () => {
    const element = await showing(dossiers.longTexts);
    expect(headings(element).slice(1)).to.deep.equal([
      'Việc bạn cần làm ngay',
      'Hồ sơ trễ hẹn',
      'Thông tin hồ sơ',
      'Nhận kết quả tại quầy',
      'Các bước đã qua',
    ]);
    expect(headings(element)[0]).to.include('Chờ bổ sung');
    const levels = parts(element, '[role=heading]').map((one) => one.ariaLevel);
    expect(levels).to.deep.equal(['2', '3', '3', '3', '3', '3']);
    await expectAccessible(element);
  });

  it('names the promised day first while it matters, and last once it does not', async () => {
    const terms = (element: Element): string[] => parts(element, '.facts dt').map(textOf);
    expect(terms(await showing(dossiers.inProcess))[0]).to.equal('Hẹn trả kết quả');
    const { promisedAt } = dossiers.inProcess.dossier;
    const stopped = { ...dossiers.stopped, dossier: { ...dossiers.stopped.dossier, promisedAt } };
    for (const report of [stopped, dossiers.readyAtCounter]) {
      const shown = terms(await showing(report));
      expect(shown[0]).to.equal('Thủ tục');
      expect(shown).to.include('Hẹn trả kết quả');
    }
  });

  it('puts a finished result first', async () => {
    const element = await showing(dossiers.readyAtCounter);
    expect(headings(element)[1]).to.equal('Nhận kết quả tại quầy');
    await expectAccessible(element);
  });

  it('marks the current step for eyes and ears', async () => {
    const { dossier } = dossiers.inProcess;
    const events = [...dossier.events].reverse();
    const element = await showing({ ...dossiers.inProcess, dossier: { ...dossier, events } });
    const steps = parts(element, 'ol.steps > li');
    expect(steps.map((step) => step.ariaCurrent)).to.deep.equal([null, null, 'step']);
    expect(textOf(steps[2]!)).to.equal(
      'Đang xử lý Bước hiện tại 10:30 ngày 03/03/2026 · Sở Tư pháp',
    );
  });

  it('marks no step as the current one where the dossier is further', async () => {
    const { dossier } = dossiers.inProcess;
    const element = await showing({
      ...dossiers.inProcess,
      dossier: { ...dossier, status: 'papers-requested' },
    });
    const steps = parts(element, 'ol.steps > li');
    expect(steps.map((step) => step.ariaCurrent)).to.deep.equal([null, null, null]);
    expect(parts(element, '.badge')).to.deep.equal([]);
  });

  it('shows what is asked for, whatever the status', async () => {
    const { requests } = dossiers.feeRequested.dossier;
    for (const status of ['settled', 'not-accepted'] as const) {
      const { dossier } = dossiers.inProcess;
      const element = await showing({
        ...dossiers.inProcess,
        dossier: { ...dossier, status, requests },
      });
      expect(textOf(section(element, 'to-do')), status).to.include('24.000');
    }
  });

  it('says lateness with words and a shape, not with colour alone', async () => {
    const element = await showing(dossiers.overdue);
    expect(textOf(part(element, '.days'))).to.equal('Trễ hẹn 2 ngày làm việc');
    const shape = (): string | null => part(element, '.headline path').getAttribute('d');
    const late = shape();
    const other = await showing(dossiers.inProcess);
    expect(part(other, '.headline path').getAttribute('d')).not.to.equal(late);
    expect(textOf(section(element, 'late')))
      .to.include('xin lỗi')
      .and.to.include('06/03/2026');
    await expectAccessible(element);
  });

  it('asks for a fee in đồng, with the day by which it is due', async () => {
    const element = await showing(dossiers.feeRequested);
    const text = textOf(section(element, 'to-do')).replace(/\u00a0/g, ' ');
    expect(text).to.include('24.000 ₫').and.to.include('Thứ Tư, 11/03/2026 (còn 7 ngày)');
    const link = part<HTMLAnchorElement>(element, '.to-do a');
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(link.getAttribute('aria-label')).to.equal('Nộp tiền trên mạng (mở ra trang mới)');
  });

  itSettingMedia('says on paper where to pay, as a link is worth nothing there', async () => {
    const element = await showing(dossiers.feeRequested);
    const link = part<HTMLAnchorElement>(element, '.to-do a');
    const onPaper = part(element, '.to-do .on-paper');
    expect(textOf(onPaper)).to.equal(`Nộp tiền trên mạng: ${link.href}`);
    expect(getComputedStyle(onPaper).display).to.equal('none');
    await emulateMedia({ media: 'print' });
    try {
      expect(getComputedStyle(onPaper).display).to.equal('block');
      expect(getComputedStyle(link.parentElement!).display).to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('never makes a link of an address that could run script', async () => {
    const address = ' java\nscript:alert(1)';
    const { dossier } = dossiers.papersRequested;
    const element = await showing({
      ...dossiers.papersRequested,
      dossier: {
        ...dossier,
        requests: [
          { kind: 'papers', papers: [{ name: 'Tờ khai', formUrl: address }] },
          { kind: 'fee', paymentUrl: address },
        ],
        handover: { channel: 'postal', url: address, trackingUrl: address },
        contact: { name: 'Quầy 3', url: address },
      },
    });
    expect(parts(element, 'a')).to.deep.equal([]);
    expect(textOf(section(element, 'to-do'))).to.include('Tờ khai');
  });

  it('marks the agency’s texts with their language', async () => {
    const page = await widget(html`
      <div lang="en">
        <motcua-dossier-status
          api=${api}
          .fetch=${dossierApi({ output: dossiers.overdue })}
        ></motcua-dossier-status>
      </div>
    `);
    const element = page.querySelector('motcua-dossier-status')!;
    await lookUp(element);
    expect(part(element, '.base').lang).to.equal('en');
    expect(textOf(part(element, '.late [lang=vi]'))).to.include('xin lỗi');
    await expectAccessible(element);
  });

  it('tells the page the status and nothing else', async () => {
    const element = await status(dossierApi({ output: dossiers.overdue }));
    const event = nextEvent(element, 'motcua-dossier-status');
    await lookUp(element);
    const { status: where, overdue, bubbles, composed } = await event;
    expect({ where, overdue, bubbles, composed }).to.deep.equal({
      where: 'in-process',
      overdue: true,
      bubbles: true,
      composed: true,
    });
  });

  it('says that a rating is due and makes room for it', async () => {
    const element = await status(dossierApi({ output: dossiers.readyAtCounter }));
    const event = nextEvent(element, 'motcua-dossier-rating-due');
    await lookUp(element);
    expect((await event).ratingToken).to.equal(dossiers.readyAtCounter.ratingToken);
    part(element, 'slot[name=rating]');
  });

  it('prints alone', async () => {
    const element = await showing(dossiers.inProcess);
    const neighbour = document.createElement('p');
    element.parentElement!.append(neighbour);
    const original = window.print;
    let isPrinted = true;
    window.print = () => {
      isPrinted = !neighbour.hasAttribute('data-motcua-not-printed');
      dispatchEvent(new Event('afterprint'));
    };
    try {
      part(element, '.print').click();
    } finally {
      window.print = original;
    }
    expect(isPrinted).to.equal(false);
  });

  it('forgets everything for another dossier and goes to the code', async () => {
    const { fetch, bodies, answers } = manual();
    const element = await status(fetch);
    await fillIn(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length);
    answers[0]!(dossiers.inProcess);
    await appears(element, '.sentence');
    part(element, '.another').click();
    const field = await appears<HTMLInputElement>(element, '#code');
    await waitUntil(() => focused() === field);
    expect(field.value).to.equal('');
    expect((await factorField(element)).value).to.equal('');
    expect(element.shadowRoot!.textContent).not.to.include(applicant);
    dispatchEvent(new Event('online'));
    expect(bodies).to.have.length(1);
  });

  it('is marked when it has grown old, and can be had anew', async () => {
    const element = await showing(dossiers.inProcess);
    expect(textOf(part(element, '.headline + .muted'))).to.equal(
      'Cập nhật lúc 10:00 ngày 04/03/2026',
    );
    passTime(10);
    document.dispatchEvent(new Event('visibilitychange'));
    const stale = await appears(element, '.stale');
    expect(textOf(stale)).to.include('Đây là thông tin lúc 10:00 ngày 04/03/2026');
    await expectAccessible(element);
    element.fetch = dossierApi();
    await factorField(element);
    expect(parts(element, '.sentence')).to.deep.equal([]);
  });

  it('takes the focus back to the sentence when the latest was asked for', async () => {
    let asked = 0;
    const element = await status(
      dossierApi(() => ({
        output: asked++
          ? { ...dossiers.readyAtCounter, asOf: '2026-03-04T10:11:00+07:00' }
          : dossiers.inProcess,
      })),
    );
    await lookUp(element);
    passTime(10);
    document.dispatchEvent(new Event('visibilitychange'));
    (await appears(element, '.stale button')).click();
    await waitUntil(() => textOf(focused()).includes('Hồ sơ đã có kết quả'));
    expect(parts(element, '.stale')).to.deep.equal([]);
  });
});

describe('motcua-dossier-status: requests that cross', () => {
  it('shows the answer to the latest, whenever the earlier one comes', async () => {
    const { fetch, answers, signals } = manual();
    const element = await status(fetch);
    await fillIn(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length === 1);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length === 2);
    expect(signals[0]!.aborted).to.equal(true);
    answers[1]!(dossiers.overdue);
    answers[0]!(dossiers.inProcess);
    expect(textOf(await appears(element, '.sentence'))).to.include('trễ hẹn');
    await aTimeout(20);
    expect(textOf(part(element, '.sentence'))).to.include('trễ hẹn');
  });

  it('shows nothing of a look-up that was cleared while it ran', async () => {
    const { fetch, answers } = manual();
    const element = await status(fetch);
    await fillIn(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length);
    element.clear();
    answers[0]!(dossiers.inProcess);
    await aTimeout(20);
    expect(parts(element, '.sentence')).to.deep.equal([]);
  });

  it('goes on after it was moved while it waited', async () => {
    const { fetch, answers, signals } = manual();
    const element = await status(fetch);
    await fillIn(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => answers.length === 1);
    const parent = element.parentElement!;
    element.remove();
    expect(signals[0]!.aborted).to.equal(true);
    parent.append(element);
    await waitUntil(() => answers.length === 2);
    answers[1]!(dossiers.inProcess);
    await appears(element, '.sentence');
  });
});

describe('motcua-dossier-status: on a small phone with text of twice the size', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 1280, height: 900 }));

  /** What stands out of the widget on the right, by its class. */
  const tooWide = (element: Element): string[] => {
    const edge = element.getBoundingClientRect().right;
    return parts(element, '.base *:not(.visually-hidden)')
      .filter((one) => one.getBoundingClientRect().right > edge + 1)
      .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}`);
  };

  for (const [name, report] of Object.entries({
    inProcess: dossiers.inProcess,
    overdue: dossiers.overdue,
    feeRequested: dossiers.feeRequested,
    papersRequested: dossiers.papersRequested,
    byPost: dossiers.sentByPost,
    longTexts: dossiers.longTexts,
  })) {
    it(`shows all of ${name} without scrolling sideways`, async () => {
      const element = await status(dossierApi({ output: report }));
      element.style.setProperty('--motcua-font-size', '32px');
      await factorField(element);
      expect(tooWide(element)).to.deep.equal([]);
      await lookUp(element);
      expect(tooWide(element)).to.deep.equal([]);
    });
  }

  it('shows the form with choices, its mistakes and a refusal so, too', async () => {
    const choices = offering({ kind: 'phone', lastDigits: 4 }, { kind: 'receipt' });
    const element = await status(choices);
    element.style.setProperty('--motcua-font-size', '32px');
    await factorField(element);
    part(element, '.submit').click();
    await appears(element, '.field-error');
    expect(tooWide(element)).to.deep.equal([]);
    const refused = await status(dossierApi({ problem: 'not-found' }));
    refused.style.setProperty('--motcua-font-size', '32px');
    await lookUp(refused, '[role=alert]');
    expect(tooWide(refused)).to.deep.equal([]);
  });
});

describe('motcua-dossier-status: the watch', () => {
  async function watching(...replies: Reply<'lookUpDossier'>[]) {
    let asked = 0;
    const element = await status(dossierApi(() => replies[Math.min(asked++, replies.length - 1)]!));
    await lookUp(element);
    part(element, '.watch').click();
    await element.updateComplete;
    return { element, asked: () => asked };
  }

  const inProcess = { output: dossiers.inProcess };

  it('says what has changed, and leaves the focus where it is', async () => {
    const { element } = await watching(inProcess, { output: dossiers.readyAtCounter });
    const button = part(element, '.watch');
    button.focus();
    const event = nextEvent(element, 'motcua-dossier-status');
    passTime(4);
    const news = await appears(element, '.news');
    expect(textOf(news)).to.include('Hồ sơ đã có kết quả, mời bạn đến nhận');
    await waitUntil(() => spoken(element).startsWith('Có thay đổi. Hồ sơ đã có kết quả'));
    expect((await event).status).to.equal('settled');
    expect(focused()).to.equal(button);
    await expectAccessible(element);
  });

  it('marks the title of a window behind others until somebody looks', async () => {
    const title = 'Trang tra cứu';
    document.title = title;
    const { hasFocus } = document;
    document.hasFocus = () => false;
    try {
      const { element } = await watching(inProcess, { output: dossiers.readyAtCounter });
      passTime(4);
      await appears(element, '.news');
      expect(document.title).to.equal(`(Có thay đổi) ${title}`);
      dispatchEvent(new Event('focus'));
      expect(document.title).to.equal(title);
    } finally {
      document.hasFocus = hasFocus;
    }
  });

  it('looks less often while the page is not seen, not before it is time, nor when stopped', async () => {
    const { element, asked } = await watching(inProcess);
    passTime(2);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).to.equal(1);
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    passTime(4);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).to.equal(1);
    passTime(10);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => asked() === 2);
    passTime(4);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked()).to.equal(2);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => asked() === 3);
    part(element, '.watch').click();
    passTime(9);
    document.dispatchEvent(new Event('visibilitychange'));
    await aTimeout(20);
    expect(asked()).to.equal(3);
  });

  it('stops by itself when the server will not answer any more, and says so', async () => {
    const tooMany = { problem: 'too-many-attempts', retryAfter: 60 } as const;
    for (const refusal of [tooMany, { problem: 'not-found' } as const]) {
      const { element, asked } = await watching(inProcess, refusal);
      passTime(4);
      await waitUntil(
        () => textOf(part(element, '.watch-note')).includes('đã thôi tự xem lại'),
        '',
      );
      expect(textOf(part(element, '.sentence'))).to.include('Hồ sơ đang được xử lý');
      expect(textOf(part(element, '.watch'))).to.equal('Báo cho tôi khi có thay đổi');
      await expectAccessible(element);
      passTime(9);
      document.dispatchEvent(new Event('visibilitychange'));
      await aTimeout(20);
      expect(asked()).to.equal(2);
    }
  });

  it('looks no more when its element is gone', async () => {
    const { element, asked } = await watching(inProcess);
    element.remove();
    passTime(4);
    document.dispatchEvent(new Event('visibilitychange'));
    await aTimeout(20);
    expect(asked()).to.equal(1);
  });
});

describe('motcua-dossier-status: on a shared device', () => {
  const kiosk = (report = dossiers.feeRequested): Promise<MotcuaDossierStatus> =>
    showing(report, { kiosk: true });

  it('has large targets, no watch, and no way to other pages', async () => {
    const element = await kiosk();
    expect(parts(element, 'a, .watch')).to.deep.equal([]);
    for (const button of parts(element, 'button')) {
      expect(button.getBoundingClientRect().height).to.be.at.least(72);
    }
    expect(textOf(part(element, '.contact'))).to.include('0999 000 012');
    const empty = parts(element, 'ul, dl').filter((list) => list.childElementCount === 0);
    expect(empty).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('puts the focus back to where it was, once somebody said that they are there', async () => {
    const element = await kiosk();
    const before = part(element, '.print');
    for (const press of ['keys', 'mouse'] as const) {
      before.focus();
      passTime(0.7);
      const stay = (await appears(element, '.countdown')).querySelector('button')!;
      if (press === 'keys') {
        stay.focus();
        await sendKeys({ press: 'Enter' });
      } else {
        const { x, y, width, height } = stay.getBoundingClientRect();
        const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
        await sendMouse({ type: 'click', position });
      }
      await waitUntil(() => parts(element, '.countdown').length === 0);
      expect(focused()).to.equal(before);
    }
  });

  it('warns, is told that somebody is there, warns again, and clears', async () => {
    const element = await kiosk();
    passTime(0.7);
    const countdown = await appears(element, '.countdown');
    await waitUntil(() => /xóa sau \d+ giây/.test(spoken(element)));
    await expectAccessible(element);
    countdown.querySelector('button')!.click();
    await element.updateComplete;
    expect(parts(element, '.countdown')).to.deep.equal([]);
    passTime(0.7);
    await appears(element, '.countdown');
    await sendKeys({ press: 'Shift' });
    await element.updateComplete;
    expect(parts(element, '.countdown')).to.deep.equal([]);
    passTime(1.1);
    await appears(element, '#code');
    expect(element.shadowRoot!.textContent).not.to.include(applicant);
    expect(codeField(element).value).to.equal('');
    await waitUntil(() => spoken(element).startsWith('Đã xóa thông tin'));
    expect(parts(element, '.countdown')).to.deep.equal([]);
  });

  it('clears what was only typed, too', async () => {
    const element = await status(dossierApi(), { kiosk: true });
    await fillIn(element);
    passTime(1.1);
    await waitUntil(() => codeField(element).value === '', 'not cleared');
    expect((await factorField(element)).value).to.equal('');
  });

  it('clears a page that is left, and an element that is taken away', async () => {
    const element = await kiosk();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await appears(element, '#code');
    await lookUp(element);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await appears(element, '#code');
    expect(codeField(element).value).to.equal('');
  });

  it('clears nothing where it is not a shared device', async () => {
    const element = await showing(dossiers.inProcess);
    passTime(5);
    await aTimeout(1100);
    part(element, '.sentence');
    expect(parts(element, '.countdown')).to.deep.equal([]);
  });
});

describe('motcua-dossier-status: the camera', () => {
  let tracks: MediaStreamTrack[] = [];
  let refusal = '';
  let seen: string[] = [];
  const { mediaDevices } = navigator;

  beforeEach(() => {
    tracks = [];
    refusal = '';
    seen = [];
    const getUserMedia = (): Promise<MediaStream> => {
      if (refusal) return Promise.reject(new DOMException('', refusal));
      const stream = document.createElement('canvas').captureStream();
      tracks.push(...stream.getTracks());
      return Promise.resolve(stream);
    };
    Object.defineProperty(navigator, 'mediaDevices', {
      value: { getUserMedia },
      configurable: true,
    });
    const Detector = class {
      static readonly getSupportedFormats = () => Promise.resolve(['qr_code']);
      readonly detect = () => Promise.resolve(seen.map((rawValue) => ({ rawValue })));
    };
    Object.assign(globalThis, { BarcodeDetector: Detector });
  });

  afterEach(() => {
    Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true });
    Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  });

  const isOff = (): boolean => tracks.every(({ readyState }) => readyState === 'ended');

  async function open(): Promise<MotcuaDossierStatus> {
    const element = await status();
    const button = await appears(element, '.scan');
    button.focus();
    await sendKeys({ press: 'Enter' });
    return element;
  }

  it('is not offered where the browser cannot read codes', async () => {
    Reflect.deleteProperty(globalThis, 'BarcodeDetector');
    const element = await status();
    await factorField(element);
    await aTimeout(20);
    expect(parts(element, '.scan')).to.deep.equal([]);
  });

  it('reads a code out of an address, is off then, and the factor is next', async () => {
    const element = await open();
    await appears(element, 'video');
    await expectAccessible(element);
    seen = ['8934567890123'];
    await waitUntil(() => textOf(part(element, '.scanner')).includes('không phải là mã hồ sơ'));
    seen = [`https://dichvucong.example/?ma=${code}`];
    await waitUntil(() => codeField(element).value === code);
    expect(isOff()).to.equal(true);
    await waitUntil(() => focused()?.id === 'factor');
    expect(parts(element, 'video')).to.deep.equal([]);
    await waitUntil(() => spoken(element) === 'Đã đọc được mã hồ sơ.');
  });

  it('is off when it is cancelled, with the focus still on its button', async () => {
    const element = await open();
    await appears(element, 'video');
    await sendKeys({ press: 'Enter' });
    await waitUntil(isOff);
    await element.updateComplete;
    expect(parts(element, 'video')).to.deep.equal([]);
    expect(focused()).to.equal(part(element, '.scan'));
  });

  it('is closed by Escape, which closes nothing else', async () => {
    const element = await open();
    await appears(element, 'video');
    let prevented = false;
    const note = (event: Event): void => void (prevented = event.defaultPrevented);
    document.addEventListener('keydown', note);
    window.addEventListener('keydown', note);
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', note);
    window.removeEventListener('keydown', note);
    await waitUntil(isOff);
    await element.updateComplete;
    expect(parts(element, 'video')).to.deep.equal([]);
    expect(prevented).to.equal(true);
    expect(focused()).to.equal(part(element, '.scan'));
  });

  it('is off when its element goes, when the page is hidden, and when a look-up begins', async () => {
    const removed = await open();
    await appears(removed, 'video');
    removed.remove();
    expect(isOff()).to.equal(true);

    const hidden = await open();
    await appears(hidden, 'video');
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    expect(isOff()).to.equal(true);

    const looking = await open();
    await appears(looking, 'video');
    await lookUp(looking);
    expect(isOff()).to.equal(true);
  });

  it('explains a permission that was refused and can be tried again', async () => {
    refusal = 'NotAllowedError';
    const element = await open();
    const message = await appears(element, '.scanner.error');
    expect(textOf(message)).to.include('cho phép trong phần cài đặt');
    await expectAccessible(element);
    refusal = '';
    part(element, '.scan').click();
    await appears(element, 'video');
    element.clear();
    expect(isOff()).to.equal(true);
  });

  it('says so where no camera can be opened', async () => {
    refusal = 'NotFoundError';
    const element = await open();
    expect(textOf(await appears(element, '.scanner.error'))).to.include('Không mở được camera');
  });
});

describe('motcua-dossier-status: what is private', () => {
  /** Every attribute of an element and of all below it, through shadow roots. */
  function attributes(root: Element): string[] {
    const own = [...root.attributes].map(({ value }) => value);
    const below = [...root.children, ...(root.shadowRoot?.children ?? [])];
    return [...own, ...below.flatMap(attributes)];
  }

  it('reaches no address, storage, attribute, event or log', async () => {
    const said = watchConsole();
    const warned: unknown[][] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warned.push(words);
    const calls: URL[] = [];
    const events: unknown[] = [];
    const replies: Reply<'lookUpDossier'>[] = [
      { problem: 'not-found' },
      { problem: 'too-many-attempts', retryAfter: 1 },
      { json: { dossier: { code } } },
      { problem: 'internal-error' },
      { output: dossiers.inProcess },
    ];
    const fetch = exampleApi(
      { getService: { output: phoneOnly }, lookUpDossier: () => replies.shift()! },
      calls,
    );
    const element = await status(fetch);
    for (const name of ['motcua-dossier-status', 'motcua-dossier-rating-due'] as const) {
      element.addEventListener(name, (event) => events.push({ ...event }));
    }
    await lookUp(element, '[role=alert]');
    while (replies.length) {
      const before = replies.length;
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => replies.length < before);
      await aTimeout(20);
    }
    await appears(element, '.sentence');
    console.warn = warn;
    const databases = await indexedDB.databases();
    const where = {
      address: location.href,
      history: JSON.stringify(history.state),
      title: document.title,
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      databases: JSON.stringify(databases),
      requests: calls.join(' '),
      events: JSON.stringify(events),
      attributes: attributes(element).join(' '),
      console: [...said(), ...warned.flat().map((one) => String(one))].join(' '),
    };
    const secrets = [code, code.replace(/\W/g, ''), factor, applicant];
    for (const [place, content] of Object.entries(where)) {
      for (const secret of secrets) expect(content, place).not.to.include(secret);
    }
    // What was looked at is what there is to look at.
    expect(events).to.deep.equal([{ isTrusted: false, status: 'in-process', overdue: false }]);
    expect(element.shadowRoot!.textContent).to.include(code);
    expect(where.console).to.include('báo lỗi HTTP 500');
  });
});
