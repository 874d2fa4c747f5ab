import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/procedure-search/define.js';
import { noFilters } from '../src/components/procedure-search/search-state.js';
import { messyProcedure } from '../src/contract/examples/messy.js';
import { appears, click, press, type } from './act.js';
import { withoutNetwork } from './device.js';
import { longSearch } from './long-texts.js';
import { answer, found, searchApi } from './search-api.js';
import { hide, play, type Story } from './story.js';

interface SearchArgs {
  api: string;
  label: string;
  'heading-level': number;
  popular: number;
  'detail-url': string;
  theme: string;
  fetch: Fetch;
}

type SearchStory = Story<SearchArgs>;

const render = (args: SearchArgs): TemplateResult => html`
  <motcua-procedure-search
    api=${args.api}
    label=${args.label}
    heading-level=${args['heading-level']}
    popular=${args.popular}
    detail-url=${args['detail-url']}
    theme=${args.theme}
    .fetch=${args.fetch}
  ></motcua-procedure-search>
`;

export default {
  title: 'Procedure search',
  component: 'motcua-procedure-search',
  render,
  // The page of all stories shows them as they are meant, too.
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    label: '',
    'heading-level': 2,
    popular: 0,
    'detail-url': '',
    theme: '',
    fetch: searchApi(),
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    // Set by the stories, said by attributes already, or at home in another page's address.
    ...hide('catalogue', 'fetch', 'headingLevel', 'detailUrl', 'url-state', 'urlState'),
  },
} satisfies Meta<SearchArgs>;

const field = '#text';

/** Types a text and presses the button. */
const searching = (text: string): SearchStory['play'] =>
  play('motcua-procedure-search', async (element) => {
    await type(element, field, text);
    await click(element, '[part=submit]');
  });

/** Nothing searched for yet. Works as in a page: the search engine is the real one. */
export const Start: SearchStory = {
  parameters: { shows: { '.label': 'Tìm thủ tục hành chính' }, hides: ['.hit', '.message'] },
};

/** `popular` asks for procedures to show before the first search. */
export const StartWithPopular: SearchStory = {
  args: { popular: 5 },
  parameters: {
    shows: { '.results-title': 'Thủ tục nhiều người cần', '.hit:nth-child(5)': '' },
    hides: ['.facets'],
  },
};

/** Suggestions while typing, here without accents. The list lies above what comes after it. */
export const Suggestions: SearchStory = {
  // An open list needs the focus, which only one story of a page can have.
  tags: ['!autodocs'],
  parameters: {
    shows: { '[role=listbox]': 'Đăng ký kết hôn', '.suggestion:nth-child(2) mark': '' },
    hides: ['.suggestion[aria-selected=true]'],
  },
  play: play('motcua-procedure-search', async (element) => {
    await type(element, field, 'ket hon');
    await appears(element, '.suggestion');
  }),
};

/** A suggestion reached with the arrow keys; Enter opens it. */
export const SuggestionActive: SearchStory = {
  tags: ['!autodocs'],
  parameters: { shows: { '.suggestion:nth-child(2)[aria-selected=true]': '' } },
  play: play('motcua-procedure-search', async (element) => {
    await type(element, field, 'ket hon');
    await appears(element, '.suggestion');
    await press(element, field, 'ArrowDown');
    await press(element, field, 'ArrowDown');
  }),
};

/** The first four seconds of waiting. */
export const Loading: SearchStory = {
  args: { fetch: searchApi({ searchProcedures: 'never' }) },
  parameters: { shows: { '.busy': 'Đang tìm…' }, hides: ['.hit', '[role=alert]'] },
  play: searching('khai sinh'),
};

/** After four seconds. When three attempts have had no answer, after 46, it becomes an error. */
export const LoadingSlowly: SearchStory = {
  args: { fetch: searchApi({ searchProcedures: 'never' }) },
  parameters: { shows: { '.busy': 'Mạng đang chậm' }, hides: ['.hit'] },
  play: searching('khai sinh'),
};

/** A second search under way: what the first one found stays, dimmed. */
export const LoadingAnother: SearchStory = {
  args: {
    fetch: searchApi({
      searchProcedures: (url) => (url.searchParams.get('q') === 'xe' ? 'never' : answer(url)),
    }),
  },
  parameters: {
    shows: { '.results[aria-busy=true] .hit': '', '.results-title': '“khai sinh”' },
  },
  play: play('motcua-procedure-search', async (element) => {
    element.search('khai sinh');
    await appears(element, '.hit');
    element.search('xe');
  }),
};

export const Results: SearchStory = {
  parameters: {
    shows: { '.results-title': 'thủ tục cho “dang ky ket hon”', '.hit mark': 'Đăng ký kết hôn' },
    hides: ['.suggestions', '.chip', '.message'],
  },
  play: searching('dang ky ket hon'),
};

