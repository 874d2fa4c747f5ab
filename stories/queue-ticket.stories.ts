import type { Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/queue-ticket/define.js';
import { forgetKept, keep, type Kept } from '../src/components/queue-ticket/keep.js';
import {
  calledTicket,
  leftTicket,
  missedTicket,
  queue,
  waitingTicket,
} from '../src/contract/examples/queue.js';
import type { Queue, Ticket } from '../src/contract/queue.js';
import { appears, choose, click } from './act.js';
import { clockAt, withoutNetwork } from './device.js';
import { Loudspeaker } from './loudspeaker.js';
import { hide, play, type Story } from './story.js';
import { TicketOffice } from './ticket-office.js';

interface TicketArgs {
  api: string;
  office: string;
  'follow-url': string;
  kiosk: boolean;
  'heading-level': number;
  theme: string;
  fetch: Fetch;
}

type TicketStory = Story<TicketArgs>;

const name = 'motcua-queue-ticket';
const api = 'https://mot-cua.example/api/v1';
const halfPastNine = '2026-03-04T09:30:00+07:00';

const render = (args: TicketArgs): TemplateResult => html`
  <motcua-queue-ticket
    api=${args.api || nothing}
    office=${args.office}
    follow-url=${args['follow-url']}
    ?kiosk=${args.kiosk}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    .fetch=${args.fetch}
  ></motcua-queue-ticket>
`;

const of = (office: TicketOffice): Pick<TicketArgs, 'office' | 'fetch'> => ({
  office: office.code,
  fetch: office.fetch,
});

export default {
  title: 'Queue ticket',
  component: name,
  render,
  beforeEach: () => {
    const undo = [clockAt(halfPastNine), new Loudspeaker().install(), () => sessionStorage.clear()];
    return () => undo.forEach((one) => one());
  },
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api,
    'follow-url': 'https://mot-cua.example/hang-cho',
    kiosk: false,
    'heading-level': 2,
    theme: '',
    ...of(new TicketOffice()),
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    ...hide('fetch', 'headingLevel', 'followUrl', 'office'),
  },
} satisfies Meta<TicketArgs>;

/** An office that shows such a queue. */
const showing = (changes: Partial<Queue>): Partial<TicketArgs> => of(new TicketOffice({}, changes));

/** An office to whose requests something happens. */
function failing(fates: TicketOffice['fates'], queueNow: Partial<Queue> = {}): TicketOffice {
  const office = new TicketOffice({}, queueNow);
  Object.assign(office.fates, fates);
  return office;
}

interface Keeping {
  readonly args: Partial<TicketArgs>;
  readonly beforeEach: () => () => void;
}

/** Somebody's device that keeps a number of an office. */
function keeping(office: TicketOffice, changes: Partial<Kept> = {}): Keeping {
  const place = { api, office: office.code };
  return {
    args: of(office),
    beforeEach: () => {
      const until = Date.parse('2026-03-05T00:00:00+07:00');
      const own = { id: 'tk-7f3a', hold: 'giu', follow: 'xem', until, warnAt: 3 };
      keep(place, { ...own, ...changes });
      return () => forgetKept(place);
    },
  };
}

const holding = (ticket: Partial<Ticket>): Keeping => keeping(new TicketOffice(ticket));

/** An office with such a ticket, which has nothing of the one that waits. */
function officeOf(ticket: Partial<Ticket>): TicketOffice {
  const office = new TicketOffice();
  office.moveTo(ticket);
  return office;
}

const taking = play(name, (element) => click(element, 'button.service'));

const closedServices = queue.services.map((service) => ({ ...service, open: false }));

