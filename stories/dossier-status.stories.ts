import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/dossier-status/define.js';
import type { MotcuaDossierStatus } from '../src/components/dossier-status/dossier-status.js';
import type { DossierReport } from '../src/contract/index.js';
import { appears, click, type } from './act.js';
import { camera, clockAt, passTime, withoutNetwork } from './device.js';
import * as dossiers from './dossiers.js';
import { dossierApi, phoneOnly } from './dossiers.js';
import { hide, play, type Story } from './story.js';

interface DossierArgs {
  api: string;
  'heading-level': number;
  kiosk: boolean;
  theme: string;
  fetch: Fetch;
}

type DossierStory = Story<DossierArgs>;

const render = (args: DossierArgs): TemplateResult => html`
  <motcua-dossier-status
    api=${args.api}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    ?kiosk=${args.kiosk}
    .fetch=${args.fetch}
  >
    <p slot="rating">Chỗ của phần đánh giá</p>
  </motcua-dossier-status>
`;

export default {
  title: 'Dossier status',
  component: 'motcua-dossier-status',
  render,
  // The page of all stories shows them as they are meant, too.
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    'heading-level': 2,
    kiosk: false,
    theme: '',
    fetch: dossierApi(),
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    // Set by the stories, or said by attributes already.
    ...hide('fetch', 'headingLevel'),
  },
  // The examples are fresh then.
  beforeEach: () => clockAt(dossiers.exampleTime),
} satisfies Meta<DossierArgs>;

const knowing = (output: DossierReport): Partial<DossierArgs> => ({
  fetch: dossierApi({ output }),
});

async function fillIn(element: MotcuaDossierStatus, code = 'h99.12 260302 0123'): Promise<void> {
  await type(element, '#code', code);
  await type(element, '#factor', '0123');
}

async function lookUp(element: MotcuaDossierStatus): Promise<void> {
  await fillIn(element);
  await click(element, '.submit');
}

const lookingUp = play('motcua-dossier-status', lookUp);

const toSentence = play('motcua-dossier-status', async (element) => {
  await lookUp(element);
  await appears(element, '.sentence');
});

export const Start: DossierStory = {
  parameters: {
    shows: {
      '.form-title': 'Tra cứu hồ sơ',
      'label[for=factor]': '4 số cuối của số điện thoại đã ghi trong hồ sơ',
      '.submit': 'Tra cứu',
    },
    // Most browsers on a desk cannot read codes.
    hides: ['.scan', '[type=radio]', '[role=alert]'],
  },
};

/** Several things to confirm with: the citizen chooses what they have at hand. */
export const SeveralFactors: DossierStory = {
  args: {
    fetch: dossierApi(undefined, {
      output: {
        ...phoneOnly,
        verifications: [
          { kind: 'phone', lastDigits: 4 },
          { kind: 'identity', lastDigits: 6 },
          { kind: 'receipt' },
          { kind: 'other', label: 'Ngày sinh của người nộp, ví dụ 02091960' },
        ],
      },
    }),
  },
  parameters: {
    shows: {
      legend: 'Bạn muốn xác nhận bằng số nào?',
      '.choice:nth-of-type(2)': '6 số cuối của số căn cước',
      'label[for=factor]': 'Ngày sinh của người nộp',
    },
  },
  play: play('motcua-dossier-status', (element) => click(element, '.choice:nth-of-type(4) input')),
};

/** What was typed is written as on the slip. */
export const Formatted: DossierStory = {
  parameters: { shows: { '.form': '' }, hides: ['#code-note'] },
  play: play('motcua-dossier-status', (element) => fillIn(element)),
};

/** A code of another shape gets a hint and no refusal. */
export const UnusualCode: DossierStory = {
  parameters: { shows: { '#code-note': 'nếu đúng là như vậy thì cứ bấm Tra cứu' } },
  play: play('motcua-dossier-status', async (element) => {
    await type(element, '#code', 'HS-2026/0123');
    (await appears(element, '#code')).dispatchEvent(new Event('change', { bubbles: true }));
  }),
};

