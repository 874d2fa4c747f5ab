import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/rating-summary/define.js';
import { smallGroup, summary } from '../src/contract/examples/ratings.js';
import type { RatingSummary } from '../src/contract/index.js';
import { appears, choose, click, type } from './act.js';
import { withoutNetwork } from './device.js';
import { service } from './search-api.js';
import { exampleApi, type Reply, type Scenario } from './example-api.js';
import {
  almostAll,
  everyone,
  fiveAnswers,
  nobody,
  noRatings,
  ofAgency,
  threeYears,
  untold,
  year,
} from './rating-data.js';
import { agencies } from './settlement-data.js';
import { hide, play, type Story } from './story.js';

interface SummaryArgs {
  api: string;
  agency: string;
  field: string;
  form: string;
  period: string;
  from: string;
  to: string;
  live: boolean;
  'no-pickers': boolean;
  'heading-level': number;
  theme: string;
  fetch: Fetch;
}

type SummaryStory = Story<SummaryArgs>;

const render = (args: SummaryArgs): TemplateResult => html`
  <motcua-rating-summary
    api=${args.api}
    agency=${args.agency}
    field=${args.field}
    form=${args.form}
    period=${args.period}
    from=${args.from}
    to=${args.to}
    ?live=${args.live}
    ?no-pickers=${args['no-pickers']}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    .fetch=${args.fetch}
  ></motcua-rating-summary>
`;

/** An API with ratings of a year, of all agencies and of each. */
const api = (scenario: Scenario = {}): Fetch =>
  exampleApi({
    listAgencies: { output: { agencies } },
    getRatingSummary: ({ searchParams }) => {
      const code = searchParams.get('agency');
      const agency = agencies.find((one) => one.code === code);
      if (agency) return { output: ofAgency(agency) };
      return code ? { problem: 'not-found' } : { output: year };
    },
    ...scenario,
  });

const giving = (getRatingSummary: Scenario['getRatingSummary']): Fetch => api({ getRatingSummary });

const showing = (output: RatingSummary): Fetch => giving({ output });

/** The summary of all agencies, and then as a scenario says for a single one. */
const thenForAgency = (reply: Reply<'getRatingSummary'>): Fetch =>
  giving(({ searchParams }) => (searchParams.has('agency') ? reply : { output: year }));

const name = 'motcua-rating-summary';

/** Chooses an agency as soon as there is something to see. */
const chooseAgency = play(name, async (element) => {
  await appears(element, '.claim');
  await appears(element, '#agency optgroup');
  await choose(element, '#agency', 'H99.08');
});

export default {
  title: 'Rating summary',
  component: name,
  render,
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    agency: '',
    field: '',
    form: '',
    period: '',
    from: '',
    to: '',
    live: false,
    'no-pickers': false,
    'heading-level': 2,
    theme: '',
    fetch: api(),
  },
  argTypes: {
    period: {
      control: 'select',
      options: ['', 'this-month', 'last-month', 'this-quarter', 'this-year', 'last-12-months'],
    },
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    ...hide('fetch', 'headingLevel', 'noPickers'),
  },
} satisfies Meta<SummaryArgs>;

/** Twelve months of all agencies; a month without ratings, and small groups that are not shown. */
export const Year: SummaryStory = {
  parameters: {
    shows: {
      '.rate': '97,99 %',
      '.claim + p':
        '1.805 trên 1.842 lượt đánh giá trong năm 2025 chọn “Rất hài lòng” hoặc “Hài lòng”.',
      '[part=distribution] .bar-row:first-child': 'Rất hài lòng',
      '.bar-row.bare': 'ít hơn 5 lượt nên không công bố',
      '.bar-row.bare:nth-child(10)': 'chưa có lượt nào',
      '.words .bar-row': 'Thời gian giải quyết',
      '.too-few': 'để không lộ người đánh giá',
      '.as-of': 'Số liệu tính đến 08:30 ngày 05/01/2026.',
    },
    hides: ['.busy', '[role=alert]', '#from', '.mean', '.live'],
  },
};

/** The contract's own example. */
export const Quarter: SummaryStory = {
  args: { fetch: showing(summary) },
  parameters: { shows: { '.rate': '97,08 %', '.claim + p': '400 trên 412' } },
};

export const OneAgency: SummaryStory = {
  args: { agency: 'H99.01', fetch: api() },
  parameters: { shows: { '.scope': 'Sở Tư pháp', '.rate': '' }, hides: ['.too-few'] },
};

export const OneField: SummaryStory = {
  args: { field: 'Hộ tịch', fetch: showing({ ...year, field: 'Hộ tịch' }) },
  parameters: { shows: { '.scope + p': 'Loại việc: Hộ tịch' } },
};

