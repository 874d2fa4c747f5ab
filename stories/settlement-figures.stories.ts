import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/settlement-figures/define.js';
import { emptyPeriod, quarter } from '../src/contract/examples/settlement.js';
import type { SettlementFigures } from '../src/contract/index.js';
import { appears, choose, click, type } from './act.js';
import { withoutNetwork } from './device.js';
import { exampleApi, type Reply, type Scenario } from './example-api.js';
import {
  agencies,
  allOnTime,
  almostAll,
  noneSettled,
  ofAgency,
  sixYears,
  year,
} from './settlement-data.js';
import { hide, play, type Story } from './story.js';

interface FiguresArgs {
  api: string;
  agency: string;
  field: string;
  period: string;
  from: string;
  to: string;
  'no-pickers': boolean;
  'heading-level': number;
  theme: string;
  fetch: Fetch;
}

type FiguresStory = Story<FiguresArgs>;

const render = (args: FiguresArgs): TemplateResult => html`
  <motcua-settlement-figures
    api=${args.api}
    agency=${args.agency}
    field=${args.field}
    period=${args.period}
    from=${args.from}
    to=${args.to}
    ?no-pickers=${args['no-pickers']}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    .fetch=${args.fetch}
  ></motcua-settlement-figures>
`;

/** An API with figures of a year, of all agencies and of each. */
const api = (scenario: Scenario = {}): Fetch =>
  exampleApi({
    listAgencies: { output: { agencies } },
    getSettlementFigures: ({ searchParams }) => {
      const code = searchParams.get('agency');
      const agency = agencies.find((one) => one.code === code);
      if (agency) return { output: ofAgency(agency) };
      return code ? { problem: 'not-found' } : { output: year };
    },
    ...scenario,
  });

const giving = (getSettlementFigures: Scenario['getSettlementFigures']): Fetch =>
  api({ getSettlementFigures });

const showing = (output: SettlementFigures): Fetch => giving({ output });

/** Figures of all agencies, and then as a scenario says for a single one. */
const thenForAgency = (reply: Reply<'getSettlementFigures'>): Fetch =>
  giving(({ searchParams }) => (searchParams.has('agency') ? reply : { output: year }));

const name = 'motcua-settlement-figures';

/** Chooses an agency as soon as there is something to see. */
const chooseAgency = play(name, async (element) => {
  await appears(element, '.claim');
  await appears(element, '#agency optgroup');
  await choose(element, '#agency', 'H99.08');
});

/** Opens the fields for dates. */
const chooseDates = play(name, async (element) => {
  await choose(element, '#period', 'custom');
  await appears(element, '#from');
});

export default {
  title: 'Settlement figures',
  component: name,
  render,
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    agency: '',
    field: '',
    period: '',
    from: '',
    to: '',
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
} satisfies Meta<FiguresArgs>;

/** Twelve months of all agencies. */
export const Year: FiguresStory = {
  parameters: {
    shows: {
      '.rate': '99,77 %',
      '.claim + p': '16.599 trên 16.637 hồ sơ đã trả trong năm 2025.',
      '.counts': 'Trả trễ hẹn 38',
      '[role=img]': 'tháng 12/2025',
      '.scroll tbody tr:first-child': 'Ban Quản lý',
      '.as-of': 'Số liệu tính đến 08:30 ngày 05/01/2026.',
    },
    hides: ['.busy', '[role=alert]', '#from'],
  },
};

/** The contract's own example. */
export const Quarter: FiguresStory = {
  args: { fetch: showing(quarter) },
  parameters: { shows: { '.rate': '99,84 %', '.claim + p': 'trong quý 1/2026' } },
};

export const OneAgency: FiguresStory = {
  args: { agency: 'H99.01', fetch: api() },
  parameters: { shows: { '.scope': 'Sở Tư pháp', '.rate': '' }, hides: ['#caption-agency'] },
};

/** An agency that has ended is in no list of choices, but can be asked for. */
export const EndedAgency: FiguresStory = {
  args: {
    agency: 'H99.40',
    fetch: showing({ ...quarter, agency: { code: 'H99.40', name: agencies.at(-1)!.name } }),
  },
  parameters: { shows: { '.scope': 'huyện Trung Tâm', '.rate': '' } },
};

export const OneField: FiguresStory = {
  args: { field: 'Hộ tịch', fetch: showing({ ...quarter, field: 'Hộ tịch' }) },
  parameters: { shows: { '.scope + p': 'Loại việc: Hộ tịch' } },
};

/** Only the figures, for a page that is about one agency. */
export const NoPickers: FiguresStory = {
  args: { 'no-pickers': true },
  parameters: { shows: { '.rate': '' }, hides: ['.pickers'] },
};

/** All numbers, in the tables that are folded at first. */
export const Tables: FiguresStory = {
  parameters: {
    shows: {
      'details:nth-of-type(1) tfoot': 'Tất cả',
      '.scroll tbody tr:nth-child(12)': '',
      '#caption-field': 'theo loại việc',
    },
  },
  play: play(name, async (element) => {
    await click(element, 'details:nth-of-type(1) summary');
    await click(element, 'details:nth-of-type(2) summary');
    await click(element, '.scroll + p .button');
  }),
};

/** The period that readers say themselves. */
export const ChooseDates: FiguresStory = {
  parameters: { shows: { '#from': '', '#to': '', '.dates .button': 'Xem số liệu' } },
  play: chooseDates,
};