/** Who waits where and for how long, before anything is chosen. */
export const Choosing: TicketStory = {
  args: showing({
    services: [
      ...queue.services,
      { id: 'kinh-doanh', name: 'Đăng ký kinh doanh', prefix: 'C', open: false, waiting: 0 },
      { id: 'khac', name: 'Lĩnh vực khác', prefix: 'D', open: true, waiting: 4 },
    ],
  }),
  parameters: {
    shows: {
      '.title': 'Lấy số thứ tự',
      legend: 'Bạn có thuộc diện được ưu tiên không?',
      'li:nth-child(1)': '7 người đang chờ, chờ khoảng 12 đến 25 phút',
      'li:nth-child(2)': 'Không ai đang chờ',
      'li:nth-child(3) .closed': 'Hiện không phát số',
      'li:nth-child(4)': '4 người đang chờ, chưa biết phải chờ bao lâu',
    },
    hides: ['.busy', '[part=error]', '[part=stale]', 'li:nth-child(3) button'],
  },
};

export const NothingOpen: TicketStory = {
  args: showing({ services: closedServices }),
  parameters: {
    shows: { '.message': 'Hiện không phát số', '.service.closed': 'Hộ tịch' },
    hides: ['button', 'fieldset'],
  },
};

export const Loading: TicketStory = {
  args: of(failing({ queue: 'never' })),
  parameters: { shows: { '.busy': 'Đang tải' }, hides: ['button'] },
};

export const Offline: TicketStory = {
  args: of(failing({ queue: 'offline' })),
  beforeEach: withoutNetwork,
  parameters: { shows: { '[part=error]': 'không có mạng', '[part=error] button': 'Thử lại' } },
};

export const UnknownOffice: TicketStory = {
  args: of(failing({ queue: 'not-found' })),
  parameters: { shows: { '.message': 'Không có nơi phục vụ mang mã' }, hides: ['button'] },
};

export const NoOffice: TicketStory = {
  args: { office: '' },
  parameters: { shows: { '.message': 'Chưa chọn nơi phục vụ' } },
};

export const NotConfigured: TicketStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' } },
};

export const Taking: TicketStory = {
  args: of(failing({ take: 'never' })),
  play: taking,
  parameters: { shows: { '.take.busy': 'Đang lấy số…', '[role=status]': 'Đang lấy số…' } },
};

/** Nobody knows whether there is a number: only a repeat can tell, and it takes no second one. */
export const LostAnswer: TicketStory = {
  args: of(failing({ take: 'offline' })),
  play: taking,
  parameters: {
    shows: {
      '.title': 'Chưa rõ đã lấy được số hay chưa',
      '[part=error] button': 'Thử lại',
      '.another': 'chọn lại từ đầu',
    },
    hides: ['.service'],
  },
};

export const JustClosed: TicketStory = {
  args: of(failing({ take: 'service-closed' })),
  play: taking,
  parameters: { shows: { '[part=error]': 'vừa ngừng phát số', '.service': 'Hộ tịch' } },
};

/** The office has a rule of its own about who is called sooner. */
export const NoSuchPriority: TicketStory = {
  args: of(failing({ take: 'invalid-body' })),
  play: play(name, async (element) => {
    await click(element, '.choice:nth-child(3) input');
    await click(element, 'button.service');
  }),
  parameters: { shows: { '[part=error]': 'không ưu tiên theo diện bạn chọn' } },
};

/** In one tap. */
export const Taken: TicketStory = {
  args: of(new TicketOffice()),
  play: play(name, async (element) => {
    await click(element, 'button.service');
    await appears(element, '.ticket');
    localStorage.clear();
  }),
  parameters: {
    shows: {
      '.label': 'Số của bạn',
      '.number': 'A019',
      '.main': 'Còn 6 người trước bạn',
      '.detail': 'Chờ thêm khoảng 12 đến 25 phút.',
      '.more-time': 'Tôi cần thêm thời gian',
      '.leave': 'Rời hàng chờ',
      '.sound': 'Chuông: đang bật',
      '.keep-open': 'giữ trang này mở',
      '.share-button': 'Theo dõi trên máy khác',
      '.facts': 'Hộ tịch, chứng thực',
    },
    hides: ['.stale', '.not-kept', '.code', '.paper', '.places'],
  },
};

