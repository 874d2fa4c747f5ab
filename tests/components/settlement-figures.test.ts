import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/settlement-figures/define.js';
import type { SettlementFiguresEvent } from '../../src/components/settlement-figures/events.js';
import { officeTime } from '../../src/components/shared/office-time.js';
import { periodOf } from '../../src/components/shared/figures/periods.js';
import type { MotcuaSettlementFigures } from '../../src/components/settlement-figures/settlement-figures.js';
import { examples } from '../../src/contract/examples/index.js';
import { emptyPeriod } from '../../src/contract/examples/settlement.js';
import type { SettlementCounts, SettlementFigures } from '../../src/contract/settlement.js';
import { choose, type } from '../../stories/act.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { agencies, almostAll, noneSettled, ofAgency, year } from '../../stories/settlement-data.js';
import { expectAccessible } from '../helpers/axe.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';

/** Figures of the year for all agencies and for each; `calls` collects what was asked for. */
function scenario(changes: Scenario = {}): Scenario {
  return {
    listAgencies: { output: { agencies } },
    getSettlementFigures: ({ searchParams }) => {
      const agency = agencies.find(({ code }) => code === searchParams.get('agency'));
      return { output: agency ? ofAgency(agency) : year };
    },
    ...changes,
  };
}

const showing = (output: SettlementFigures): Scenario =>
  scenario({ getSettlementFigures: { output } });

const create = (
  with_: Scenario = scenario(),
  calls: URL[] = [],
): Promise<MotcuaSettlementFigures> =>
  widget(html`
    <motcua-settlement-figures api=${api} .fetch=${exampleApi(with_, calls)}>
    </motcua-settlement-figures>
  `);

const queriesOf = (calls: readonly URL[]): Record<string, string>[] =>
  calls
    .filter(({ pathname }) => pathname.endsWith('/settlement-figures'))
    .map(({ searchParams }) => Object.fromEntries(searchParams));

const numberOf = (text: string): number => Number(text.replace(/\./g, ''));

/** The cells of a table's body, row by row. */
const cells = (element: Element, caption: string): string[][] =>
  parts(element, `[aria-labelledby=caption-${caption}] tbody tr`).map((row) =>
    [...row.children].map(textOf),
  );

const six = (counts: SettlementCounts): number[] => [
  counts.received,
  counts.settledEarly,
  counts.settledOnTime,
  counts.settledLate,
  counts.pending,
  counts.pendingOverdue,
];

const announced = (element: Element): string =>
  textOf(part(element, '.visually-hidden[role=status]'));