export const NothingTyped: DossierStory = {
  parameters: {
    shows: { '#code-error': 'Bạn chưa nhập mã hồ sơ.', '#factor-error': 'Bạn chưa nhập số này.' },
  },
  play: play('motcua-dossier-status', (element) => click(element, '.submit')),
};

export const TooFewDigits: DossierStory = {
  parameters: { shows: { '#factor-error': 'Số này cần đủ 4 chữ số.' }, hides: ['#code-error'] },
  play: play('motcua-dossier-status', async (element) => {
    await fillIn(element);
    await type(element, '#factor', '12');
    await click(element, '.submit');
  }),
};

/** It is not known what the agency asks for: what most ask for is offered, and said to be a guess. */
export const ServiceUnknown: DossierStory = {
  args: { fetch: dossierApi(undefined, { problem: 'internal-error' }) },
  parameters: {
    shows: {
      '.factor [role=alert]': 'Chưa hỏi được cơ quan dùng số nào',
      'label[for=factor]': '4 số cuối của số điện thoại',
    },
  },
};

export const ServiceSlow: DossierStory = {
  args: { fetch: dossierApi(undefined, 'never') },
  parameters: { shows: { '#code': '', '.factor .busy': 'Đang tải…' }, hides: ['.submit'] },
};

export const NotOffered: DossierStory = {
  args: { fetch: dossierApi(undefined, { output: { ...phoneOnly, operations: [] } }) },
  parameters: {
    shows: { '.message': 'chưa mở tra cứu hồ sơ trên mạng', '.contact': '0999 000 001' },
    hides: ['form'],
  },
};

/** A page that says nowhere where its data is. */
export const NotConfigured: DossierStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' } },
};

export const LookingUp: DossierStory = {
  args: { fetch: dossierApi('never') },
  parameters: { shows: { '.busy': 'Đang tra cứu…', '#code': '' } },
  play: lookingUp,
};

/** After four seconds. */
export const Slow: DossierStory = {
  args: { fetch: dossierApi('never') },
  parameters: { shows: { '.busy': 'Mạng đang chậm, vẫn đang tra cứu…' } },
  play: lookingUp,
};

/** Code or factor is wrong; nobody is told which. */
export const NotFound: DossierStory = {
  args: { fetch: dossierApi({ problem: 'not-found' }) },
  parameters: {
    shows: {
      '[role=alert]': 'Số 0 dễ nhầm với chữ O',
      '.contact': 'Gọi 0999 000 001',
      '#code': '',
    },
  },
  play: lookingUp,
};

export const TooMany: DossierStory = {
  args: { fetch: dossierApi({ problem: 'too-many-attempts', retryAfter: 540 }) },
  parameters: { shows: { '[role=alert]': 'Mời bạn tra lại sau 9 phút, vào lúc', '.submit': '' } },
  play: lookingUp,
};

export const ServerFails: DossierStory = {
  args: { fetch: dossierApi({ problem: 'internal-error' }) },
  parameters: {
    shows: { '[role=alert]': 'Hệ thống đang gặp sự cố', '[role=alert] button': 'Thử lại' },
  },
  play: lookingUp,
};

export const ServerUnreachable: DossierStory = {
  args: { fetch: dossierApi('offline') },
  parameters: { shows: { '[role=alert]': 'Không kết nối được với máy chủ' } },
  play: lookingUp,
};

/** The device itself has no network. */
export const Offline: DossierStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  args: { fetch: dossierApi('offline') },
  parameters: { shows: { '[role=alert]': 'Máy của bạn đang không có mạng' } },
  beforeEach: withoutNetwork,
  play: lookingUp,
};

export const CameraOpen: DossierStory = {
  tags: ['!autodocs'],
  parameters: {
    shows: { '.scan': 'Thôi quét', '.scanner': 'Đưa mã vạch hoặc mã QR', video: '' },
  },
  beforeEach: () => camera(),
  play: play('motcua-dossier-status', (element) => click(element, '.scan')),
};

export const CameraRefused: DossierStory = {
  tags: ['!autodocs'],
  parameters: {
    shows: { '.scan': 'Quét mã trên giấy hẹn', '.scanner': 'chưa được phép dùng camera' },
    hides: ['video'],
  },
  beforeEach: () => camera('NotAllowedError'),
  play: play('motcua-dossier-status', (element) => click(element, '.scan')),
};