/** A typing slip: results all the same, and the spelling that explains the query better. */
export const DidYouMean: SearchStory = {
  args: {
    fetch: searchApi({
      searchProcedures: (url) => {
        const query = new URL(url);
        if (url.searchParams.get('q') !== 'khai sihn') return answer(url);
        query.searchParams.set('q', 'khai sinh');
        return { output: { ...found(query), didYouMean: 'khai sinh' } };
      },
    }),
  },
  parameters: { shows: { '.did-you-mean button': 'khai sinh', '.hit': '' } },
  play: searching('khai sihn'),
};

/** Two filters of one facet and one of another. */
export const Filtered: SearchStory = {
  parameters: { shows: { '.active-filters': 'Đất đai', '.chip:nth-of-type(3)': '', '.hit': '' } },
  play: play('motcua-procedure-search', (element) => {
    element.search('', {
      ...noFilters,
      field: ['Chứng thực', 'Đất đai'],
      audience: ['Doanh nghiệp'],
    });
  }),
};

/** All values of a long facet. Where there is no room beside the results, a button opens them. */
export const FacetUnfolded: SearchStory = {
  parameters: { shows: { '.facet button[aria-expanded=true]': 'Thu gọn', '.choice': '' } },
  play: play('motcua-procedure-search', async (element) => {
    element.search('');
    await appears(element, '.facet');
    await click(element, '.facets-button');
    await click(element, '.facet .link-button');
  }),
};

/** What to try, what comes nearest, whom to ask. */
export const NothingFound: SearchStory = {
  args: {
    fetch: searchApi({
      searchProcedures: (url) => ({
        output: {
          hits: [],
          total: 0,
          facets: { field: [], level: [], agency: [], audience: [] },
          nearest: found(new URL('?q=khai sinh', url)).hits.slice(0, 2),
        },
      }),
    }),
  },
  parameters: {
    shows: {
      '.nothing > .results-title': 'Không tìm thấy thủ tục nào cho “giấy chim bay”',
      '.nearest-title': 'Thủ tục gần giống nhất',
      '.contact': 'Gọi 0999 000 001',
    },
    hides: ['.facets'],
  },
  play: searching('giấy chim bay'),
};

/** The text alone would find something: the filters are what to give up. */
export const NothingFoundByFilters: SearchStory = {
  parameters: {
    shows: { '.nothing': 'Bỏ bớt mục đang lọc.', '.chip': 'Đường bộ', '.contact': '' },
    hides: ['.hits > .hit:nth-child(6)'],
  },
  play: play('motcua-procedure-search', (element) => {
    element.search('khai sinh', { ...noFilters, field: ['Đường bộ'] });
  }),
};

/** Filters without any text. */
export const NothingFoundWithoutText: SearchStory = {
  parameters: {
    shows: { '.nothing': 'Không có thủ tục nào khớp với các mục đang lọc' },
    hides: ['.nothing .bullets li:nth-child(2)'],
  },
  play: play('motcua-procedure-search', (element) => {
    element.search('', { ...noFilters, field: ['Đường bộ'], agency: ['H99.12'] });
  }),
};

/** The server fails. What was typed is kept. */
export const Failed: SearchStory = {
  args: { fetch: searchApi({ searchProcedures: { problem: 'internal-error' } }) },
  parameters: {
    shows: { '[role=alert]': 'Hệ thống đang gặp sự cố', '[role=alert] button': 'Thử lại' },
    hides: ['.hit', '.busy'],
  },
  play: searching('khai sinh'),
};

/** A second search fails: the first one's results stay, and are said to be. */
export const FailedWithEarlierResults: SearchStory = {
  args: {
    fetch: searchApi({
      searchProcedures: (url) =>
        url.searchParams.get('q') === 'xe' ? { problem: 'internal-error' } : answer(url),
    }),
  },
  parameters: {
    shows: {
      '[role=alert]': 'Hệ thống đang gặp sự cố',
      '.muted:not(.hint)': 'Đây là kết quả của lần tìm trước.',
      '.results-title': '“khai sinh”',
      '.results .hit': '',
    },
  },
  play: play('motcua-procedure-search', async (element) => {
    element.search('khai sinh');
    await appears(element, '.hit');
    element.search('xe');
  }),
};

/** The device has a network, the server is not there. Three attempts take a second or two. */
export const ServerUnreachable: SearchStory = {
  args: { fetch: searchApi({ searchProcedures: 'offline' }) },
  parameters: { shows: { '[role=alert]': 'Không kết nối được với máy chủ' } },
  play: searching('khai sinh'),
};