/** The last day is before the first. */
export const WrongDates: FiguresStory = {
  parameters: { shows: { '[role=alert]': 'Ngày đầu phải trước', '.rate': '' } },
  play: play(name, async (element) => {
    await choose(element, '#period', 'custom');
    await type(element, '#from', '2026-03-02');
    await type(element, '#to', '2026-03-01');
    await click(element, '.dates .button');
  }),
};

/** One late of thirty thousand: the share is cut, never rounded up to 100. */
export const AlmostAll: FiguresStory = {
  args: { fetch: showing(almostAll) },
  parameters: { shows: { '.rate': '99,99 %', '.bar-note': '1 trễ hẹn' } },
};

export const AllOnTime: FiguresStory = {
  args: { fetch: showing(allOnTime) },
  parameters: { shows: { '.rate': '100 %' }, hides: ['.bad', '.bar-note strong'] },
};

/** Dossiers came in, none was settled yet: there is no share. */
export const NoneSettled: FiguresStory = {
  args: { fetch: showing(noneSettled) },
  parameters: {
    shows: { '.claim': 'Chưa có hồ sơ nào được trả trong tháng 12/2025.', '.counts': '' },
    hides: ['.rate', '.chart'],
  },
};

/** So many months that the chart goes by years. */
export const ManyYears: FiguresStory = {
  args: { fetch: showing(sixYears) },
  parameters: { shows: { '.bar-row:nth-child(6)': 'năm 2025', '.claim + p': 'từ 01/01/2020' } },
};

/** A period without a single dossier. */
export const Empty: FiguresStory = {
  args: { fetch: showing(emptyPeriod) },
  parameters: {
    shows: {
      '.message': 'Không có hồ sơ nào trong tháng 6/2025. Bạn thử chọn thời gian khác',
    },
    hides: ['.counts', '.chart', 'table'],
  },
};

/** The first four seconds of waiting. */
export const Loading: FiguresStory = {
  args: { fetch: giving('never') },
  parameters: {
    shows: { '.busy': 'Đang tải số liệu…', '#agency': '' },
    hides: ['.rate', '[role=alert]'],
  },
};

export const Slow: FiguresStory = {
  args: { fetch: giving('never') },
  parameters: { shows: { '.busy': 'Máy chủ trả lời chậm' }, hides: ['[role=alert]'] },
};

/** Other figures are on their way; the older ones stay, and are marked. */
export const StaleWhileLoading: FiguresStory = {
  args: { fetch: thenForAgency('never') },
  parameters: {
    shows: { '.busy': '', '.stale': 'Dưới đây vẫn là số liệu cũ', '.scope': 'Tất cả cơ quan' },
  },
  play: chooseAgency,
};

export const StaleAfterFailure: FiguresStory = {
  args: { fetch: thenForAgency({ problem: 'invalid-parameter' }) },
  parameters: {
    shows: { '[role=alert]': 'Thử lại', '.stale': 'Chưa tải được số liệu mới', '.rate': '' },
  },
  play: chooseAgency,
};

/** The server fails. */
export const Failed: FiguresStory = {
  args: { fetch: giving({ problem: 'internal-error' }) },
  parameters: {
    shows: { '[role=alert]': 'Hệ thống đang gặp sự cố', '[role=alert] button': 'Thử lại' },
    hides: ['.busy', '.rate'],
  },
};

/** The device has a network, the server is not there. Three attempts take a second or two. */
export const ServerUnreachable: FiguresStory = {
  args: { fetch: giving('offline') },
  parameters: { shows: { '[role=alert]': 'Không kết nối được với máy chủ' } },
};

/** The device itself has no network. Goes on by itself when the network is back. */
export const Offline: FiguresStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  args: { fetch: api({ getSettlementFigures: 'offline', listAgencies: 'offline' }) },
  parameters: { shows: { '[role=alert]': 'Máy của bạn đang không có mạng' } },
  beforeEach: withoutNetwork,
};

/** The page names an agency that there is not. */
export const UnknownAgency: FiguresStory = {
  args: { agency: 'H00.99' },
  parameters: {
    shows: { '[role=alert]': 'Không có cơ quan mang mã H00.99.' },
    hides: ['[role=alert] .button', '.rate'],
  },
};

/** The figures are there, only the list to choose from is not. */
export const AgenciesFailed: FiguresStory = {
  args: { fetch: api({ listAgencies: { problem: 'internal-error' } }) },
  parameters: { shows: { '.picker-note': 'Chưa tải được danh sách cơ quan.', '.rate': '' } },
};

/** A page that says nowhere where its data is. */
export const NotConfigured: FiguresStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' }, hides: ['.pickers'] },
};

/** The widget in the page's language; names of agencies stay in their own, and are marked as such. */
export const English: FiguresStory = {
  globals: { language: 'en' },
  parameters: {
    shows: {
      '.rate': '99.77%',
      '.claim + p': '16,599 of 16,637 dossiers settled in 2025.',
      'tbody th[lang=vi]': 'Ban Quản lý',
    },
  },
};

/** Dark by its own attribute, whatever the page asks for. */
export const Dark: FiguresStory = {
  args: { theme: 'dark' },
  parameters: { shows: { '.rate': '', '.chart': '', table: '' } },
};

/** A reader who has set the letters to twice their size. */
export const LargeText: FiguresStory = {
  render: (args) => html`<div style="--motcua-font-size: 32px">${render(args)}</div>`,
  parameters: { shows: { '.rate': '', '.chart': '' } },
};

/** The narrowest screen that there is to care for. */
export const Narrow: FiguresStory = {
  render: (args) => html`<div style="width: min(320px, 100%)">${render(args)}</div>`,
  parameters: { shows: { '.rate': '', '.chart': '', '.scroll[tabindex]': '' } },
};
