import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Fetch } from '../../src/client/request.js';
import '../../src/components/procedure-search/define.js';
import type { MotcuaProcedureSearch } from '../../src/components/procedure-search/procedure-search.js';
import { examples } from '../../src/contract/examples/index.js';
import { marriageSearch } from '../../src/contract/examples/procedures.js';
import type { ProcedureSearchResult } from '../../src/contract/procedures.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { expectAccessible } from '../helpers/axe.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';
const nothingFound = examples.searchProcedures[1]!.output;

function search(fetch: Fetch, attributes: { urlState?: string; popular?: number } = {}) {
  return widget<MotcuaProcedureSearch>(html`
    <motcua-procedure-search
      api=${api}
      .fetch=${fetch}
      .urlState=${attributes.urlState ?? null}
      .popular=${attributes.popular ?? 0}
    ></motcua-procedure-search>
  `);
}

const scenario = (replies: Scenario, calls: URL[] = []): Promise<MotcuaProcedureSearch> =>
  search(exampleApi(replies, calls));

const field = (element: Element): HTMLInputElement => part(element, '#text');

async function type(element: Element, text: string): Promise<void> {
  field(element).focus();
  await sendKeys({ type: text });
}

async function typeAndSubmit(element: Element, text: string): Promise<void> {
  await type(element, text);
  await sendKeys({ press: 'Enter' });
}

const status = (element: Element): string => textOf(part(element, '.visually-hidden[role=status]'));

/** A page of hits, made from one hit. */
function page(codes: string[], total: number, nextCursor?: string): ProcedureSearchResult {
  const [hit] = marriageSearch.hits;
  return {
    ...marriageSearch,
    hits: codes.map((code) => ({ ...hit!, code, name: `Thủ tục ${code}` })),
    total,
    ...(nextCursor && { nextCursor }),
  };
}

