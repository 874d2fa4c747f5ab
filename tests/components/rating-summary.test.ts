import { examples } from '../../src/contract/examples/index.js';
import { expect, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/components/rating-summary/define.js';
import type { MotcuaRatingSummary } from '../../src/components/rating-summary/rating-summary.js';
import { officeTime } from '../../src/components/shared/office-time.js';
import { periodOf } from '../../src/components/shared/figures/periods.js';
import { smallGroup, summary as quarter } from '../../src/contract/examples/ratings.js';
import type { RatingGroup, RatingSummary } from '../../src/contract/ratings.js';
import { choose } from '../../stories/act.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import {
  almostAll,
  everyone,
  fiveAnswers,
  noRatings,
  ofAgency,
  threeYears,
  untold,
  year,
} from '../../stories/rating-data.js';
import { agencies } from '../../stories/settlement-data.js';
import { expectAccessible } from '../helpers/axe.js';
import { waitUntil } from '../helpers/wait-until.js';
import { appears, focused, nextEvent, part, parts, textOf, widget } from './helpers.js';

const api = 'https://mot-cua.example/api/v1';

/** Ratings of the year for all agencies and for each. */
function scenario(changes: Scenario = {}): Scenario {
  return {
    listAgencies: { output: { agencies } },
    getRatingSummary: ({ searchParams }) => {
      const agency = agencies.find(({ code }) => code === searchParams.get('agency'));
      return { output: agency ? ofAgency(agency) : year };
    },
    ...changes,
  };
}

const showing = (output: RatingSummary): Scenario => scenario({ getRatingSummary: { output } });

const create = (with_: Scenario = scenario(), calls: URL[] = []): Promise<MotcuaRatingSummary> =>
  widget(html`
    <motcua-rating-summary api=${api} .fetch=${exampleApi(with_, calls)}></motcua-rating-summary>
  `);

const queriesOf = (calls: readonly URL[]): Record<string, string>[] =>
  calls
    .filter(({ pathname }) => pathname.endsWith('/ratings/summary'))
    .map(({ searchParams }) => Object.fromEntries(searchParams));

/** The cells of a table's body, row by row. */
const cells = (element: Element, caption: string): string[][] =>
  parts(element, `[aria-labelledby=caption-${caption}] tbody tr`).map((row) =>
    [...row.children].map(textOf),
  );

/** What a table should say of a group, counted here by its own means. */
function expectedCells(group: RatingGroup): string[] {
  if (group.suppressed) return ['dưới 5', '–không công bố', '–không công bố'];
  const { count = 0, satisfied = 0 } = group;
  if (count === 0) return ['0', '–chưa có lượt nào', '–chưa có lượt nào'];
  const number = Math.round(satisfied * count);
  const hundredths = String((BigInt(number) * 10_000n) / BigInt(count)).padStart(3, '0');
  const cut = `${hundredths.slice(0, -2)},${hundredths.slice(-2)} %`;
  return [String(count), String(number), cut === '100,00 %' ? '100 %' : cut];
}

const announced = (element: Element): string =>
  textOf(part(element, '.visually-hidden[role=status]'));

const looksAgain = (): boolean => document.dispatchEvent(new Event('visibilitychange'));

