import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/procedure-detail/define.js';
import { messyProcedure } from '../src/contract/examples/messy.js';
import { bareProcedure } from '../src/contract/examples/procedures.js';
import { click } from './act.js';
import { clipboardThatRefuses, clipboardThatTakes, withoutNetwork } from './device.js';
import { exampleApi, type Scenario } from './example-api.js';
import { fullProcedure } from './full-procedure.js';
import { hide, play, type Story } from './story.js';

interface DetailArgs {
  api: string;
  code: string;
  'heading-level': number;
  link: string;
  theme: string;
  fetch: Fetch;
}

type DetailStory = Story<DetailArgs>;

const render = (args: DetailArgs): TemplateResult => html`
  <motcua-procedure-detail
    api=${args.api}
    code=${args.code}
    heading-level=${args['heading-level']}
    link=${args.link}
    theme=${args.theme}
    .fetch=${args.fetch}
  ></motcua-procedure-detail>
`;

/** An API with the full record; answers for other codes as the contract's examples do. */
const api = (getProcedure?: Scenario['getProcedure']): Fetch =>
  exampleApi(getProcedure && { getProcedure });

const full = api({ output: fullProcedure });

export default {
  title: 'Procedure detail',
  component: 'motcua-procedure-detail',
  render,
  // The page of all stories shows them as they are meant, too.
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    code: fullProcedure.code,
    'heading-level': 2,
    link: 'https://mot-cua.example/thu-tuc/9.000500',
    theme: '',
    fetch: full,
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    // Set by the stories, said by attributes already, or nothing to look at.
    ...hide('catalogue', 'fetch', 'headingLevel', 'structured-data', 'structuredData'),
  },
} satisfies Meta<DetailArgs>;

/** Every field, with the address and hours of the agency that handles it. */
export const Full: DetailStory = {
  parameters: {
    shows: {
      '.title': fullProcedure.name,
      '.button.primary': 'Nộp hồ sơ trên mạng',
      '.papers a': 'Tải mẫu',
      '.steps .bullets': 'Thiếu giấy tờ',
      '.ways > li:nth-child(3)': 'Hỏi nơi nộp hồ sơ',
      '.agencies dl': 'Thứ Hai đến Thứ Sáu: 07:30–11:30',
      '.fold summary': 'Xem 3 văn bản',
    },
  },
};

/** The long texts that are folded at first. */
export const Unfolded: DetailStory = {
  parameters: { shows: { '.fold[open] li:nth-child(3)': 'lệ phí hộ tịch', '.ways [open] p': '' } },
  play: play('motcua-procedure-detail', async (element) => {
    await click(element, '.ways summary');
    await click(element, '.fold summary');
  }),
};

/** Code, name, field and level, and a word on what the agency has not published. */
export const OnlyRequired: DetailStory = {
  args: { code: bareProcedure.code, fetch: api() },
  parameters: {
    shows: { '.title': bareProcedure.name, '.message': 'Cơ quan chưa công bố các bước' },
    hides: ['.section', '.button.primary'],
  },
};

/** A record as messy as real ones: long, repetitive, with signs of its own lists. */
export const Messy: DetailStory = {
  args: { code: messyProcedure.code, fetch: api() },
  parameters: {
    shows: {
      '.title': 'Cấp, cấp lại, cấp đổi',
      '.steps li': 'Nộp hồ sơ.',
      '.note': 'Nộp cách nào cũng cần biết',
    },
    // Its form's address would run a script.
    hides: ['.papers a'],
  },
};

/** The first four seconds of waiting. */
export const Loading: DetailStory = {
  args: { fetch: api('never') },
  parameters: { shows: { '.busy': 'Đang tải thủ tục…' }, hides: ['.title', '[role=alert]'] },
};

/** The server fails. */
export const Failed: DetailStory = {
  args: { fetch: api({ problem: 'internal-error' }) },
  parameters: {
    shows: { '[role=alert]': 'Hệ thống đang gặp sự cố', '[role=alert] button': 'Thử lại' },
    hides: ['.busy'],
  },
};

/** The device has a network, the server is not there. Three attempts take a second or two. */
export const ServerUnreachable: DetailStory = {
  args: { fetch: api('offline') },
  parameters: { shows: { '[role=alert]': 'Không kết nối được với máy chủ' } },
};

/** The device itself has no network. Goes on by itself when the network is back. */
export const Offline: DetailStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  args: { fetch: api('offline') },
  parameters: { shows: { '[role=alert]': 'Máy của bạn đang không có mạng' } },
  beforeEach: withoutNetwork,
};

/** There is no such code, or none any more. */
export const NotFound: DetailStory = {
  args: { code: '1.234567', fetch: api() },
  parameters: {
    shows: { '[role=alert]': 'Không có thủ tục mang mã 1.234567.' },
    hides: ['.button'],
  },
};

export const NoCode: DetailStory = {
  args: { code: '' },
  parameters: { shows: { '.message': 'Chưa chọn thủ tục nào.' } },
};

/** A page that says nowhere where its data is. */
export const NotConfigured: DetailStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' } },
};

/** The widget in the page's language; the procedure stays in its own, and is marked as such. */
export const English: DetailStory = {
  globals: { language: 'en' },
  parameters: { shows: { '.title[lang=vi]': fullProcedure.name, '.actions': 'Print' } },
};

export const LinkCopied: DetailStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  parameters: { shows: { '.notice': 'Đã sao chép đường dẫn.' }, hides: ['.link-field'] },
  beforeEach: clipboardThatTakes,
  play: play('motcua-procedure-detail', (element) => click(element, 'button:last-of-type')),
};

/** The browser refuses: the link is shown, to be copied by hand. */
export const LinkNotCopied: DetailStory = {
  tags: ['!autodocs'],
  parameters: { shows: { '.notice': 'Máy không cho sao chép tự động', '.link-field': '' } },
  beforeEach: clipboardThatRefuses,
  play: play('motcua-procedure-detail', (element) => click(element, 'button:last-of-type')),
};

/** Dark by its own attribute, whatever the page asks for. */
export const Dark: DetailStory = {
  args: { theme: 'dark' },
  parameters: { shows: { '.title': fullProcedure.name, '.steps': '', '.agencies dl': '' } },
};

/** A reader who has set the letters to twice their size. */
export const LargeText: DetailStory = {
  render: (args) => html`<div style="--motcua-font-size: 32px">${render(args)}</div>`,
  parameters: { shows: { '.title': fullProcedure.name } },
};

/** The narrowest screen that there is to care for. */
export const Narrow: DetailStory = {
  render: (args) => html`<div style="width: min(320px, 100%)">${render(args)}</div>`,
  parameters: { shows: { '.title': fullProcedure.name, '.steps': '' } },
};