describe('motcua-procedure-search', () => {
  describe('while typing', () => {
    it('suggests procedures and says how many', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      expect(field(element).getAttribute('aria-expanded')).to.equal('true');
      expect(parts(element, '[role=option]')).to.have.length(3);
      await waitUntil(() => status(element).startsWith('Có 3 gợi ý'));
      await expectAccessible(element);
    });

    it('asks an API once for keys pressed in one go', async () => {
      const calls: URL[] = [];
      const element = await scenario({}, calls);
      await type(element, 'ket');
      await appears(element, '[role=option]');
      const asked = calls.filter(({ pathname }) => pathname.endsWith('/procedures'));
      expect(asked.at(-1)?.searchParams.get('q')).to.equal('ket');
      expect(asked.length).to.be.lessThan(3);
    });

    it('moves through text and suggestions in a circle, the focus staying in the text', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      const active = (): string | null => field(element).getAttribute('aria-activedescendant');
      const seen: (string | null)[] = [];
      for (const press of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
        await sendKeys({ press });
        await element.updateComplete;
        seen.push(active());
      }
      expect(seen).to.deep.equal([
        'suggestion-0',
        'suggestion-1',
        'suggestion-2',
        null,
        'suggestion-2',
      ]);
      expect(part(element, '#suggestion-2').getAttribute('aria-selected')).to.equal('true');
      expect(focused()).to.equal(field(element));
    });

    it('opens the active suggestion with Enter', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      const detail = await appears(element, 'motcua-procedure-detail');
      const title = await appears(detail, '.title');
      expect(textOf(title)).to.equal('Đăng ký kết hôn');
      await waitUntil(() => focused() === title, 'the title did not get the focus');
    });

    it('opens a suggestion that is pressed', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      (await appears(element, '#suggestion-0')).click();
      await appears(element, 'motcua-procedure-detail');
    });

    it('closes the list with Escape and keeps the text; a second Escape clears it', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
      expect(field(element).value).to.equal('ket hon');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(field(element).value).to.equal('');
    });

    it('moves the caret with Home and leaves the suggestions', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Home' });
      await element.updateComplete;
      expect(field(element).selectionStart).to.equal(0);
      expect(field(element).hasAttribute('aria-activedescendant')).to.equal(false);
    });

    it('leaves keys to an input method while it composes', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        const event = new KeyboardEvent('keydown', {
          key,
          isComposing: true,
          cancelable: true,
          bubbles: true,
        });
        field(element).dispatchEvent(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
      await element.updateComplete;
      expect(field(element).getAttribute('aria-expanded')).to.equal('true');
      expect(element.shadowRoot?.querySelector('.results')).to.equal(null);
    });

    it('closes the list when the focus leaves', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      await sendKeys({ press: 'Tab' });
      await element.updateComplete;
      expect(field(element).getAttribute('aria-expanded')).to.equal('false');
    });
  });

  describe('a search', () => {
    it('shows results, says how many, and tells the page', async () => {
      const element = await scenario({});
      const event = nextEvent(element, 'motcua-procedure-search');
      await typeAndSubmit(element, ' dang ky ket hon ');
      await appears(element, '.hit');
      const { query, total } = await event;
      expect({ query, total }).to.deep.equal({ query: 'dang ky ket hon', total: 3 });
      expect(parts(element, '.hit-title').map(textOf)).to.deep.equal(
        marriageSearch.hits.map(({ name }) => name),
      );
      expect(parts(element, '.hit mark').map(textOf).slice(0, 3)).to.deep.equal([
        'Đăng ký kết hôn',
        'Đăng ký',
        'kết hôn',
      ]);
      await waitUntil(() => status(element) === 'Có 3 thủ tục cho “dang ky ket hon”');
      await expectAccessible(element);
    });

    it('is not answered by an earlier one that comes late', async () => {
      const answers: Record<string, (response: Response) => void> = {};
      const element = await search(
        (input) =>
          new Promise((resolve) => {
            answers[new URL(input).searchParams.get('q') ?? ''] = resolve;
          }),
      );
      element.search('một');
      element.search('hai');
      const respond = (q: string, codes: string[]): void =>
        answers[q]?.(new Response(JSON.stringify(page(codes, codes.length))));
      await waitUntil(() => 'hai' in answers);
      respond('hai', ['2']);
      await appears(element, '.hit');
      respond('một', ['1']);
      await aTimeout(30);
      expect(parts(element, '.hit-title').map(textOf)).to.deep.equal(['Thủ tục 2']);
    });

    it('keeps its own name while another is awaited', async () => {
      let answered = false;
      const element = await scenario({
        searchProcedures: () => (answered ? 'never' : { output: marriageSearch }),
      });
      element.search('ket hon');
      await appears(element, '.hit');
      answered = true;
      element.search('khác');
      await element.updateComplete;
      expect(textOf(part(element, '.results-title'))).to.equal('Có 3 thủ tục cho “ket hon”');
      expect(part(element, '.results').getAttribute('aria-busy')).to.equal('true');
      await waitUntil(() => status(element) === 'Đang tìm…', '', { timeout: 3000 });
    });

    it('that is made before the widget is ready is made then', async () => {
      const element = document.createElement('motcua-procedure-search');
      Object.assign(element, { api, fetch: exampleApi() });
      document.body.append(element);
      element.search('ket hon');
      await appears(element, '.hit');
      expect(field(element).value).to.equal('ket hon');
      element.remove();
    });

    it('that the filters leave empty says so, and what there is without them', async () => {
      const element = await scenario({
        searchProcedures: { output: { ...nothingFound, nearest: marriageSearch.hits } },
      });
      element.search('ket hon', { field: ['Đất đai'], level: [], agency: [], audience: [] });
      const text = textOf(await appears(element, '.nothing'));
      expect(text).to.include('Không có thủ tục nào cho “ket hon” trong các mục đang lọc');
      expect(text).to.include('Nếu bỏ lọc thì có');
      expect(text).not.to.include('chính tả');
    });

    it('filters by checkbox, shows what filters, and lets each be removed', async () => {
      const calls: URL[] = [];
      const element = await scenario({}, calls);
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '.hit');
      part(element, '.facets-button').click();
      await element.updateComplete;
      const choices = parts(element, '.choice input');
      expect(textOf(choices[1]!.closest('.choice'))).to.include('Người nước ngoài');
      choices[1]!.focus();
      await sendKeys({ press: 'Space' });
      await appears(element, '.chip');
      await waitUntil(() => calls.at(-1)?.searchParams.get('audience') === 'Người nước ngoài');
      expect(focused()).to.equal(choices[1]);
      await expectAccessible(element);
      const chip = part(element, '.chip');
      expect(chip.getAttribute('aria-label')).to.equal('Bỏ lọc Người nước ngoài');
      chip.click();
      await waitUntil(() => calls.at(-1)?.searchParams.has('audience') === false);
      await waitUntil(() => parts(element, '.chip').length === 0);
    });

    it('shows more on demand, each procedure once, and moves the focus to the first new one', async () => {
      const element = await scenario({
        searchProcedures: (url) => ({
          output: url.searchParams.has('cursor')
            ? page(['2', '3', '4'], 4)
            : page(['1', '2'], 4, 'next'),
        }),
      });
      await typeAndSubmit(element, 'x');
      await appears(element, '.hit');
      const more = parts(element, 'button').find((button) => textOf(button).startsWith('Xem thêm'));
      expect(textOf(more!)).to.equal('Xem thêm 2 thủ tục');
      more!.click();
      await waitUntil(() => parts(element, '.hit').length === 4);
      expect(parts(element, '.hit-title').map(textOf)).to.deep.equal(
        ['1', '2', '3', '4'].map((code) => `Thủ tục ${code}`),
      );
      await waitUntil(() => textOf(focused()) === 'Thủ tục 3');
      await waitUntil(() => status(element) === 'Đã hiện thêm 2 thủ tục.');
    });

    it('that finds nothing says what to try, what comes near and whom to ask', async () => {
      const element = await scenario({ searchProcedures: { output: nothingFound } });
      await typeAndSubmit(element, 'kếy hpn');
      const nothing = await appears(element, '.nothing');
      await appears(element, '.contact');
      expect(textOf(nothing)).to.include('Không tìm thấy thủ tục nào cho “kếy hpn”');
      expect(textOf(nothing)).to.include('Đăng ký kết hôn');
      expect(part<HTMLAnchorElement>(element, '.contact a').href).to.equal('tel:0999000001');
      expect(textOf(part(element, '.did-you-mean'))).to.include('kết hôn');
      await expectAccessible(element);
    });

    it('follows "did you mean"', async () => {
      const element = await scenario({
        searchProcedures: (url) => ({
          output: url.searchParams.get('q') === 'kết hôn' ? marriageSearch : nothingFound,
        }),
      });
      await typeAndSubmit(element, 'kếy hpn');
      await appears(element, '.did-you-mean');
      part(element, '.did-you-mean button').click();
      await appears(element, '.hits .hit');
      await waitUntil(() => field(element).value === 'kết hôn');
    });
  });

  describe('a failure', () => {
    it('keeps what was typed, says what to do, and goes on', async () => {
      let broken = true;
      const element = await scenario({
        searchProcedures: () =>
          broken ? { problem: 'internal-error' } : { output: marriageSearch },
      });
      await typeAndSubmit(element, 'ket hon');
      const message = await appears(element, '[role=alert]');
      expect(textOf(message)).to.include('Hệ thống đang gặp sự cố');
      expect(field(element).value).to.equal('ket hon');
      await expectAccessible(element);
      broken = false;
      part(element, '[role=alert] button').click();
      await appears(element, '.hit');
      expect(element.shadowRoot?.querySelector('[role=alert]')).to.equal(null);
    });

    it('keeps the earlier results and says that they are', async () => {
      let broken = false;
      const element = await scenario({
        searchProcedures: () =>
          broken ? { problem: 'internal-error' } : { output: marriageSearch },
      });
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '.hit');
      broken = true;
      element.search('khác');
      await appears(element, '[role=alert]');
      expect(parts(element, '.hit')).to.have.length(3);
      expect(textOf(part(element, '.base'))).to.include('Đây là kết quả của lần tìm trước.');
    });

    it('of the network mends itself when the network is back', async () => {
      let online = false;
      const api = exampleApi();
      const element = await search((input, init) =>
        online ? api(input, init) : Promise.reject(new TypeError('Failed to fetch')),
      );
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '[role=alert]');
      online = true;
      dispatchEvent(new Event('online'));
      await appears(element, '.hit');
    }).timeout(8000);

    it('of an API that lies is a failure, not a blank', async () => {
      for (const json of [null, 'x', [], { hits: 'x' }, { total: -1 }]) {
        const element = await scenario({ searchProcedures: { json } });
        element.search('a');
        await appears(element, '[role=alert]');
      }
    });

    it('to say where the data is, is said', async () => {
      const element = await widget(html`<motcua-procedure-search></motcua-procedure-search>`);
      expect(textOf(part(element, '.message'))).to.equal('Chưa có địa chỉ dữ liệu cho phần này.');
    });
  });

  describe('an opened procedure', () => {
    it('gives the results back, with the focus where it was', async () => {
      const element = await scenario({});
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '.hit');
      parts(element, '.hit button')[1]!.click();
      await appears(element, 'motcua-procedure-detail');
      part(element, '.back').click();
      await appears(element, '.hit');
      await waitUntil(() => textOf(focused()) === 'Đăng ký lại kết hôn');
      expect(parts(element, '.hit')).to.have.length(3);
    });

    it('leads back to the search where nothing was searched for', async () => {
      const element = await scenario({});
      await type(element, 'ket hon');
      (await appears(element, '#suggestion-0')).click();
      const back = await appears(element, '.back');
      expect(textOf(back)).to.include('Quay lại tìm kiếm');
      back.click();
      await waitUntil(() => focused() === element.shadowRoot?.querySelector('#text'));
    });

    it('is left to the page where the page prevents it', async () => {
      const element = await scenario({});
      element.addEventListener('motcua-procedure-open', (event) => event.preventDefault());
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '.hit');
      parts(element, '.hit button')[0]!.click();
      await aTimeout(20);
      expect(element.shadowRoot?.querySelector('motcua-procedure-detail')).to.equal(null);
    });

    it('is a link where there is a page for it, unless that runs script', async () => {
      const element = await scenario({});
      element.detailUrl = '/thu-tuc/{code}.html';
      await typeAndSubmit(element, 'ket hon');
      const link = await appears<HTMLAnchorElement>(element, '.hit a');
      expect(new URL(link.href).pathname).to.equal('/thu-tuc/1.000894.html');
      element.detailUrl = 'javascript:alert("{code}")';
      await element.updateComplete;
      expect(parts(element, '.hit a')).to.have.length(0);
    });
  });

  describe('the address', () => {
    const home = location.href;
    afterEach(() => history.replaceState(null, '', home));

    it('keeps query, filters and procedure, and Back and Forward work', async () => {
      const element = await search(exampleApi(), { urlState: '' });
      const parameters = (): string => new URL(location.href).searchParams.toString();
      const before = parameters();
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '.hit');
      expect(new URL(location.href).searchParams.get('q')).to.equal('ket hon');
      (await appears(element, '.hit a')).click();
      await appears(element, 'motcua-procedure-detail');
      expect(new URL(location.href).searchParams.get('procedure')).to.equal('1.000894');
      history.back();
      await appears(element, '.hit');
      expect(new URL(location.href).searchParams.has('procedure')).to.equal(false);
      history.back();
      await waitUntil(() => parameters() === before);
      await waitUntil(() => field(element).value === '');
      history.forward();
      await appears(element, '.hit');
      expect(field(element).value).to.equal('ket hon');
    });

    it('is where a widget begins, and its other parameters stay', async () => {
      const url = new URL(home);
      url.searchParams.set('tt-q', 'ket hon');
      url.searchParams.append('tt-audience', 'Người nước ngoài');
      url.searchParams.set('lang', 'x');
      history.replaceState(null, '', url);
      const calls: URL[] = [];
      const element = await search(exampleApi({}, calls), { urlState: 'tt-' });
      await appears(element, '.hit');
      expect(field(element).value).to.equal('ket hon');
      expect(textOf(part(element, '.chip'))).to.include('Người nước ngoài');
      const link = part<HTMLAnchorElement>(element, '.hit a');
      expect(new URL(link.href).searchParams.get('lang')).to.equal('x');
      expect(new URL(link.href).searchParams.get('tt-procedure')).to.equal('1.000894');
    });
  });

  describe('on the page', () => {
    it('stops its request when it is removed, and asks again when it is back', async () => {
      let open = 0;
      let asked = 0;
      const element = await search((_, { signal }) => {
        open++;
        asked++;
        return new Promise((__, reject) => {
          signal?.addEventListener('abort', () => {
            open--;
            reject(new DOMException('', 'AbortError'));
          });
        });
      });
      element.search('ket hon');
      await waitUntil(() => open === 1);
      const parent = element.parentElement!;
      element.remove();
      expect(open).to.equal(0);
      parent.append(element);
      await waitUntil(() => asked === 2);
      expect(open).to.equal(1);
      element.remove();
      expect(open).to.equal(0);
    });

    it('shows popular procedures before the first search', async () => {
      const calls: URL[] = [];
      const element = await search(exampleApi({}, calls), { popular: 4 });
      await appears(element, '.hit');
      expect(calls[0]?.searchParams.get('limit')).to.equal('4');
      expect(textOf(part(element, '.results-title'))).to.equal('Thủ tục nhiều người cần');
      await expectAccessible(element);
    });

    it('speaks English where the page does, and marks what is Vietnamese', async () => {
      const wrapper = await widget<HTMLElement>(html`
        <div lang="en-GB">
          <motcua-procedure-search api=${api} .fetch=${exampleApi()}></motcua-procedure-search>
        </div>
      `);
      const element = wrapper.querySelector('motcua-procedure-search')!;
      await appears(element, '.label');
      expect(textOf(part(element, '.label'))).to.equal('Find a public service procedure');
      await typeAndSubmit(element, 'ket hon');
      await appears(element, '.hit');
      expect(textOf(part(element, '.results-title'))).to.equal('3 procedures for “ket hon”');
      expect(part(element, '.hit-title').lang).to.equal('vi');
      await expectAccessible(element);
      wrapper.lang = 'vi';
      await waitUntil(() => textOf(part(element, '.label')) === 'Tìm thủ tục hành chính');
    });
  });
});