describe('motcua-rating-summary', () => {
  it('says the share first, with the answers that it counts', async () => {
    const element = await create();
    await appears(element, '.rate');
    expect(textOf(part(element, '.claim'))).to.equal(
      '97,99 % người đánh giá hài lòng hoặc rất hài lòng',
    );
    expect(textOf(part(element, '.claim + p'))).to.equal(
      '1.805 trên 1.842 lượt đánh giá trong năm 2025 chọn “Rất hài lòng” hoặc “Hài lòng”.',
    );
    expect(textOf(part(element, '.as-of'))).to.equal('Số liệu tính đến 08:30 ngày 05/01/2026.');
    await expectAccessible(element);
  });

  it('names no answers where the API does not tell which count', async () => {
    const element = await create(showing(untold));
    await appears(element, '.rate');
    expect(textOf(part(element, '.claim + p'))).to.equal(
      '1.805 trên 1.842 lượt đánh giá trong năm 2025.',
    );
    expect(parts(element, '[part=distribution] rect.checked')).to.deep.equal([]);
  });

  it('lists every answer with its share and count, and draws as much', async () => {
    const element = await create();
    await appears(element, '.rate');
    const rows = parts(element, '[part=distribution] > li');
    expect(rows.map(textOf)).to.deep.equal([
      'Rất hài lòng 56,24 % 1.036 lượt',
      'Hài lòng 41,74 % 769 lượt',
      'Không hài lòng 2,00 % 37 lượt',
    ]);
    const rects = rows.map((row) => row.querySelector('rect')!);
    const widths = rects.map((rect) => Number.parseFloat(rect.getAttribute('width')!));
    // A whole bar is 99 % wide.
    const expected = [1036, 769, 37].map((count) => (count / 1842) * 99);
    widths.forEach((width, index) => expect(width).to.be.closeTo(expected[index]!, 1e-9));
    expect(rects.map((rect) => rect.getAttribute('class'))).to.deep.equal([
      'solid',
      'solid',
      'checked',
    ]);
  });

  it('has every number of every month and criterion in its tables', async () => {
    const element = await create();
    await appears(element, '.rate');
    const months = cells(element, 'month');
    expect(months.map(([, ...numbers]) => numbers)).to.deep.equal(year.byMonth.map(expectedCells));
    expect(months[11]![0]).to.equal('tháng 12/2025');
    const criteria = cells(element, 'criterion');
    expect(criteria).to.deep.equal(
      year.byCriterion.map((group) => [group.label, ...expectedCells(group)]),
    );
    const total = parts(element, '[aria-labelledby=caption-month] tfoot tr > *').map(textOf);
    expect(total).to.deep.equal(['Tất cả', '1.842', '1.805', '97,99 %']);
    const scopes = parts(element, '[aria-labelledby=caption-criterion] th').map((head) =>
      head.getAttribute('scope'),
    );
    expect(scopes).to.deep.equal([
      ...Array<string>(4).fill('col'),
      ...Array<string>(8).fill('row'),
    ]);
  });

  it('has the numbers of the tables beside its bars, in words', async () => {
    const element = await create();
    await appears(element, '.rate');
    const [months, criteria] = parts(element, '[part=chart]').map((chart) =>
      [...chart.children].map(textOf),
    );
    expect(months!.slice(0, 3)).to.deep.equal([
      'tháng 1/2025 ít hơn 5 lượt nên không công bố',
      'tháng 2/2025 ít hơn 5 lượt nên không công bố',
      'tháng 3/2025 94,66 % 75 lượt, 4 chưa hài lòng',
    ]);
    expect(months![4]).to.equal('tháng 5/2025 100 % 197 lượt');
    expect(months![9]).to.equal('tháng 10/2025 chưa có lượt nào');
    expect(criteria![1]).to.equal(
      'Số cơ quan phải liên hệ để hoàn thành hồ sơ 85,71 % 287 lượt, 41 chưa hài lòng',
    );
    expect(textOf(part(element, '.too-few'))).to.equal(
      'Chỗ nào có ít hơn 5 lượt thì không công bố, để không lộ người đánh giá.',
    );
  });

  it('never rounds up to 100 where one was not satisfied', async () => {
    const element = await create(showing(almostAll));
    expect(textOf(await appears(element, '.rate'))).to.equal('99,99 %');
    expect(textOf(part(element, '.claim + p'))).to.include('30.000 trên 30.001 lượt');
    const all = await create(showing(everyone));
    expect(textOf(await appears(all, '.rate'))).to.equal('100 %');
  });

  it('has a mean where there are more than three answers, cut as well', async () => {
    const element = await create(showing(fiveAnswers));
    await appears(element, '.rate');
    expect(textOf(part(element, '.mean'))).to.equal('Điểm trung bình: 4,52 trên 5.');
    const heads = parts(element, '[aria-labelledby=caption-month] thead th').map(textOf);
    expect(heads.at(-1)).to.equal('Điểm trung bình');
    // (41 × 5 + 30 × 4 + 4 × 3 + 2) ÷ 76 is 4.4605…
    expect(cells(element, 'month')[2]!.at(-1)).to.equal('4,46');
    const three = await create();
    await appears(three, '.rate');
    expect(parts(three, '.mean')).to.deep.equal([]);
    expect(cells(three, 'month')[2]).to.have.length(4);
  });

  it('says plainly that too few rated, and shows no number of theirs', async () => {
    const element = await create(showing(smallGroup));
    await appears(element, '.message');
    expect(textOf(part(element, '.message strong'))).to.equal(
      'Ít hơn 5 lượt đánh giá trong tháng 3/2026 nên không công bố, để không lộ người đánh giá.',
    );
    expect(parts(element, 'table, .rate, .bar-row')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('says plainly that nobody rated, and that nothing is published', async () => {
    const none = await create(showing(noRatings));
    await appears(none, '.message');
    expect(textOf(part(none, '.message strong'))).to.equal(
      'Chưa có lượt đánh giá nào trong tháng 6/2025.',
    );
    expect(parts(none, 'table, .rate, .bar-row')).to.deep.equal([]);
    await expectAccessible(none);
    const service = { ...examples.getService[0]!.output, operations: [] };
    const nothing = await create(scenario({ getService: { output: service } }));
    expect(textOf(await appears(nothing, '.message'))).to.equal(
      'Chưa có số liệu nào được công bố ở đây.',
    );
  });

  it('leaves out the months that have not begun, and draws the last 24', async () => {
    const element = await create(showing({ ...year, asOf: '2025-10-31T23:59:59+07:00' }));
    await appears(element, '.rate');
    expect(cells(element, 'month')).to.have.length(10);
    const long = await create(showing(threeYears));
    await appears(long, '.rate');
    const names = parts(long, '[part=chart] .bar-name').map(textOf);
    expect([names.length, names[0], names.at(-1)]).to.deep.equal([
      24,
      'tháng 1/2024',
      'tháng 12/2025',
    ]);
    expect(cells(long, 'month')).to.have.length(36);
  });

  it('is in the language around it; what the API sent is not', async () => {
    const element = await create();
    await appears(element, '.rate');
    element.lang = 'en';
    await waitUntil(() => textOf(part(element, '.rate')) === '97.99%');
    expect(textOf(part(element, '.claim + p'))).to.equal(
      '1,805 of 1,842 ratings in 2025 chose “Rất hài lòng” or “Hài lòng”.',
    );
    const foreign = parts(
      element,
      '.claim + p [lang], .words .bar-name, [id=caption-criterion] ~ tbody th',
    );
    expect(foreign).to.have.length(2 + 3 + 8 + 8);
    expect(new Set(foreign.map(({ lang }) => lang))).to.deep.equal(new Set(['vi']));
  });

  it('has headings in their order', async () => {
    const element = await create();
    await appears(element, '.rate');
    element.headingLevel = 3;
    await element.updateComplete;
    const headings = parts(element, '[role=heading]').map((one) => [
      one.getAttribute('aria-level'),
      textOf(one),
    ]);
    expect(headings).to.deep.equal([
      ['3', 'Mức độ hài lòng của người dân'],
      ['4', 'Người dân đã trả lời'],
      ['4', 'Theo từng tháng'],
      ['4', 'Theo từng nội dung'],
    ]);
  });

  it('unfolds a table by keyboard, which scrolls by keyboard where it must', async () => {
    await setViewport({ width: 320, height: 800 });
    const element = await create();
    await appears(element, '.rate');
    part(element, '.more:nth-of-type(2) summary').focus();
    await sendKeys({ press: 'Enter' });
    const region = part(element, '[aria-labelledby=caption-criterion]');
    await waitUntil(() => region.getAttribute('tabindex') === '0');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(region);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => region.scrollLeft > 0);
    await expectAccessible(element);
    await setViewport({ width: 1280, height: 900 });
  });

  it('prints alone, with its tables unfolded', async () => {
    const element = await create();
    await appears(element, '.rate');
    const original = window.print;
    let unfolded = 0;
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      unfolded = parts(element, 'details[open]').length;
      dispatchEvent(new Event('afterprint'));
    };
    try {
      part(element, '.print button').click();
    } finally {
      window.print = original;
    }
    expect(unfolded).to.equal(2);
    expect(parts(element, 'details[open]')).to.deep.equal([]);
  });
});

describe('choosing ratings', () => {
  const today = (): string => officeTime(new Date(), undefined).date;

  it('begins with what the attributes say, and follows them', async () => {
    const calls: URL[] = [];
    const element = await widget<MotcuaRatingSummary>(html`
      <motcua-rating-summary
        api=${api}
        agency="H99.01"
        field="Đất đai"
        form="five"
        from="2025-01-01"
        to="2025-02-01"
        .fetch=${exampleApi(scenario(), calls)}
      ></motcua-rating-summary>
    `);
    await appears(element, '.rate');
    const dates = { from: '2025-01-01', to: '2025-02-01' };
    const query = { agency: 'H99.01', field: 'Đất đai', ...dates };
    expect(queriesOf(calls)).to.deep.equal([{ ...query, form: 'five' }]);
    element.form = '';
    await waitUntil(() => queriesOf(calls).length === 2);
    expect(queriesOf(calls)[1]).to.deep.equal(query);
    element.agency = element.field = element.from = element.to = '';
    await waitUntil(() => queriesOf(calls).length === 3);
    expect(queriesOf(calls)[2]).to.deep.equal(periodOf('this-year', today()));
  });

  it('shows and announces what was chosen by keyboard, and tells the page', async () => {
    const element = await create();
    await appears(element, '#agency optgroup');
    await appears(element, '.rate');
    expect(announced(element)).to.equal('');
    const shown = nextEvent(element, 'motcua-rating-summary');
    part(element, '#agency').focus();
    await sendKeys({ type: 'Ban' });
    await sendKeys({ press: 'Enter' });
    const { agency, from, to } = await shown;
    expect({ agency, from, to }).to.deep.equal({ agency: 'H99.12', from: year.from, to: year.to });
    await waitUntil(() => announced(element).startsWith('97,'));
    expect(announced(element)).to.equal(
      '97,76 % người đánh giá hài lòng hoặc rất hài lòng trong năm 2025, trên 1.295 lượt đánh giá.',
    );
    expect(textOf(part(element, '.scope'))).to.equal(agencies[11]!.name);
    expect(focused()).to.equal(part(element, '#agency'));
    await expectAccessible(element);
  });

  it('announces that there are too few', async () => {
    const element = await create();
    await appears(element, '#agency optgroup');
    await appears(element, '.rate');
    await choose(element, '#agency', 'H99.11');
    await waitUntil(() => announced(element).startsWith('Ít hơn 5 lượt đánh giá trong năm 2025'));
    expect(parts(element, '.rate')).to.deep.equal([]);
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

  it('asks for no list where there is nothing to choose', async () => {
    const calls: URL[] = [];
    const element = await widget<MotcuaRatingSummary>(html`
      <motcua-rating-summary
        api=${api}
        no-pickers
        .fetch=${exampleApi(scenario(), calls)}
      ></motcua-rating-summary>
    `);
    await appears(element, '.rate');
    expect(calls.map(({ pathname }) => pathname)).not.to.include('/api/v1/agencies');
    expect(parts(element, 'select')).to.deep.equal([]);
  });
});

describe('renewing ratings', () => {
  /** An API whose answers are given by hand after the first one; `caches` tells how they were asked for. */
  async function renewable(live: boolean) {
    const caches: (RequestCache | undefined)[] = [];
    let answer: RatingSummary | 'failure' | Promise<RatingSummary> = quarter;
    const fetch = async (input: string, init: RequestInit): Promise<Response> => {
      if (!input.includes('/ratings/summary')) return exampleApi(scenario())(input, init);
      caches.push(init.cache);
      const output = await answer;
      const reply = output === 'failure' ? ({ status: 400 } as const) : { output };
      return exampleApi({ getRatingSummary: reply })(input, init);
    };
    const element = await widget<MotcuaRatingSummary>(html`
      <motcua-rating-summary api=${api} ?live=${live} .fetch=${fetch}></motcua-rating-summary>
    `);
    await appears(element, '.rate');
    await appears(element, '#agency optgroup');
    return { element, caches, give: (next: typeof answer): void => void (answer = next) };
  }

  it('asks past the cache and shows newer numbers in place, without a word', async () => {
    const { element, caches, give } = await renewable(false);
    give(year);
    const shown = nextEvent(element, 'motcua-rating-summary');
    element.refresh();
    await nextFrame();
    expect(parts(element, '.busy, .stale')).to.deep.equal([]);
    await shown;
    await element.updateComplete;
    expect(textOf(part(element, '.rate'))).to.equal('97,99 %');
    expect(caches).to.deep.equal([undefined, 'no-cache']);
    expect(announced(element)).to.equal('');
  });

  it('keeps and marks what it has where newer numbers do not come, until they do', async () => {
    const { element, give } = await renewable(true);
    give('failure');
    element.refresh();
    const note = await appears(element, '.live .stale');
    expect(textOf(note)).to.equal('Chưa lấy được số liệu mới, trên đây là số liệu cũ.');
    expect(textOf(part(element, '.rate'))).to.equal('97,08 %');
    expect(parts(element, '[role=alert]')).to.deep.equal([]);
    await expectAccessible(element);
    give(year);
    element.refresh();
    await waitUntil(() => textOf(part(element, '.rate')) === '97,99 %');
    expect(parts(element, '.stale')).to.deep.equal([]);
  });

  it('drops newer numbers of what is not chosen any more', async () => {
    const { element, give } = await renewable(false);
    let release = (_: RatingSummary): void => undefined;
    give(new Promise((resolve) => (release = resolve)));
    element.refresh();
    await nextFrame();
    give(everyone);
    await choose(element, '#agency', 'H99.01');
    await waitUntil(() => textOf(part(element, '.rate')) === '100 %');
    release(year);
    await nextFrame();
    await nextFrame();
    expect(textOf(part(element, '.rate'))).to.equal('100 %');
  });

  it('happens by itself where the page wants it, until the reader stops it', async () => {
    const { element, caches } = await renewable(true);
    looksAgain();
    await waitUntil(() => caches.length === 2);
    const button = part(element, '.live button');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => textOf(button) === 'Cập nhật tiếp');
    expect(focused()).to.equal(button);
    looksAgain();
    await nextFrame();
    expect(caches).to.have.length(2);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => caches.length === 3);
    expect(textOf(button)).to.equal('Dừng cập nhật');
  });

  it('does not happen by itself where the page does not want it', async () => {
    const { element, caches } = await renewable(false);
    looksAgain();
    await nextFrame();
    expect(caches).to.have.length(1);
    expect(parts(element, '.live')).to.deep.equal([]);
  });

  it('begins anew where there is nothing to keep', async () => {
    let broken = true;
    const element = await create(
      scenario({
        getRatingSummary: () => (broken ? { problem: 'invalid-parameter' } : { output: year }),
      }),
    );
    await appears(element, '[role=alert]');
    broken = false;
    element.refresh();
    await appears(element, '.rate');
  });
});