/** With five answers a mean helps; with three it would not. */
export const FiveAnswers: SummaryStory = {
  args: { form: 'five', fetch: showing(fiveAnswers) },
  parameters: {
    shows: {
      '.mean': 'Điểm trung bình: 4,52 trên 5.',
      '.claim + p': 'chọn “Rất tốt” hoặc “Tốt”',
      '[part=distribution] .bar-row:nth-child(5)': 'Rất tệ',
    },
  },
};

/** An API that does not tell which answers count as satisfied. */
export const Untold: SummaryStory = {
  args: { fetch: showing(untold) },
  parameters: { shows: { '.claim + p': 'lượt đánh giá trong năm 2025.', '.rate': '97,99 %' } },
};

/** One unsatisfied of thirty thousand: the share is cut, never rounded up to 100. */
export const AlmostEveryone: SummaryStory = {
  args: { fetch: showing(almostAll) },
  parameters: {
    shows: { '.rate': '99,99 %', '[part=distribution] .bar-row:nth-child(3)': '1 lượt' },
  },
};

export const Everyone: SummaryStory = {
  args: { fetch: showing(everyone) },
  parameters: { shows: { '.rate': '100 %' } },
};

export const Nobody: SummaryStory = {
  args: { fetch: showing(nobody) },
  parameters: { shows: { '.rate': '0 %', '.claim + p': '0 trên 7 lượt' } },
};

/** One month alone is no course: there is no chart of months. */
export const OneMonth: SummaryStory = {
  args: { fetch: showing(everyone) },
  parameters: { shows: { '[part=distribution]': '' }, hides: ['[part=chart]', 'details'] },
};

/** More months than the chart takes. */
export const ThreeYears: SummaryStory = {
  args: { fetch: showing(threeYears) },
  parameters: {
    shows: {
      '.section-title + p': 'Hình có 24 tháng cuối',
      '[part=chart] .bar-row:nth-child(24)': 'tháng 12/2025',
    },
    hides: ['[part=chart] .bar-row:nth-child(25)'],
  },
};

/** All numbers, in the tables that are folded at first. */
export const Tables: SummaryStory = {
  parameters: {
    shows: {
      'details:nth-of-type(1) tfoot': 'Tất cả',
      'details:nth-of-type(1) tbody tr:first-child': 'dưới 5',
      '#caption-criterion': 'theo nội dung',
    },
  },
  play: play(name, async (element) => {
    await click(element, 'details:nth-of-type(1) summary');
    await click(element, 'details:nth-of-type(2) summary');
  }),
};

/** So few rated that their answers are not published at all. */
export const TooFew: SummaryStory = {
  args: { agency: 'H99.50.01', fetch: showing(smallGroup) },
  parameters: {
    shows: {
      '.message':
        'Ít hơn 5 lượt đánh giá trong tháng 3/2026 nên không công bố, để không lộ người đánh giá.',
    },
    hides: ['.rate', '.chart', 'table'],
  },
};

/** A period without a single rating. */
export const Empty: SummaryStory = {
  args: { fetch: showing(noRatings) },
  parameters: {
    shows: { '.message': 'Chưa có lượt đánh giá nào trong tháng 6/2025. Bạn thử chọn' },
    hides: ['.rate', '.chart', 'table'],
  },
};

/** An API that publishes no ratings. */
export const NotPublished: SummaryStory = {
  args: { fetch: api({ getService: { output: { ...service, operations: [] } } }) },
  parameters: {
    shows: { '.message': 'Chưa có số liệu nào được công bố ở đây.' },
    hides: ['.message .button', '.rate'],
  },
};

/** Only the summary, for a page that is about one agency. */
export const NoPickers: SummaryStory = {
  args: { 'no-pickers': true },
  parameters: { shows: { '.rate': '' }, hides: ['.pickers'] },
};

/** The period that readers say themselves, the last day before the first. */
export const WrongDates: SummaryStory = {
  parameters: { shows: { '[role=alert]': 'Ngày đầu phải trước', '.rate': '' } },
  play: play(name, async (element) => {
    await choose(element, '#period', 'custom');
    await type(element, '#from', '2026-03-02');
    await type(element, '#to', '2026-03-01');
    await click(element, '.dates .button');
  }),
};

/** Numbers that renew themselves, and how to stop that. */
export const Live: SummaryStory = {
  args: { live: true },
  parameters: {
    shows: { '.live': 'Số liệu tự cập nhật mỗi 30 giây.', '.live button': 'Dừng cập nhật' },
    hides: ['.stale'],
  },
};

