import { expect, html, waitUntil } from '@open-wc/testing';
import '../../src/components/procedure-detail/define.js';
import type { MotcuaProcedureDetail } from '../../src/components/procedure-detail/procedure-detail.js';
import { messyProcedure } from '../../src/contract/examples/messy.js';
import { bareProcedure, marriage } from '../../src/contract/examples/procedures.js';
import type { Procedure } from '../../src/contract/procedures.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { expectAccessible } from '../helpers/axe.js';
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
    expect(textOf(part(element, '.notice'))).to.equal('Đã chép liên kết.');
    expect(written).to.equal(element.link);
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

  it('prints alone, with everything unfolded, and leaves the page as it was', async () => {
    const element = await showing({ ...marriage, legalBasis: ['một', 'hai', 'ba'] });
    await appears(element, '.title');
    const neighbour = document.createElement('p');
    neighbour.style.setProperty('display', 'inline', 'important');
    element.parentElement!.append(neighbour);
    let printed = { neighbour: '', open: false };
    const original = window.print;
    window.print = () => {
      printed = {
        neighbour: getComputedStyle(neighbour).display,
        open: part<HTMLDetailsElement>(element, 'details.fold').open,
      };
      dispatchEvent(new Event('afterprint'));
    };
    try {
      parts(element, '.actions button')[0]!.click();
    } finally {
      window.print = original;
    }
    expect(printed).to.deep.equal({ neighbour: 'none', open: true });
    expect(neighbour.style.display).to.equal('inline');
    expect(neighbour.style.getPropertyPriority('display')).to.equal('important');
    expect(part<HTMLDetailsElement>(element, 'details.fold').open).to.equal(false);
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
    broken = false;
    part(element, '[role=alert] button').click();
    await appears(element, '.title');
  });

  it('follows its code, and an earlier answer never shows', async () => {
    const element = await detail('1.000894');
    element.code = '2.000806';
    await waitUntil(
      () => textOf(element.shadowRoot!.querySelector('.title')) === bareProcedure.name,
    );
    element.code = '';
    await waitUntil(() => textOf(part(element, '.message')) === 'Chưa chọn thủ tục nào.');
  });

  it('takes the focus to its title as soon as there is one', async () => {
    const element = await detail('1.000894');
    element.focus();
    await waitUntil(() => focused()?.classList.contains('title'));
  });

  it('adds data for search engines on request, and only its own', async () => {
    const element = await detail('1.000894');
    await appears(element, '.title');
    expect(element.querySelector('script')).to.equal(null);
    element.structuredData = true;
    element.code = '2.000806';
    await waitUntil(() => element.querySelector('script')?.text.includes('2.000806'));
    element.code = '1.000894';
    await waitUntil(() => element.querySelector('script')?.text.includes('1.000894'));
    expect(element.querySelectorAll('script')).to.have.length(1);
    const data = JSON.parse(element.querySelector('script')!.text) as Record<string, unknown>;
    expect(data).to.include({ '@type': 'GovernmentService', identifier: '1.000894' });
  });
});

describe('a detail that was asked for what there is not', () => {
  it('says whom to ask', async () => {
    const element = await detail('9.9');
    const contact = await appears(element, '.contact');
    expect(textOf(contact)).to.include('0999 000 001');
  });
});