describe('motcua-settlement-figures', () => {
  it('says the share first, then what it is made of, in the numbers of the data', async () => {
    const element = await create();
    await appears(element, '.rate');
    expect(textOf(part(element, '.claim'))).to.equal('99,77 % hồ sơ được trả trước hoặc đúng hẹn');
    const { total } = year;
    const shown = parts(element, '.count').map((count) => numberOf(textOf(count)));
    expect(shown).to.deep.equal([
      total.settledEarly,
      total.settledOnTime,
      total.settledLate,
      total.received,
      total.pending,
      total.pendingOverdue,
    ]);
    expect(textOf(part(element, '.as-of'))).to.equal('Số liệu tính đến 08:30 ngày 05/01/2026.');
    await expectAccessible(element);
  });

  it('has every number of every month, agency and field in its tables', async () => {
    const element = await create();
    await appears(element, '.rate');
    part(element, '.scroll + p button').click();
    await element.updateComplete;
    const numbers = (row: string[]): number[] =>
      [row[1]!, row[2]!, row[3]!, row[4]!, row[6]!, row[7]!].map(numberOf);
    expect(cells(element, 'month').map(numbers)).to.deep.equal(year.byMonth.map(six));
    const byReceived = [...year.byAgency].sort((one, other) => other.received - one.received);
    expect(cells(element, 'agency').map(numbers)).to.deep.equal(byReceived.map(six));
    expect(cells(element, 'agency').map(([name]) => name)).to.deep.equal(
      byReceived.map(({ agency }) => agency.name),
    );
    const [first, second] = [...year.byField].reverse();
    expect(cells(element, 'field').map(numbers)).to.deep.equal([six(first!), six(second!)]);
    expect(cells(element, 'field')[0]![0]).to.equal('Hộ tịch');
    const totals = parts(element, '[aria-labelledby=caption-month] tfoot tr > *').map(textOf);
    expect(numbers(totals)).to.deep.equal(six(year.total));
    expect(totals[5]).to.equal('99,77 %');
  });

  it('has tables with a caption, and headers for columns and rows', async () => {
    const element = await create();
    await appears(element, '.rate');
    const region = part(element, '[aria-labelledby=caption-agency]');
    expect(region.getAttribute('role')).to.equal('region');
    expect(textOf(region.querySelector('caption'))).to.equal(
      'Số hồ sơ theo cơ quan, trong năm 2025',
    );
    const scopes = [...region.querySelectorAll('th')].map((head) => head.getAttribute('scope'));
    expect(scopes.slice(0, 8)).to.deep.equal(Array(8).fill('col'));
    expect(new Set(scopes.slice(8))).to.deep.equal(new Set(['row']));
  });

  it('has a chart that says its gist, and tells late ones in words', async () => {
    const element = await create();
    const chart = await appears(element, '[role=img]');
    expect(chart.getAttribute('aria-label')?.replace('\u00a0', ' ')).to.equal(
      'Biểu đồ. Trả nhiều nhất: tháng 12/2025, 1.685 hồ sơ. Tỷ lệ trả trước hoặc đúng hẹn thấp ' +
        'nhất: 99,16 %, tháng 7/2025. Số liệu đầy đủ có trong bảng ở dưới.',
    );
    const july = part(element, '.bar-row:nth-child(7)');
    expect(textOf(july)).to.equal('tháng 7/2025 99,16 % 1.430 hồ sơ, 12 trễ hẹn');
    const widths = [...july.querySelectorAll('rect')].map((rect) =>
      Number.parseFloat(rect.getAttribute('width')!),
    );
    // The longest bar, of 1,685, is 99 % wide.
    const expected = [940, 478, 12].map((count) => (count / 1685) * 99);
    widths.forEach((width, index) => expect(width).to.be.closeTo(expected[index]!, 1e-9));
  });

  it('never rounds up to 100 where one was late', async () => {
    const element = await create(showing(almostAll));
    expect(textOf(await appears(element, '.rate'))).to.equal('99,99 %');
    expect(textOf(part(element, '.claim + p'))).to.include('30.000 trên 30.001 hồ sơ');
  });

  it('says plainly that there is nothing, and that there is no share yet', async () => {
    const empty = await create(showing(emptyPeriod));
    await appears(empty, '.message');
    expect(textOf(part(empty, '.message'))).to.include('Không có hồ sơ nào trong tháng 6/2025.');
    expect(parts(empty, 'table, svg')).to.deep.equal([]);
    await expectAccessible(empty);
    const none = await create(showing(noneSettled));
    expect(textOf(await appears(none, '.claim'))).to.equal(
      'Chưa có hồ sơ nào được trả trong tháng 12/2025.',
    );
    expect(cells(none, 'month')[0]![5]).to.equal('–chưa có');
  });

  it('leaves out the months that have not begun', async () => {
    const element = await create(showing({ ...year, asOf: '2025-10-31T23:59:59+07:00' }));
    await appears(element, '.rate');
    expect(parts(element, '.bar-row')).to.have.length(10);
    expect(textOf(part(element, '.counts'))).to.include('tính đến lúc này');
  });

  it('is in the language around it; what the API sent is not', async () => {
    const element = await create();
    await appears(element, '.rate');
    element.lang = 'en';
    await waitUntil(() => textOf(part(element, '.rate')) === '99.77%');
    expect(textOf(part(element, '.claim + p'))).to.equal(
      '16,599 of 16,637 dossiers settled in 2025.',
    );
    expect(part(element, 'tbody th[lang]').lang).to.equal('vi');
  });

  it('has headings in their order', async () => {
    const element = await create();
    await appears(element, '.rate');
    element.headingLevel = 3;
    await element.updateComplete;
    const levels = parts(element, '[role=heading]').map((one) => one.getAttribute('aria-level'));
    expect(levels).to.deep.equal(['3', '4', '4']);
  });

  it('is reached by keyboard where a table scrolls, and only there', async () => {
    await setViewport({ width: 1280, height: 900 });
    const element = await create();
    await appears(element, '.rate');
    await nextFrame();
    const region = part(element, '[aria-labelledby=caption-agency]');
    expect(region.hasAttribute('tabindex')).to.equal(false);
    await setViewport({ width: 320, height: 800 });
    await waitUntil(() => region.getAttribute('tabindex') === '0');
    region.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => region.scrollLeft > 0);
    await setViewport({ width: 1280, height: 900 });
    await waitUntil(() => !region.hasAttribute('tabindex'));
  });

  it('prints alone, with all that is folded, and folds it again', async () => {
    const element = await create();
    await appears(element, '.rate');
    const original = window.print;
    const unfolded = (): number[] => [
      parts(element, 'details[open]').length,
      cells(element, 'agency').length,
    ];
    // As a browser does it: the paper is made as soon as the first event was sent.
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed = unfolded();
      dispatchEvent(new Event('afterprint'));
    };
    let printed: number[] = [];
    try {
      part(element, '.print button').click();
    } finally {
      window.print = original;
    }
    expect(printed).to.deep.equal([2, 12]);
    expect(unfolded()).to.deep.equal([0, 10]);
  });

  it('is unfolded on paper as well where the browser’s own menu prints', async () => {
    const element = await create();
    await appears(element, '.rate');
    part(element, '.scroll + p button').click();
    part<HTMLDetailsElement>(element, 'details').open = true;
    await element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'details[open]')).to.have.length(2);
    dispatchEvent(new Event('afterprint'));
    expect(parts(element, 'details[open]')).to.have.length(1);
    expect(cells(element, 'agency')).to.have.length(12);
  });

  it('keeps the focus on the button that unfolds the agencies', async () => {
    const element = await create();
    await appears(element, '.rate');
    const button = part(element, '.scroll + p button');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(cells(element, 'agency')).to.have.length(12);
    expect(focused()).to.equal(button);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('choosing figures', () => {
  const today = (): string => officeTime(new Date(), undefined).date;

  it('begins with this year of all agencies', async () => {
    const calls: URL[] = [];
    await create(scenario(), calls);
    await waitUntil(() => queriesOf(calls).length === 1);
    expect(queriesOf(calls)[0]).to.deep.equal(periodOf('this-year', today()));
  });

  it('begins with what the attributes say, and follows them', async () => {
    const calls: URL[] = [];
    const element = await widget<MotcuaSettlementFigures>(html`
      <motcua-settlement-figures
        api=${api}
        agency="H99.01"
        field="Đất đai"
        from="2025-01-01"
        to="2025-02-01"
        .fetch=${exampleApi(scenario(), calls)}
      ></motcua-settlement-figures>
    `);
    await appears(element, '.rate');
    const dates = { from: '2025-01-01', to: '2025-02-01' };
    expect(queriesOf(calls)).to.deep.equal([{ agency: 'H99.01', field: 'Đất đai', ...dates }]);
    expect(part<HTMLSelectElement>(element, '#period').value).to.equal('custom');
    expect(part<HTMLInputElement>(element, '#to').value).to.equal('2025-01-31');
    await waitUntil(() => part<HTMLSelectElement>(element, '#agency').value === 'H99.01');
    element.agency = element.field = element.from = element.to = '';
    element.period = 'last-month';
    await waitUntil(() => queriesOf(calls).length === 2);
    expect(queriesOf(calls)[1]).to.deep.equal(periodOf('last-month', today()));
  });

  it('offers agencies by level, without those that have ended', async () => {
    const element = await create();
    await appears(element, '#agency optgroup');
    const groups = parts(element, '#agency optgroup').map((group) => group.getAttribute('label'));
    expect(groups).to.deep.equal(['Cấp tỉnh', 'Cấp xã']);
    const values = parts(element, '#agency option').map((option) => option.getAttribute('value'));
    expect(values).to.have.length(13);
    expect(values).not.to.include('H99.40');
  });

  it('shows and announces what was chosen by keyboard, and tells the page', async () => {
    const calls: URL[] = [];
    const element = await create(scenario(), calls);
    await appears(element, '#agency optgroup');
    await appears(element, '.rate');
    expect(announced(element)).to.equal('');
    const shown = nextEvent(element, 'motcua-settlement-figures');
    part(element, '#agency').focus();
    // Typing finds the name, as in any select.
    await sendKeys({ type: 'Ban' });
    await sendKeys({ press: 'Enter' });
    const { agency, from, to }: SettlementFiguresEvent = await shown;
    expect({ agency, from, to }).to.deep.equal({ agency: 'H99.12', from: year.from, to: year.to });
    await waitUntil(() => announced(element).startsWith('99,70 % hồ sơ'));
    expect(textOf(part(element, '.scope'))).to.equal(agencies[11]!.name);
    expect(parts(element, '#caption-agency')).to.deep.equal([]);
    expect(focused()).to.equal(part(element, '#agency'));
    await expectAccessible(element);
  });

  it('asks for a named period at once', async () => {
    const calls: URL[] = [];
    const element = await create(scenario(), calls);
    await appears(element, '.rate');
    await choose(element, '#period', 'last-12-months');
    await waitUntil(() => queriesOf(calls).length === 2);
    expect(queriesOf(calls)[1]).to.deep.equal(periodOf('last-12-months', today()));
  });

  it('asks for dates when they are whole and make sense, and says what is wrong before', async () => {
    const calls: URL[] = [];
    const element = await create(scenario(), calls);
    await appears(element, '.rate');
    await choose(element, '#period', 'custom');
    const submit = async (first: string, last: string): Promise<void> => {
      await type(element, '#from', first);
      await type(element, '#to', last);
      part(element, '.dates button').click();
      await element.updateComplete;
    };
    await submit('2026-03-02', '2026-03-01');
    const problem = part(element, '#date-problem');
    expect(problem.getAttribute('role')).to.equal('alert');
    const field = part(element, '#from');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(field.getAttribute('aria-describedby')).to.equal(problem.id);
    await expectAccessible(element);
    await submit('', '2026-03-01');
    expect(textOf(part(element, '#date-problem'))).to.include('chưa chọn đủ');
    await submit('2015-01-01', '2025-01-01');
    expect(textOf(part(element, '#date-problem'))).to.include('10 năm');
    expect(queriesOf(calls)).to.have.length(1);
    await submit('2024-02-29', '2024-02-29');
    await waitUntil(() => queriesOf(calls).length === 2);
    expect(queriesOf(calls)[1]).to.deep.equal({ from: '2024-02-29', to: '2024-03-01' });
    expect(parts(element, '#date-problem')).to.deep.equal([]);
  });

  it('shows the latest choice, and an earlier answer never', async () => {
    const waiting = new Map<string, () => void>();
    const answers = exampleApi(scenario());
    const element = await create();
    await appears(element, '.rate');
    element.fetch = async (input, init) => {
      const agency = new URL(input).searchParams.get('agency') ?? '';
      if (agency) await new Promise<void>((resolve) => waiting.set(agency, resolve));
      return answers(input, init);
    };
    await appears(element, '#agency optgroup');
    await choose(element, '#agency', 'H99.01');
    await waitUntil(() => waiting.has('H99.01'));
    await choose(element, '#agency', 'H99.02');
    await waitUntil(() => waiting.has('H99.02'));
    waiting.get('H99.02')!();
    await waitUntil(() => parts(element, '.scope').map(textOf)[0] === 'Sở Xây dựng');
    waiting.get('H99.01')!();
    await nextFrame();
    await nextFrame();
    expect(textOf(part(element, '.scope'))).to.equal('Sở Xây dựng');
  });

  it('keeps and marks older figures while newer ones are awaited, or have failed', async () => {
    let fail = (): void => undefined;
    const answers = exampleApi(scenario());
    const element = await create();
    element.fetch = async (input, init) => {
      const isLater = new URL(input).searchParams.has('agency');
      if (isLater) await new Promise((_, reject) => (fail = () => reject(new Error('gone'))));
      return answers(input, init);
    };
    await appears(element, '.rate');
    await appears(element, '#agency optgroup');
    await choose(element, '#agency', 'H99.01');
    await appears(element, '.stale');
    expect(part(element, '[aria-busy]').getAttribute('aria-busy')).to.equal('true');
    expect(textOf(part(element, '.scope'))).to.equal('Tất cả cơ quan');
    fail();
    await appears(element, '[role=alert]');
    expect(textOf(part(element, '.stale'))).to.include('vẫn là số liệu cũ');
    expect(textOf(part(element, '.rate'))).to.equal('99,77 %');
    await expectAccessible(element);
  });

  it('shows no figures of one API as if they were another’s', async () => {
    const element = await create();
    await appears(element, '.rate');
    element.fetch = exampleApi(scenario({ getSettlementFigures: 'never' }));
    await appears(element, '.busy');
    expect(parts(element, '.rate')).to.deep.equal([]);
  });

  it('says what failed and tries again when asked', async () => {
    let broken = true;
    const element = await create(
      scenario({
        getSettlementFigures: () => (broken ? { problem: 'internal-error' } : { output: year }),
      }),
    );
    await appears(element, '[role=alert]');
    broken = false;
    part(element, '[role=alert] button').click();
    await appears(element, '.rate');
  });

  it('keeps the focus when it tries again', async () => {
    let broken = true;
    const element = await create(
      scenario({
        getSettlementFigures: () => (broken ? { problem: 'internal-error' } : { output: year }),
      }),
    );
    const button = (await appears(element, '[role=alert]')).querySelector('button')!;
    broken = false;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await appears(element, '.rate');
    expect(focused()).to.equal(part(element, '.title'));
  });

  it('does not ask an API for figures that it does not declare', async () => {
    const calls: URL[] = [];
    const service = examples.getService[0]!.output;
    const element = await create(
      scenario({ getService: { output: { ...service, operations: ['getService'] } } }),
      calls,
    );
    await appears(element, '.message');
    expect(textOf(part(element, '.message'))).to.include('Chưa có số liệu');
    expect(parts(element, 'form, [role=alert]')).to.deep.equal([]);
    expect(queriesOf(calls)).to.deep.equal([]);
    await expectAccessible(element);
    element.fetch = exampleApi(scenario());
    await appears(element, '.rate');
    await appears(element, '#agency');
  });

  it('names an unknown agency only where one was asked for', async () => {
    const none = scenario({ getSettlementFigures: { problem: 'not-found' } });
    const element = await create(none);
    await appears(element, '[role=alert] button');
    element.agency = 'H99.77';
    await waitUntil(() => textOf(part(element, '.status + *')).includes('mã H99.77'));
    expect(parts(element, '[role=alert] button')).to.deep.equal([]);
  });

  it('shows no older figures under the code of an agency that is not there', async () => {
    const element = await create(
      scenario({
        getSettlementFigures: ({ searchParams }) =>
          searchParams.has('agency') ? { problem: 'not-found' } : { output: year },
      }),
    );
    await appears(element, '.rate');
    element.agency = 'H99.77';
    const alert = await appears(element, '[role=alert]');
    expect(textOf(alert)).to.include('mã H99.77');
    expect(parts(element, '.rate, .scope, .stale, table')).to.deep.equal([]);
    element.agency = '';
    await appears(element, '.rate');
  });

  it('says plainly that a period is still to come, whatever is pending now', async () => {
    const element = await create(
      showing({
        ...noneSettled,
        from: '2031-01-01',
        to: '2032-01-01',
        asOf: '2030-12-31T16:59:00Z',
        timeZone: 'Asia/Ho_Chi_Minh',
      }),
    );
    const message = await appears(element, '.message');
    expect(textOf(message)).to.include('Chưa có số liệu trong năm 2031, vì chưa đến');
    expect(parts(element, '.counts, .claim, table')).to.deep.equal([]);
  });

  it('says so where the address of the API is none', async () => {
    const warn = console.warn;
    const warnings: unknown[] = [];
    console.warn = (...args: unknown[]) => warnings.push(args[0]);
    try {
      const element = await widget(html`
        <motcua-settlement-figures api="https://"></motcua-settlement-figures>
      `);
      await appears(element, '.message');
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.include('“https://” is no address');
  });

  it('works without the list of agencies, which can be asked for again', async () => {
    let broken = true;
    const element = await create(
      scenario({
        listAgencies: () => (broken ? { problem: 'invalid-parameter' } : { output: { agencies } }),
      }),
    );
    await appears(element, '.rate');
    const retry = await appears(element, '.picker-note button');
    broken = false;
    retry.click();
    await appears(element, '#agency optgroup');
    expect(parts(element, '.picker-note')).to.deep.equal([]);
  });

  it('asks for no list where there is nothing to choose', async () => {
    const calls: URL[] = [];
    const element = await widget<MotcuaSettlementFigures>(html`
      <motcua-settlement-figures
        api=${api}
        no-pickers
        .fetch=${exampleApi(scenario(), calls)}
      ></motcua-settlement-figures>
    `);
    await appears(element, '.rate');
    expect(calls.map(({ pathname }) => pathname)).to.deep.equal([
      '/api/v1/',
      '/api/v1/settlement-figures',
    ]);
    expect(parts(element, 'select')).to.deep.equal([]);
  });

  it('survives an API whose time zone is none', async () => {
    const element = await create(showing({ ...year, timeZone: 'Nowhere/Land' }));
    await appears(element, '.rate');
    expect(textOf(part(element, '.as-of'))).to.include('08:30');
  });
});
