import { aTimeout, expect, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/components/procedure-detail/define.js';
import type { MotcuaProcedureDetail } from '../../src/components/procedure-detail/procedure-detail.js';
import { messyProcedure } from '../../src/contract/examples/messy.js';
import { bareProcedure, marriage } from '../../src/contract/examples/procedures.js';
import type { Procedure } from '../../src/contract/procedures.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { expectAccessible } from '../helpers/axe.js';
import { itSettingMedia } from '../helpers/engine.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';

function detail(code: string, scenario: Scenario = {}): Promise<MotcuaProcedureDetail> {
  return widget(html`
    <motcua-procedure-detail
      api=${api}
      code=${code}
      .fetch=${exampleApi(scenario)}
    ></motcua-procedure-detail>
  `);
}

const showing = (procedure: Procedure): Promise<MotcuaProcedureDetail> =>
  detail(procedure.code, { getProcedure: { output: procedure } });

/** What a screen reader says, from a region that was there before. */
const announced = (element: Element): string => textOf(part(element, '[role=status]'));

const sections = (element: Element): string[] => parts(element, '.section-title').map(textOf);

describe('motcua-procedure-detail', () => {
  it('shows everything that is known, in the order in which people need it', async () => {
    const element = await detail('1.000894');
    await appears(element, '.title');
    expect(textOf(part(element, '.title'))).to.equal(marriage.name);
    expect(sections(element)).to.deep.equal([
      'Giấy tờ cần có',
      'Các bước thực hiện',
      'Cách nộp hồ sơ',
      'Điều kiện',
      'Cơ quan giải quyết',
      'Căn cứ pháp lý',
    ]);
    expect(parts(element, '.steps > li').map(textOf)).to.deep.equal(marriage.steps);
    expect(textOf(part(element, '.glance'))).to.include('Miễn phí');
    await expectAccessible(element);
  });

  it('has headings in their order', async () => {
    const element = await detail('1.000894');
    element.headingLevel = 3;
    await appears(element, '.section-title');
    const levels = parts(element, '[role=heading]').map((one) => one.getAttribute('aria-level'));
    expect(levels[0]).to.equal('3');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['4']));
  });

  it('says so where an agency has published only the basics', async () => {
    const element = await detail(bareProcedure.code);
    await appears(element, '.title');
    expect(textOf(part(element, '.message'))).to.include('chưa công bố các bước');
    expect(sections(element)).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('makes messy records readable and loses none of their words', async () => {
    const element = await showing(messyProcedure);
    await appears(element, '.title');
    const longest = Math.max(
      ...parts(element, '.steps p').map(({ textContent }) => textContent.length),
    );
    expect(longest).to.be.lessThan(500);
    const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const expected = words(messyProcedure.steps!.join(' ').replace('Bước 1:', ''));
    // Compared by hand: a difference of 4,000 characters is no message.
    expect(words(textOf(part(element, '.steps'))) === expected, 'words were lost').to.equal(true);
    expect(parts(element, '.steps > li')).to.have.length(4);
    expect(parts(element, '.ways > li')).to.have.length(3);
    expect(textOf(part(element, '.note')).match(/hộ nghèo/g)).to.have.length(1);
    await expectAccessible(element);
  });

  it('never makes a link of an address that could run script', async () => {
    for (const address of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'http://[',
    ]) {
      const element = await showing({
        ...marriage,
        onlineUrl: address,
        components: [{ name: 'Tờ khai', formUrl: address }],
      });
      await appears(element, '.title');
      expect(
        parts(element, 'a').map((link) => link.getAttribute('href')),
        address,
      ).to.deep.equal([]);
      expect(textOf(part(element, '.papers'))).to.include('Tờ khai');
    }
  });

  it('shows where and when the agency is open, where the source knows it', async () => {
    const element = await showing({
      ...marriage,
      agencies: [{ code: 'H99.12', name: 'Sở Tư pháp' }],
    });
    await appears(element, '.agencies dl');
    const text = textOf(part(element, '.agencies'));
    expect(text).to.include('Số 1 đường Trung Tâm');
    expect(text).to.include('Thứ Hai đến Thứ Sáu: 07:30–11:30');
    expect(part<HTMLAnchorElement>(element, '.agencies a').href).to.equal('tel:0999000012');
  });

  it('sends nobody to an agency that has ended, but to who took over', async () => {
    const place = { level: 'commune', phone: '0999 000 001 – 0999 000 002' } as const;
    const agencies = [
      { ...place, code: 'old', name: 'Xã Cũ', address: 'Nơi cũ', successor: 'new' },
      { ...place, code: 'new', name: 'Xã Mới', address: 'Nơi mới' },
      { ...place, code: 'gone', name: 'Chi cục Cũ', address: 'Nơi bỏ', endedOn: '2025-07-01' },
    ];
    const element = await detail(marriage.code, {
      listAgencies: { output: { agencies } },
      getProcedure: {
        output: {
          ...marriage,
          agencies: [
            { code: 'old', name: 'Xã Cũ' },
            { code: 'gone', name: 'Chi cục Cũ' },
          ],
        },
      },
    });
    await appears(element, '.agencies dl');
    const [old, gone] = parts(element, '.agencies li').map(textOf);
    expect(old).to.include('Xã Cũ Cơ quan này không còn hoạt động.');
    expect(old).to.include('Xã Mới');
    expect(old).to.include('Nơi mới');
    expect(gone).to.equal('Chi cục Cũ Cơ quan này không còn hoạt động.');
    expect(parts(element, '.agencies a')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('copies its link and says so', async () => {
    const element = await detail('1.000894');
    await appears(element, '.actions');
    element.link = 'https://mot-cua.example/?procedure=1.000894';
    let written = '';
    const original = navigator.clipboard.writeText;
    navigator.clipboard.writeText = (text) => Promise.resolve(void (written = text));
    try {
      const event = nextEvent(element, 'motcua-procedure-link-copied');
      parts(element, '.actions button')[1]!.click();
      expect((await event).link).to.equal(written);
    } finally {
      navigator.clipboard.writeText = original;
    }
    await element.updateComplete;
    expect(textOf(part(element, '.notice'))).to.equal('Đã sao chép đường dẫn.');
    expect(written).to.equal(element.link);
    await waitUntil(() => announced(element) === 'Đã sao chép đường dẫn.');
  });

  it('gives the link to copy by hand where the browser does not allow it', async () => {
    const element = await detail('1.000894');
    await appears(element, '.actions');
    const original = navigator.clipboard.writeText;
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    try {
      parts(element, '.actions button')[1]!.click();
      const field = await appears<HTMLInputElement>(element, '.link-field');
      expect(field.value).to.equal(location.href);
    } finally {
      navigator.clipboard.writeText = original;
    }
    await expectAccessible(element);
  });

  describe('printed', () => {
    const print = window.print;
    let element: MotcuaProcedureDetail;
    let outside: HTMLElement;
    let beside: HTMLElement;

    beforeEach(async () => {
      window.print = () => undefined;
      const page = await widget(html`
        <div>
          <style>
            p#beside-the-widget {
              display: inline !important;
            }
          </style>
          <p id="beside-the-widget">x</p>
        </div>
      `);
      const host = page.appendChild(document.createElement('div'));
      const inner = host.attachShadow({ mode: 'open' });
      element = await showing({ ...marriage, legalBasis: ['một', 'hai', 'ba'] });
      beside = document.createElement('p');
      inner.append(beside, element);
      outside = page.querySelector('p')!;
      await appears(element, '.fold');
    });

    afterEach(() => {
      dispatchEvent(new Event('afterprint'));
      window.print = print;
    });

    const displays = async (media: 'screen' | 'print'): Promise<string[]> => {
      await emulateMedia({ media });
      return [outside, beside, element].map((one) => getComputedStyle(one).display);
    };

    const press = (): void => parts(element, '.actions button')[0]!.click();

    const aloneOnPaper =
      'by its button is alone on paper, and the page stays as it is on the screen';
    itSettingMedia(aloneOnPaper, async () => {
      try {
        const before = await displays('screen');
        press();
        expect(await displays('print')).to.deep.equal(['none', 'none', 'block']);
        expect(await displays('screen')).to.deep.equal(before);
        dispatchEvent(new Event('afterprint'));
        expect(await displays('print')).to.deep.equal(before);
      } finally {
        await emulateMedia({ media: 'screen' });
      }
    });

    it('twice, where the browser never prints, leaves nothing behind', () => {
      const html = outside.outerHTML;
      const { length } = document.adoptedStyleSheets;
      press();
      press();
      dispatchEvent(new Event('afterprint'));
      expect(outside.outerHTML).to.equal(html);
      expect(document.adoptedStyleSheets).to.have.length(length);
    });

    it('by whomever is unfolded, until the printing is over', () => {
      const fold = part<HTMLDetailsElement>(element, 'details.fold');
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('beforeprint'));
      expect(fold.open).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      expect(fold.open).to.equal(false);
    });

    it('keeps open what the reader has unfolded', () => {
      const fold = part<HTMLDetailsElement>(element, 'details.fold');
      fold.open = true;
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
      expect(fold.open).to.equal(true);
    });
  });

  it('says that there is no such procedure', async () => {
    const element = await detail('9.9');
    const message = await appears(element, '[role=alert]');
    expect(textOf(message)).to.include('Không có thủ tục mang mã 9.9.');
    await expectAccessible(element);
  });

  it('says what failed and tries again when asked', async () => {
    let broken = true;
    const element = await detail('1.000894', {
      getProcedure: () => (broken ? { problem: 'internal-error' } : { output: marriage }),
    });
    await appears(element, '[role=alert]');
    await expectAccessible(element);
    const button = part(element, '[role=alert] button');
    button.focus();
    button.click();
    await waitUntil(() => button !== focused() && focused()?.localName === 'button');
    broken = false;
    part(element, '[role=alert] button').click();
    await appears(element, '.title');
    expect(focused()).to.equal(part(element, '.title'));
  });

  it('follows its code', async () => {
    const element = await detail('1.000894');
    element.code = '2.000806';
    await waitUntil(
      () => textOf(element.shadowRoot!.querySelector('.title')) === bareProcedure.name,
    );
    element.code = '';
    await waitUntil(() => textOf(part(element, '.message')) === 'Chưa chọn thủ tục nào.');
  });

  it('never shows an earlier answer that comes late', async () => {
    const answers = new Map<string, (procedure: Procedure) => void>();
    // Unlike a browser's, this `fetch` does not care that nobody wants the answer any more.
    const fetch = (input: string): Promise<Response> =>
      new Promise((resolve) => {
        const code = new URL(input).pathname.split('/').at(-1)!;
        answers.set(code, (procedure) => resolve(new Response(JSON.stringify(procedure))));
      });
    const element = await widget<MotcuaProcedureDetail>(html`
      <motcua-procedure-detail api=${api} code="1.000894" .fetch=${fetch}></motcua-procedure-detail>
    `);
    await waitUntil(() => answers.has('1.000894'));
    element.code = '2.000806';
    await waitUntil(() => answers.has('2.000806'));
    answers.get('2.000806')!(bareProcedure);
    await appears(element, '.title');
    answers.get('1.000894')!(marriage);
    await aTimeout(30);
    expect(textOf(part(element, '.title'))).to.equal(bareProcedure.name);
  });

  it('says once that it is loading, and that it takes long', async () => {
    const element = await detail('1.000894', { getProcedure: 'never' });
    expect(textOf(part(element, '.busy'))).to.equal('Đang tải thủ tục…');
    expect(announced(element)).to.equal('');
    await waitUntil(() => announced(element) === 'Đang tải thủ tục…');
    await waitUntil(() => textOf(part(element, '.busy')) === 'Mạng đang chậm, vẫn đang tải…');
  });

  it('takes the focus to its title as soon as there is one', async () => {
    const element = await detail('1.000894');
    element.focus();
    await waitUntil(() => focused()?.classList.contains('title'));
  });

  it('takes the focus to what is said in its place where there is no such procedure', async () => {
    const element = await detail('9.9');
    element.focus();
    await waitUntil(() => focused()?.classList.contains('message'));
  });

  describe('for search engines', () => {
    const items = (element: Element): Element[] => [
      ...element.querySelectorAll(':scope > [itemscope]:not(.server)'),
    ];
    const content = (item: Element, name: string): string | null | undefined =>
      item.querySelector(`:scope > meta[itemprop=${name}]`)?.getAttribute('content');
    const described = (element: Element): unknown =>
      items(element).map((item) => content(item, 'identifier'));
    const says = (element: Element, ...codes: string[]): Promise<void> =>
      waitUntil(() => JSON.stringify(described(element)) === JSON.stringify(codes));

    it('adds data on request, and takes it back', async () => {
      const element = await detail('1.000894');
      await appears(element, '.title');
      expect(items(element)).to.deep.equal([]);
      element.structuredData = true;
      await says(element, '1.000894');
      const [item] = items(element);
      expect(item?.getAttribute('itemtype')).to.equal('https://schema.org/GovernmentService');
      expect(content(item!, 'name')).to.equal('Đăng ký kết hôn');
      const provider = item!.querySelector('[itemprop=provider]')!;
      expect(provider.getAttribute('itemtype')).to.equal(
        'https://schema.org/GovernmentOrganization',
      );
      expect(content(provider, 'name')).to.equal('Ủy ban nhân dân cấp xã');
      const url = item!.querySelector<HTMLLinkElement>('[itemprop=availableChannel] > link')!;
      expect(url.href).to.equal('https://dichvucong.example/thu-tuc/1.000894');
      expect(item!.getBoundingClientRect().height).to.equal(0);
      element.structuredData = false;
      await says(element);
    });

    it('says what is shown and nothing else', async () => {
      const element = await detail('1.000894');
      element.structuredData = true;
      await says(element, '1.000894');
      element.code = '2.000806';
      await says(element, '2.000806');
      element.code = '9.9';
      await says(element);
      element.code = '1.000894';
      await says(element, '1.000894');
      element.code = '';
      await says(element);
    });

    it('leaves alone what the page says itself', async () => {
      const element = await detail('1.000894');
      const own = element.appendChild(document.createElement('div'));
      own.toggleAttribute('itemscope', true);
      own.className = 'server';
      element.structuredData = true;
      await says(element, '1.000894');
      expect(own.isConnected).to.equal(true);
    });
  });
});

describe('a detail that was asked for what there is not', () => {
  it('says whom to ask', async () => {
    const element = await detail('9.9');
    const contact = await appears(element, '.contact');
    expect(textOf(contact)).to.include('0999 000 001');
    const gap =
      contact.getBoundingClientRect().top -
      part(element, '.message').getBoundingClientRect().bottom;
    expect(gap).to.be.greaterThan(8);
  });
});