/** Found again on this device after a restart of the browser. */
export const Waiting: TicketStory = {
  ...holding({ priority: 'elderly' }),
  parameters: {
    shows: { '.number': 'A019', '.main': 'Còn 6 người', '.facts': 'Người cao tuổi' },
  },
};

export const WaitNotKnown: TicketStory = {
  ...keeping(officeOf({ ...waitingTicket, ahead: 2, estimate: undefined })),
  parameters: {
    shows: { '.main': 'Còn 2 người trước bạn', '.detail': 'Chưa biết phải chờ bao lâu.' },
  },
};

export const Next: TicketStory = {
  ...holding({ ahead: 0, estimate: { from: 0, to: 4 } }),
  parameters: {
    shows: { '.main': 'Bạn là người tiếp theo', '.head': 'Chờ thêm không quá 4 phút.' },
  },
};

export const Transferred: TicketStory = {
  ...holding({ state: 'transferred', ahead: 1, counter: { id: '3', name: 'Quầy 3' } }),
  parameters: {
    shows: { '.head': 'Số được chuyển sang Hộ tịch, chứng thực, Quầy 3.', '.leave': '' },
  },
};

export const Called: TicketStory = {
  ...keeping(officeOf(calledTicket)),
  parameters: {
    shows: { '.main': 'Mời đến Quầy 2', '.detail': 'Gọi lúc 09:52', '.leave': 'Rời hàng chờ' },
    hides: ['.more-time', '.warn'],
  },
};

export const Serving: TicketStory = {
  ...keeping(officeOf({ ...calledTicket, state: 'serving', can: [] })),
  parameters: { shows: { '.main': 'Đang được phục vụ tại Quầy 2' }, hides: ['button'] },
};

/** What to do, in two ways. */
export const Missed: TicketStory = {
  ...keeping(officeOf(missedTicket)),
  parameters: {
    shows: {
      '.main': 'Đã gọi mà chưa thấy bạn',
      '.detail': 'Bấm “Xếp hàng lại”',
      '.rejoin': 'Xếp hàng lại',
      '.end': 'Lấy số khác',
    },
    hides: ['.alerts', '.share'],
  },
};

export const Left: TicketStory = {
  ...keeping(officeOf(leftTicket)),
  parameters: {
    shows: { '.main': 'Bạn đã rời hàng', '.detail': 'Bấm nhầm?', '.undo-leave': 'Lấy lại chỗ' },
  },
};

export const Done: TicketStory = {
  ...keeping(officeOf({ ...calledTicket, state: 'done', can: [] })),
  parameters: {
    shows: { '.main': 'Đã làm xong', '.detail': 'không còn giữ số', '.end': 'Lấy số khác' },
    hides: ['.alerts', '.share', '.leave'],
  },
};

export const NeedsTime: TicketStory = {
  ...holding({}),
  play: play(name, (element) => click(element, '.more-time')),
  parameters: {
    shows: { '.places': 'Bạn muốn nhường mấy người lên trước?', '.places .chips': '5 người' },
  },
};

/** It was called in the very moment in which its holder wanted to wait. */
export const MovedOn: TicketStory = {
  ...keeping(failing({ write: 'ticket-moved-on' })),
  play: play(name, (element) => click(element, '.leave')),
  parameters: { shows: { '[part=error]': 'Số của bạn vừa có thay đổi' } },
};

/** What is known, with its time. */
export const OutOfDate: TicketStory = (() => {
  const office = new TicketOffice();
  return {
    args: of(office),
    play: play(name, async (element) => {
      await click(element, 'button.service');
      await appears(element, '.ticket');
      localStorage.clear();
      office.fates.read = 'unavailable';
      document.dispatchEvent(new Event('visibilitychange'));
    }),
    parameters: {
      shows: {
        '[part=stale]': 'Mất kết nối. Đây là lúc 09:30',
        '.refresh': 'Xem lại ngay',
        '.number': 'A019',
      },
    },
  };
})();