export const LivePaused: SummaryStory = {
  args: { live: true },
  parameters: {
    shows: { '.live': 'Đã dừng tự cập nhật.', '.live button': 'Cập nhật tiếp' },
  },
  play: play(name, (element) => click(element, '.live button')),
};

/** Newer numbers did not come: the older ones stay, and that is said. */
export const LiveFailed: SummaryStory = {
  render: (args) => {
    let asked = 0;
    const fetch = giving(() => (asked++ ? { problem: 'invalid-parameter' } : { output: year }));
    return render({ ...args, fetch });
  },
  args: { live: true },
  parameters: {
    shows: { '.live .stale': 'Chưa lấy được số liệu mới', '.rate': '97,99 %' },
    hides: ['[role=alert]'],
  },
  play: play(name, async (element) => {
    await appears(element, '.rate');
    element.refresh();
  }),
};

/** The first four seconds of waiting. */
export const Loading: SummaryStory = {
  args: { fetch: giving('never') },
  parameters: {
    shows: { '.busy': 'Đang tải số liệu…', '#agency': '' },
    hides: ['.rate', '[role=alert]'],
  },
};

export const Slow: SummaryStory = {
  args: { fetch: giving('never') },
  parameters: { shows: { '.busy': 'Máy chủ trả lời chậm' }, hides: ['[role=alert]'] },
};

/** Another summary is on its way; the older one stays, and is marked. */
export const StaleWhileLoading: SummaryStory = {
  args: { fetch: thenForAgency('never') },
  parameters: {
    shows: { '.busy': '', '.stale': 'Dưới đây vẫn là số liệu cũ', '.scope': 'Tất cả cơ quan' },
  },
  play: chooseAgency,
};

export const StaleAfterFailure: SummaryStory = {
  args: { fetch: thenForAgency({ problem: 'invalid-parameter' }) },
  parameters: {
    shows: { '[role=alert]': 'Thử lại', '.stale': 'Chưa tải được số liệu mới', '.rate': '' },
  },
  play: chooseAgency,
};

/** The server fails. */
export const Failed: SummaryStory = {
  args: { fetch: giving({ problem: 'internal-error' }) },
  parameters: {
    shows: { '[role=alert]': 'Hệ thống đang gặp sự cố', '[role=alert] button': 'Thử lại' },
    hides: ['.busy', '.rate'],
  },
};

/** The device has a network, the server is not there. Three attempts take a second or two. */
export const ServerUnreachable: SummaryStory = {
  args: { fetch: giving('offline') },
  parameters: { shows: { '[role=alert]': 'Không kết nối được với máy chủ' } },
};

/** The device itself has no network. Goes on by itself when the network is back. */
export const Offline: SummaryStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  args: { fetch: api({ getRatingSummary: 'offline', listAgencies: 'offline' }) },
  parameters: { shows: { '[role=alert]': 'Máy của bạn đang không có mạng' } },
  beforeEach: withoutNetwork,
};

/** The page names an agency that there is not. */
export const UnknownAgency: SummaryStory = {
  args: { agency: 'H00.99' },
  parameters: {
    shows: { '[role=alert]': 'Không có cơ quan mang mã H00.99.' },
    hides: ['[role=alert] .button', '.rate'],
  },
};

/** The summary is there, only the list to choose from is not. */
export const AgenciesFailed: SummaryStory = {
  args: { fetch: api({ listAgencies: { problem: 'internal-error' } }) },
  parameters: { shows: { '.picker-note': 'Chưa tải được danh sách cơ quan.', '.rate': '' } },
};

/** A page that says nowhere where its data is. */
export const NotConfigured: SummaryStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' }, hides: ['.pickers'] },
};

/** The widget in the page's language; answers and criteria stay in their own, and are marked as such. */
export const English: SummaryStory = {
  globals: { language: 'en' },
  parameters: {
    shows: {
      '.rate': '97.99%',
      '.claim + p': '1,805 of 1,842 ratings in 2025 chose “Rất hài lòng” or “Hài lòng”.',
      '.words .bar-name[lang=vi]': 'Rất hài lòng',
    },
  },
};

/** Dark by its own attribute, whatever the page asks for. */
export const Dark: SummaryStory = {
  args: { theme: 'dark' },
  parameters: { shows: { '.rate': '', '.chart': '' } },
};

/** A reader who has set the letters to twice their size. */
export const LargeText: SummaryStory = {
  render: (args) => html`<div style="--motcua-font-size: 32px">${render(args)}</div>`,
  parameters: { shows: { '.rate': '', '.chart': '' } },
};

/** The narrowest screen that there is to care for. */
export const Narrow: SummaryStory = {
  render: (args) => html`<div style="width: min(320px, 100%)">${render(args)}</div>`,
  parameters: { shows: { '.rate': '', '.chart': '' } },
};