export const Registered: DossierStory = {
  args: knowing(dossiers.registered),
  parameters: {
    shows: { '.sentence': 'Hồ sơ đã gửi, đang chờ tiếp nhận', '.current': 'Bước hiện tại' },
    hides: ['form', '.days'],
  },
  play: lookingUp,
};

export const Accepted: DossierStory = {
  args: knowing(dossiers.accepted),
  parameters: {
    shows: { '.sentence': 'Hồ sơ đã được tiếp nhận, còn 3 ngày làm việc' },
  },
  play: lookingUp,
};

export const InProcess: DossierStory = {
  parameters: {
    shows: {
      '.sentence': 'Hồ sơ đang được xử lý, còn 3 ngày làm việc',
      '.headline + .muted': 'Cập nhật lúc 10:00 ngày 04/03/2026',
      '.promised': 'Thứ Hai, 09/03/2026',
      '.days': 'Còn 3 ngày làm việc',
      '.current': 'Đang xử lý',
      '.contact': 'Gọi 0999 000 012',
    },
    hides: ['.to-do', '.section.late', '.stale', '.countdown'],
  },
  play: lookingUp,
};

export const DueToday: DossierStory = {
  args: knowing(dossiers.dueToday),
  parameters: { shows: { '.sentence': 'Hồ sơ đang được xử lý, hẹn trả kết quả hôm nay' } },
  play: lookingUp,
};

export const PapersRequested: DossierStory = {
  args: knowing(dossiers.papersRequested),
  parameters: {
    shows: {
      '.sentence': 'Hồ sơ đang chờ bạn bổ sung giấy tờ',
      '.to-do': 'Chụp thẳng, đủ bốn góc.',
      '.to-do a': 'Xem mẫu',
      '.due': 'Hạn cuối: Thứ Tư, 11/03/2026 (còn 7 ngày)',
    },
  },
  play: lookingUp,
};

/** The status asks for papers, the record does not say which. */
export const PapersUnclear: DossierStory = {
  args: knowing(dossiers.unclearPapers),
  parameters: { shows: { '.to-do': 'Cơ quan chưa ghi rõ cần giấy tờ gì' } },
  play: lookingUp,
};

export const FeeRequested: DossierStory = {
  args: knowing(dossiers.feeRequested),
  parameters: {
    shows: {
      '.sentence': 'Hồ sơ đang chờ bạn nộp phí',
      '.amount': '24.000 ₫',
      '.to-do a': 'Nộp tiền trên mạng',
    },
  },
  play: lookingUp,
};

export const Overdue: DossierStory = {
  args: knowing(dossiers.overdue),
  parameters: {
    shows: {
      '.headline.late': 'Hồ sơ đang được xử lý, trễ hẹn 2 ngày làm việc',
      '.section.late': 'xin lỗi vì đã trả kết quả chậm',
      '.section.late dl': 'Thứ Sáu, 06/03/2026',
      '.days.late': 'Trễ hẹn 2 ngày làm việc',
    },
  },
  play: lookingUp,
};

/** Late without a word of the agency: the citizen is told what they are owed. */
export const OverdueInSilence: DossierStory = {
  args: knowing(dossiers.overdueInSilence),
  parameters: { shows: { '.section.late': 'Bạn có quyền được xin lỗi bằng văn bản' } },
  play: lookingUp,
};

export const NotAccepted: DossierStory = {
  args: knowing(dossiers.notAccepted),
  parameters: {
    shows: { '.sentence': 'Hồ sơ không được tiếp nhận', '.reason': 'Mời nộp tại phường' },
    hides: ['.days'],
  },
  play: lookingUp,
};

export const Withdrawn: DossierStory = {
  args: knowing(dossiers.withdrawn),
  parameters: { shows: { '.sentence': 'Hồ sơ đã được rút theo yêu cầu của bạn' } },
  play: lookingUp,
};

