import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Fetch } from '../../src/client/request.js';
import '../../src/components/procedure-search/define.js';
import type { MotcuaProcedureDetail } from '../../src/components/procedure-detail/procedure-detail.js';
import type { MotcuaProcedureSearch } from '../../src/components/procedure-search/procedure-search.js';
import { examples } from '../../src/contract/examples/index.js';
import { marriageSearch } from '../../src/contract/examples/procedures.js';
import type { ProcedureSearchResult } from '../../src/contract/procedures.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { expectAccessible } from '../helpers/axe.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';
const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };
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

/** Makes a text the field's at once, as a fast typist or an input method does. */
function input(element: Element, text: string): void {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
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
      field(element).focus();
      for (const text of ['k', 'ke', 'ket']) input(element, text);
      await appears(element, '[role=option]');
      expect(calls.map(({ searchParams }) => searchParams.get('q'))).to.deep.equal(['ket']);
    });

    describe('the option that Enter opens', () => {
      /** Suggests what is typed, in two procedures; fails for “x”. */
      const echo: Scenario = {
        searchProcedures: ({ searchParams }) => {
          const q = searchParams.get('q') ?? '';
          return q === 'x'
            ? { problem: 'internal-error' }
            : { output: page([`${q}1`, `${q}2`], 2) };
        },
      };
      const options = (element: Element): string[] =>
        parts(element, '.suggestion-name').map(textOf);
      /** At once: a key of the real keyboard may come after the answer. */
      const pressDown = (element: Element): boolean =>
        field(element).dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }),
        );
      const active = (element: Element): string | null =>
        field(element).getAttribute('aria-activedescendant');

      it('is never another than was active when the suggestions changed', async () => {
        const element = await scenario(echo);
        field(element).focus();
        input(element, 'a');
        await appears(element, '[role=option]');
        input(element, 'b');
        pressDown(element);
        await element.updateComplete;
        expect(active(element)).to.equal('suggestion-0');
        await waitUntil(() => options(element)[0] === 'Thủ tục b1');
        expect(active(element)).to.equal(null);
        expect(part(element, '#suggestion-0').getAttribute('aria-selected')).to.equal('false');
      });

      it('is none of an earlier text where there is no answer to this one', async () => {
        const element = await scenario(echo);
        field(element).focus();
        input(element, 'a');
        await appears(element, '[role=option]');
        input(element, 'x');
        pressDown(element);
        await waitUntil(() => options(element).length === 0);
        expect(active(element)).to.equal(null);
        expect(field(element).getAttribute('aria-expanded')).to.equal('false');
      });
    });

    it('says nothing of suggestions that do not show any more', async () => {
      const ways: ((element: Element) => unknown)[] = [
        (element) => part(element, '#suggestion-0').click(),
        (element) => part(element, '.clear').click(),
        () => sendKeys({ press: 'Escape' }),
      ];
      for (const leave of ways) {
        const element = await scenario({});
        await type(element, 'ket hon');
        await appears(element, '[role=option]');
        const said: string[] = [];
        new MutationObserver(() => said.push(status(element))).observe(
          part(element, '[role=status]'),
          { characterData: true, childList: true, subtree: true },
        );
        await leave(element);
        await aTimeout(900);
        expect(said.filter((text) => text.includes('gợi ý'))).to.deep.equal([]);
        element.remove();
      }
    });

    it('loads a catalogue once for all keys, also through a fetch of the page’s own', async () => {
      const calls: string[] = [];
      const catalogue = JSON.stringify(examples.getCatalogue[0]!.output);
      const element = await widget<MotcuaProcedureSearch>(html`
        <motcua-procedure-search
          catalogue="https://so.example/catalogue.json"
          .fetch=${(address: string) => {
            calls.push(address);
            return Promise.resolve(new Response(catalogue));
          }}
        ></motcua-procedure-search>
      `);
      await type(element, 'ket hon');
      await appears(element, '[role=option]');
      expect(calls).to.deep.equal(['https://so.example/catalogue.json']);
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

    it('brings the active suggestion into a window that is too low for all', async () => {
      const element = await scenario({
        searchProcedures: { output: page(['1', '2', '3', '4', '5', '6'], 6) },
      });
      element.style.marginBlockStart = '300px';
      await setViewport({ width: 320, height: 420 });
      try {
        await type(element, 'thu tuc');
        await appears(element, '#suggestion-5');
        for (let index = 0; index < 6; index++) {
          await sendKeys({ press: 'ArrowDown' });
          await element.updateComplete;
          const { top, bottom } = part(element, '[aria-selected=true]').getBoundingClientRect();
          expect(top, `top of ${index}`).to.be.at.least(0);
          // A border, and the fraction of a pixel by which WebKit does not scroll.
          expect(bottom, `bottom of ${index}`).to.be.below(innerHeight + 2);
        }
      } finally {
        await setViewport(wide);
      }
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
      await waitUntil(() => status(element) === 'Đang tìm…');
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
      expect(text).to.include('Thủ tục tìm được nếu bỏ lọc');
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
      await sendKeys({ press: ' ' });
      await appears(element, '.chip');
      await waitUntil(() => calls.at(-1)?.searchParams.get('audience') === 'Người nước ngoài');
      expect(focused()).to.equal(choices[1]);
      await expectAccessible(element);
      const chip = part(element, '.chip');
      expect(textOf(chip)).to.equal('Bỏ lọc Người nước ngoài ×');
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

    it('that is awaited does not get hits of the one before', async () => {
      const answers: { q: string | null; cursor: string | null; answer(codes: string[]): void }[] =
        [];
      const element = await search(
        (input) =>
          new Promise((resolve) => {
            const { searchParams } = new URL(input);
            const [q, cursor] = [searchParams.get('q'), searchParams.get('cursor')];
            const answer = (codes: string[]): void =>
              resolve(new Response(JSON.stringify(page(codes, 9, `after ${q}`))));
            answers.push({ q, cursor, answer });
          }),
      );
      element.search('một');
      await waitUntil(() => answers.length === 1);
      answers[0]!.answer(['một 1']);
      await appears(element, '.hit');
      element.search('hai');
      await waitUntil(() => answers.length === 2);
      const more = parts(element, 'button').find((button) => textOf(button).startsWith('Xem thêm'));
      more!.click();
      await waitUntil(() => answers.length === 3);
      expect(answers[2]).to.include({ q: 'một', cursor: 'after một' });
      answers[1]!.answer(['hai 1']);
      await waitUntil(() => textOf(part(element, '.hit-title')) === 'Thủ tục hai 1');
      answers[2]!.answer(['một 2']);
      await aTimeout(30);
      expect(parts(element, '.hit-title').map(textOf)).to.deep.equal(['Thủ tục hai 1']);
    });

    it('of a text that is too long is made with what may be sent', async () => {
      const calls: URL[] = [];
      const element = await scenario({}, calls);
      element.search('x'.repeat(900));
      await appears(element, '.hit');
      expect(calls[0]?.searchParams.get('q')).to.have.length(500);
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

    it('cuts a name that is too long between two lines', async () => {
      const [hit] = marriageSearch.hits;
      const long = {
        ...hit!,
        name: 'Ẩ Ễ Ộ '.repeat(300),
        highlights: { name: [], code: [], keyword: [] },
      };
      const element = await scenario({
        searchProcedures: { output: { ...marriageSearch, hits: [long] } },
      });
      element.search('x');
      const name = await appears(element, '.hit-name');
      const { lineHeight, overflow, paddingBlockEnd } = getComputedStyle(name);
      expect({ overflow, paddingBlockEnd }).to.deep.equal({
        overflow: 'hidden',
        paddingBlockEnd: '0px',
      });
      expect(name.clientHeight).to.be.closeTo(5 * parseFloat(lineHeight), 2);
    });

    describe('with filters', () => {
      afterEach(() => setViewport(wide));

      /** Of six topics a filter by agency leaves one. */
      const shrinking: Scenario = {
        searchProcedures: ({ searchParams }) => {
          const topics = searchParams.has('agency') ? 1 : 6;
          const values = (name: string, count: number) =>
            Array.from({ length: count }, (_, i) => ({
              value: `${name} ${i}`,
              label: `${name} ${i}`,
              count: 10 - i,
            }));
          const facets = { ...marriageSearch.facets, level: [], audience: [] };
          return {
            output: {
              ...page(['1', '2', '3', '4', '5', '6', '7', '8'], 8),
              facets: { ...facets, field: values('Loại', topics), agency: values('Sở', 5) },
            },
          };
        },
      };

      for (const [size, viewport] of [
        ['beside the results', wide],
        ['above the results', narrow],
      ] as const) {
        it(`${size} leaves the boxes where they are`, async () => {
          await setViewport(viewport);
          const element = await scenario(shrinking);
          element.search('thu tuc');
          (await appears(element, '.facets-button')).click();
          await element.updateComplete;
          const box = parts(element, '[data-facet=agency] input')[1] as HTMLInputElement;
          box.scrollIntoView({ block: 'center' });
          const { top } = box.getBoundingClientRect();
          box.click();
          await appears(element, '.chip');
          await waitUntil(() => parts(element, '[data-facet=field] input').length === 1);
          expect(box.checked).to.equal(true);
          expect(box.getBoundingClientRect().top).to.be.closeTo(top, 1);
          element.search('khác');
          await waitUntil(() => part(element, '[data-facet=agency]').style.minHeight === '0px');
        });
      }

      it('leads from the open filters to what they leave', async () => {
        await setViewport(narrow);
        const element = await scenario(shrinking);
        element.search('thu tuc');
        (await appears(element, '.facets-button')).click();
        await element.updateComplete;
        const button = part(element, '.facets-end button');
        expect(textOf(button)).to.equal('Xem 8 kết quả');
        const { bottom } = button.getBoundingClientRect();
        expect(bottom).to.be.at.most(innerHeight);
        await expectAccessible(element);
        button.click();
        await waitUntil(() => focused()?.classList.contains('results-title'));
        expect(part(element, '.facets-button').getAttribute('aria-expanded')).to.equal('false');
        expect(part(element, '.facets-panel').getClientRects()).to.have.length(0);
      });
    });

    describe('keeps the focus among its results', () => {
      const filters = { field: ['Đất đai'], level: [], agency: [], audience: [] };
      const isTitle = (): boolean => focused()?.classList.contains('results-title') === true;

      for (const [name, selector] of [
        ['the last filter is removed', '.chip'],
        ['all filters are removed', '.active-filters .link-button'],
      ] as const) {
        it(`when ${name}`, async () => {
          const element = await scenario({});
          element.search('ket hon', filters);
          const button = await appears(element, selector);
          button.focus();
          button.click();
          await waitUntil(() => !button.isConnected);
          expect(isTitle()).to.equal(true);
        });
      }

      it('when it finds nothing without the filters either', async () => {
        const element = await scenario({ searchProcedures: { output: nothingFound } });
        element.search('x', filters);
        const button = await appears(element, '.nothing .link-button');
        button.focus();
        button.click();
        await waitUntil(() => !button.isConnected);
        expect(isTitle()).to.equal(true);
      });

      it('when another spelling is followed', async () => {
        const element = await scenario({
          searchProcedures: (url) => ({
            output: url.searchParams.get('q') === 'kết hôn' ? marriageSearch : nothingFound,
          }),
        });
        element.search('kếy hpn');
        const button = await appears(element, '.did-you-mean button');
        button.focus();
        button.click();
        await waitUntil(() => !button.isConnected);
        expect(isTitle()).to.equal(true);
      });

      it('when it is tried again, and fails again', async () => {
        let broken = true;
        const element = await scenario({
          searchProcedures: () =>
            broken ? { problem: 'internal-error' } : { output: marriageSearch },
        });
        element.search('ket hon');
        const button = await appears(element, '[role=alert] button');
        button.focus();
        button.click();
        await waitUntil(() => focused() !== button && focused()?.matches('[role=alert] button'));
        broken = false;
        (focused() as HTMLElement).click();
        await waitUntil(isTitle);
      });
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
    });

    it('of a server that is busy counts the wait down, and does not forbid to try', async () => {
      let busy = true;
      const element = await scenario({
        searchProcedures: () =>
          busy ? { status: 429, retryAfter: 45 } : { output: marriageSearch },
      });
      element.search('ket hon');
      const button = await appears(element, '[role=alert] button');
      expect(textOf(part(element, '[role=alert] p'))).to.include('đang có nhiều người dùng');
      const left = (): number => Number(/nên đợi (\d+) giây/.exec(textOf(button))?.[1]);
      const first = left();
      expect(first).to.be.within(40, 45);
      await waitUntil(() => left() < first, 'nothing is counted down');
      busy = false;
      button.click();
      await appears(element, '.hit');
    });

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

    it('to give an address is said, and told to the webmaster once', async () => {
      const warn = console.warn;
      const told: string[] = [];
      console.warn = (text) => told.push(String(text));
      try {
        const element = await widget<MotcuaProcedureSearch>(
          html`<motcua-procedure-search api="https://"></motcua-procedure-search>`,
        );
        expect(textOf(part(element, '.message'))).to.equal('Chưa có địa chỉ dữ liệu cho phần này.');
        element.requestUpdate();
        await element.updateComplete;
      } finally {
        console.warn = warn;
      }
      expect(told.filter((text) => text.includes('“https://”'))).to.have.length(1);
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

    it('has a link to copy only where it has an address of its own', async () => {
      const home = location.href;
      for (const [urlState, buttons] of [
        [null, ['In']],
        ['', ['In', 'Sao chép đường dẫn']],
      ] as const) {
        const element = await search(exampleApi(), urlState === null ? {} : { urlState });
        element.open('1.000894');
        const opened = await appears<MotcuaProcedureDetail>(element, 'motcua-procedure-detail');
        await appears(opened, '.actions');
        expect(parts(opened, '.actions button').map(textOf)).to.deep.equal(buttons);
        if (urlState === null) expect(opened.link).to.equal('');
        else expect(new URL(opened.link).searchParams.get('procedure')).to.equal('1.000894');
        element.remove();
      }
      history.replaceState(null, '', home);
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
      element.popular = 1000.5;
      await waitUntil(() => calls.length === 2);
      expect(calls[1]?.searchParams.get('limit')).to.equal('100');
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

    it('says in English that procedures are to be sought in Vietnamese', async () => {
      const wrapper = await widget<HTMLElement>(html`
        <div lang="en">
          <motcua-procedure-search
            api=${api}
            .fetch=${exampleApi({ searchProcedures: { output: nothingFound } })}
          ></motcua-procedure-search>
        </div>
      `);
      const element = wrapper.querySelector('motcua-procedure-search')!;
      expect(textOf(await appears(element, '#hint'))).to.match(/in Vietnamese.*khai sinh/);
      element.search('marriage');
      const tips = await appears(element, '.nothing .bullets');
      expect(textOf(tips)).to.match(/search in Vietnamese.*“khai sinh”/);
    });

    it('marks what is Vietnamese among its filters and suggestions, too', async () => {
      const wrapper = await widget<HTMLElement>(html`
        <div lang="en">
          <motcua-procedure-search
            api=${api}
            .fetch=${exampleApi({ searchProcedures: { output: nothingFound } })}
          ></motcua-procedure-search>
        </div>
      `);
      const element = wrapper.querySelector('motcua-procedure-search')!;
      element.search('x', { field: ['Đất đai'], level: ['commune'], agency: [], audience: [] });
      await appears(element, '.chip');
      const language = (found: Element): string | undefined =>
        found.closest<HTMLElement>('[lang]')?.lang;
      const labels = parts(element, '.chip > span:nth-of-type(2)');
      expect(labels.map((label) => [textOf(label), language(label)])).to.deep.equal([
        ['Đất đai', 'vi'],
        ['Commune', 'en'],
      ]);
      expect(language(part(element, '.did-you-mean button'))).to.equal('vi');
      await expectAccessible(element);
    });

    it('speaks one language with the procedure that it shows', async () => {
      const wrapper = await widget<HTMLElement>(html`
        <div lang="en">
          <motcua-procedure-search api=${api} .fetch=${exampleApi()}></motcua-procedure-search>
        </div>
      `);
      const element = wrapper.querySelector('motcua-procedure-search')!;
      element.open('1.000894');
      const opened = await appears(element, 'motcua-procedure-detail');
      await appears(opened, '.section-title');
      const title = (): string => textOf(part(opened, '.section-title'));
      for (const [lang, text] of [
        ['vi', 'Giấy tờ cần có'],
        ['en', 'Papers you need'],
        ['vi', 'Giấy tờ cần có'],
      ] as const) {
        wrapper.lang = lang;
        await waitUntil(() => title() === text, `${lang}: ${title()}`);
      }
    });
  });
});