/** The device itself has no network. Goes on by itself when the network is back. */
export const Offline: SearchStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  args: { fetch: searchApi({ searchProcedures: 'offline' }) },
  parameters: { shows: { '[role=alert]': 'Máy của bạn đang không có mạng' } },
  beforeEach: withoutNetwork,
  play: searching('khai sinh'),
};

/** The server names a time after which to come back (429 with `Retry-After`). */
export const TooManyRequests: SearchStory = {
  args: {
    fetch: searchApi({ searchProcedures: { status: 429, retryAfter: 45 } }),
  },
  parameters: { shows: { '[role=alert] button': 'Thử lại (nên đợi 4' } },
  play: searching('khai sinh'),
};

/** There are more results than one answer brings. */
export const MorePages: SearchStory = {
  parameters: { shows: { '.list > p:last-of-type .button': 'Xem thêm 16 thủ tục' } },
  play: play('motcua-procedure-search', (element) => element.search('')),
};

export const LoadingMore: SearchStory = {
  args: {
    fetch: searchApi({
      searchProcedures: (url) => (url.searchParams.has('cursor') ? 'never' : answer(url)),
    }),
  },
  parameters: { shows: { '.list .button[aria-disabled=true]': 'Đang tải…' } },
  play: play('motcua-procedure-search', async (element) => {
    element.search('');
    await click(element, '.list > p .button');
  }),
};

/** The next page failed; those that came before stay. */
export const MoreFailed: SearchStory = {
  args: {
    fetch: searchApi({
      searchProcedures: (url) =>
        url.searchParams.has('cursor') ? { problem: 'internal-error' } : answer(url),
    }),
  },
  parameters: {
    shows: { '.list [role=alert]': 'Chưa tải thêm được.', '.hit:nth-child(20)': '' },
  },
  play: play('motcua-procedure-search', async (element) => {
    element.search('');
    await click(element, '.list > p .button');
  }),
};

/** Names a page long, a name without a space, agencies and filters that need several lines. */
export const LongTexts: SearchStory = {
  args: {
    fetch: searchApi({ searchProcedures: { output: longSearch } }),
    label: 'Tìm trong danh mục thủ tục hành chính của tất cả các cơ quan trên địa bàn tỉnh',
  },
  parameters: {
    shows: { '.chip': messyProcedure.field, '.hit:nth-child(2)': 'Xem_phu_luc', '.choice': '' },
  },
  play: play('motcua-procedure-search', async (element) => {
    element.search('giấy chứng nhận cho tổ chức, cá nhân thuộc nhiều trường hợp khác nhau', {
      ...noFilters,
      field: [messyProcedure.field],
    });
    await click(element, '.facets-button');
  }),
};

/** A procedure opened from the results, with the way back. */
export const Opened: SearchStory = {
  // The focus goes to its title, which would make a page of stories jump.
  tags: ['!autodocs'],
  parameters: {
    shows: {
      '.back': 'Quay lại kết quả',
      'motcua-procedure-detail >>> .title': 'Đăng ký kết hôn',
    },
    hides: ['.hit', 'form'],
  },
  play: play('motcua-procedure-search', async (element) => {
    element.search('ket hon');
    await click(element, '.hit [data-code="1.000894"]');
    const detail = await appears(element, 'motcua-procedure-detail');
    await appears(detail, '.title');
  }),
};

/** The widget in the page's language; the procedures stay in theirs, and are marked as such. */
export const English: SearchStory = {
  globals: { language: 'en' },
  parameters: { shows: { '.results-title': 'procedures', '.hit [lang=vi]': '' } },
  play: searching('khai sinh'),
};

/** On a page that asks for dark colours. */
export const Dark: SearchStory = {
  globals: { theme: 'dark' },
  parameters: { shows: { '.hit mark': '', '.chip': '' } },
  play: play('motcua-procedure-search', (element) => {
    element.search('dang ky', { ...noFilters, field: ['Hộ tịch'] });
  }),
};

/** A page that says nowhere where its data is. */
export const NotConfigured: SearchStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' } },
};

/** A reader who has set the letters to twice their size. */
export const LargeText: SearchStory = {
  render: (args) => html`<div style="--motcua-font-size: 32px">${render(args)}</div>`,
  parameters: { shows: { '.hit': '', '.facets-button': 'Lọc kết quả' } },
  play: searching('dang ky'),
};

/** The narrowest screen that there is to care for, with the filters open. */
export const Narrow: SearchStory = {
  render: (args) => html`<div style="width: min(320px, 100%)">${render(args)}</div>`,
  parameters: {
    shows: {
      '.facets-button[aria-expanded=true]': 'Lọc kết quả',
      '.choice': '',
      '.facets-end': 'kết quả',
      '.hit': '',
    },
  },
  play: play('motcua-procedure-search', async (element) => {
    element.search('dang ky');
    await click(element, '.facets-button');
  }),
};