/** The browser stores nothing. */
export const NotKept: TicketStory = {
  args: of(new TicketOffice()),
  beforeEach: () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    return () => void (Storage.prototype.setItem = setItem);
  },
  play: taking,
  parameters: { shows: { '.not-kept': 'Máy này không cho lưu số.', '.number': 'A019' } },
};

/** For a relative who sits elsewhere. */
export const Code: TicketStory = {
  ...holding({}),
  play: play(name, (element) => click(element, '.share-button')),
  parameters: {
    shows: { '.share .section': 'Quét mã', 'svg.code': '', '.share-button': 'Ẩn mã' },
  },
};

/** Followed on another device. */
export const Followed: TicketStory = {
  ...keeping(new TicketOffice(), { hold: undefined }),
  parameters: {
    shows: {
      '.label': 'Số bạn đang theo dõi',
      '.main': 'Còn 6 người trước số này',
      '.ticket': 'Máy này chỉ xem được số',
      '.end': 'Thôi theo dõi số này',
    },
    hides: ['.more-time', '.leave', '.share'],
  },
};

/** After a reload the browser waits for a touch before it lets a page be heard. */
export const SoundBlocked: TicketStory = (() => {
  const { args, beforeEach } = holding({});
  return {
    args,
    beforeEach: () => {
      const undo = [new Loudspeaker(true).install(), beforeEach()];
      return () => undo.forEach((one) => one());
    },
    parameters: { shows: { '.sound': 'Chạm để bật chuông' } },
  };
})();

export const WarnedEarlier: TicketStory = {
  ...holding({}),
  play: play(name, (element) => choose(element, '#warn', '5')),
  parameters: { shows: { '.warn': 'Báo trước khi còn' } },
};

export const Kiosk: TicketStory = {
  args: { kiosk: true, ...of(new TicketOffice()) },
  parameters: { shows: { '.kiosk .service': 'Hộ tịch, chứng thực' } },
};

export const KioskTaken: TicketStory = {
  args: { kiosk: true, ...of(new TicketOffice()) },
  play: taking,
  parameters: {
    shows: {
      '.number': 'A019',
      'svg.code': '',
      '.print': 'In phiếu',
      '.end': 'Xong',
      '.remember': 'Hãy nhớ, chụp lại hoặc in số này.',
    },
    hides: ['.leave', '.alerts', '.share-button'],
  },
};

/** Names as long as offices and services have them. */
export const LongNames: TicketStory = {
  args: showing({
    office: {
      code: 'x',
      name: 'Trung tâm Phục vụ hành chính công xã Phú Mỹ Hưng Trung Nguyên Thượng',
    },
    services: [
      {
        ...queue.services[0]!,
        name: 'Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu',
        waiting: 128,
        estimate: { from: 95, to: 185 },
      },
    ],
  }),
  parameters: {
    shows: { '.service': '128 người đang chờ, chờ khoảng 95 phút đến 3 giờ 5 phút' },
  },
};

export const Dark: TicketStory = {
  ...keeping(officeOf(calledTicket)),
  globals: { theme: 'dark' },
  parameters: { shows: { '.main': 'Mời đến Quầy 2' } },
};

export const DarkChoosing: TicketStory = {
  globals: { theme: 'dark' },
  parameters: { shows: { '.service': 'Hộ tịch, chứng thực' } },
};

/** The widget in the page's language; the office's own names stay in theirs, and are marked as such. */
export const English: TicketStory = {
  ...holding({}),
  globals: { language: 'en' },
  parameters: {
    shows: { '.main': '6 people before you', '.more-time': 'I need more time', '[lang=vi]': '' },
  },
};

export const EnglishChoosing: TicketStory = {
  globals: { language: 'en' },
  parameters: { shows: { '.service': '7 people are waiting, a wait of about 12 to 25 minutes' } },
};