export const Stopped: DossierStory = {
  args: knowing(dossiers.stopped),
  parameters: {
    shows: { '.sentence': 'Hồ sơ đã dừng xử lý', '.reason': 'mời nộp hồ sơ mới' },
  },
  play: lookingUp,
};

/** To be had at the counter; the page may show its rating. */
export const ReadyAtCounter: DossierStory = {
  args: knowing(dossiers.readyAtCounter),
  parameters: {
    shows: {
      '.sentence': 'Hồ sơ đã có kết quả, mời bạn đến nhận tại Quầy 3',
      '.handover': 'Mang theo giấy hẹn và căn cước.',
      '.rating': '',
    },
  },
  play: lookingUp,
};

export const ReadyOnline: DossierStory = {
  args: knowing(dossiers.readyOnline),
  parameters: {
    shows: {
      '.sentence': 'Hồ sơ đã có kết quả, mời bạn xem trên mạng',
      '.handover a': 'Mở kết quả',
    },
  },
  play: lookingUp,
};

export const SentByPost: DossierStory = {
  args: knowing(dossiers.sentByPost),
  parameters: {
    shows: {
      '.sentence': 'Kết quả đã được gửi cho bạn qua bưu điện',
      '.handover': 'EV123456789VN',
      '.handover a': 'Xem bưu gửi đang ở đâu',
    },
    hides: ['.rating'],
  },
  play: lookingUp,
};

/** The agency's own word for a status that the contract does not know. */
export const OwnLabel: DossierStory = {
  args: knowing(dossiers.ownLabel),
  parameters: { shows: { '.sentence': 'Đang lấy ý kiến của xã, còn 3 ngày làm việc' } },
  play: lookingUp,
};

export const UnknownStatus: DossierStory = {
  args: knowing(dossiers.unknownStatus),
  parameters: { shows: { '.sentence': 'Cơ quan chưa cho biết rõ tình trạng hồ sơ' } },
  play: lookingUp,
};

/** The page was left open for a while. */
export const Old: DossierStory = {
  tags: ['!autodocs'],
  parameters: {
    shows: { '.stale': 'Đây là thông tin lúc 10:00 ngày 04/03/2026', '.stale button': '' },
    hides: ['.headline + .muted'],
  },
  play: play('motcua-dossier-status', async (element) => {
    await lookUp(element);
    await appears(element, '.sentence');
    passTime(30);
    element.requestUpdate();
  }),
};

/** Left open over midnight: a day fewer is left, by the holidays that came with the answer. */
export const OldOverMidnight: DossierStory = {
  tags: ['!autodocs'],
  parameters: {
    shows: {
      '.stale': 'Từ đó đến nay có thể đã thay đổi',
      '.days': 'Còn 2 ngày làm việc',
    },
  },
  play: play('motcua-dossier-status', async (element) => {
    await lookUp(element);
    await appears(element, '.sentence');
    passTime(20 * 60);
    element.requestUpdate();
  }),
};

/** A newer report was asked for and did not come. */
export const RefreshFailed: DossierStory = {
  tags: ['!autodocs'],
  args: { fetch: failingLater() },
  parameters: {
    shows: {
      '.stale [role=alert]': 'Hệ thống đang gặp sự cố',
      '.sentence': 'Hồ sơ đang được xử lý',
    },
  },
  play: play('motcua-dossier-status', async (element) => {
    await lookUp(element);
    await appears(element, '.sentence');
    passTime(30);
    element.requestUpdate();
    await click(element, '.stale button');
  }),
};

export const Watching: DossierStory = {
  parameters: {
    shows: { '.watch': 'Thôi báo', '.watch-note': 'Bạn để trang này mở nhé' },
  },
  play: play('motcua-dossier-status', async (element) => {
    await lookUp(element);
    await click(element, '.watch');
  }),
};

/** The watch found that the dossier has gone on. */
export const Changed: DossierStory = {
  tags: ['!autodocs'],
  args: { fetch: readyLater() },
  parameters: {
    shows: {
      '.news': 'Hồ sơ đã có kết quả, mời bạn đến nhận tại Quầy 3',
      '.sentence': 'Hồ sơ đã có kết quả',
    },
  },
  play: play('motcua-dossier-status', async (element) => {
    await lookUp(element);
    await click(element, '.watch');
    passTime(4);
    await appears(element, '.news');
  }),
};

/** A device for everyone: larger targets, and no way to other pages. */
export const Kiosk: DossierStory = {
  args: { kiosk: true, ...knowing(dossiers.feeRequested) },
  parameters: {
    shows: { '.to-do': 'Máy dùng chung không mở trang khác', '.another': '' },
    hides: ['.to-do a', '.watch', '.countdown'],
  },
  play: lookingUp,
};

/** Nobody has touched it for 45 seconds. */
export const KioskCountdown: DossierStory = {
  tags: ['!autodocs'],
  args: { kiosk: true },
  parameters: {
    shows: { '.countdown': 'Thông tin sẽ được xóa sau', '.countdown button': 'Tôi vẫn đang xem' },
  },
  play: play('motcua-dossier-status', async (element) => {
    await lookUp(element);
    await appears(element, '.sentence');
    passTime(0.7);
    await appears(element, '.countdown');
  }),
};

export const LongTexts: DossierStory = {
  args: knowing(dossiers.longTexts),
  parameters: {
    shows: {
      '.sentence': 'Chờ bổ sung do thành phần hồ sơ chưa thống nhất',
      '.to-do li:nth-child(2)': 'đã quá 2 ngày',
      '.due': 'hôm nay là ngày cuối',
    },
  },
  play: lookingUp,
};

/** Wrong fields, addresses that would run scripts, a time zone that is none. */
export const Messy: DossierStory = {
  args: { fetch: dossierApi(() => ({ json: structuredClone(dossiers.messyReport) })) },
  parameters: {
    shows: {
      '.sentence': 'Đang thẩm định',
      '.steps li:first-child': '08:15 ngày 02/03/2026',
      '.current': 'Thẩm định',
    },
    hides: ['.to-do a', '.handover a', '.days', '.amount'],
  },
  play: lookingUp,
};

/** The widget in the page's language; the agency's texts stay in their own, and are marked as such. */
export const English: DossierStory = {
  globals: { language: 'en' },
  args: knowing(dossiers.overdue),
  parameters: {
    shows: {
      '.sentence': 'Your dossier is being processed, 2 working days late',
      '.section.late [lang=vi]': 'xin lỗi',
    },
  },
  play: lookingUp,
};

export const EnglishStart: DossierStory = {
  globals: { language: 'en' },
  parameters: { shows: { '.form-title': 'Look up your dossier' } },
};

/** Dark by its own attribute, whatever the page asks for. */
export const Dark: DossierStory = {
  args: { theme: 'dark', ...knowing(dossiers.papersRequested) },
  parameters: { shows: { '.to-do': 'Giấy khai sinh', '.steps': '' } },
  play: lookingUp,
};

export const DarkOverdue: DossierStory = {
  args: { theme: 'dark', ...knowing(dossiers.overdue) },
  parameters: { shows: { '.headline.late': 'trễ hẹn' } },
  play: lookingUp,
};

/** A reader who has set the letters to twice their size. */
export const LargeText: DossierStory = {
  render: (args) => html`<div style="--motcua-font-size: 32px">${render(args)}</div>`,
  parameters: { shows: { '.sentence': 'Hồ sơ đang được xử lý' } },
  play: toSentence,
};

/** The narrowest screen that there is to care for. */
export const Narrow: DossierStory = {
  render: (args) => html`<div style="width: min(320px, 100%)">${render(args)}</div>`,
  args: knowing(dossiers.feeRequested),
  parameters: { shows: { '.to-do': 'Nộp tiền trên mạng' } },
  play: lookingUp,
};

/** Answers once, and fails from then on. */
function failingLater(): Fetch {
  let asked = 0;
  return dossierApi(() =>
    asked++ % 2 ? { problem: 'internal-error' } : { output: dossiers.inProcess },
  );
}

/** Has the result ready when it is asked for the second time. */
function readyLater(): Fetch {
  let asked = 0;
  return dossierApi(() => ({
    output: asked++ % 2 ? dossiers.readyAtCounter : dossiers.inProcess,
  }));
}
