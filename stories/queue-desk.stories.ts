import type { Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/components/queue-desk/define.js';
import type { MotcuaQueueDesk } from '../src/components/queue-desk/queue-desk.js';
import { callingDesk, desk, idleDesk } from '../src/contract/examples/queue.js';
import type { Desk } from '../src/contract/index.js';
import { appears, choose, click, type } from './act.js';
import { deskToken, ExampleHall, type Course } from './example-hall.js';
import type { Scenario } from './example-api.js';
import { hide, play, type Story } from './story.js';

interface DeskArgs {
  api: string;
  office: string;
  counter: string;
  token: string | undefined;
  'call-key': string;
  'heading-level': number;
  theme: string;
  /** Makes the hall that the desk stands in; a new one each time that the story is shown. */
  hall: () => ExampleHall;
}

type DeskStory = Story<DeskArgs>;

const name = 'motcua-queue-desk';

const render = (args: DeskArgs): TemplateResult => html`
  <motcua-queue-desk
    api=${args.api || nothing}
    office=${args.office}
    counter=${args.counter}
    call-key=${args['call-key']}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    .token=${args.token}
    .fetch=${args.hall().fetch}
  ></motcua-queue-desk>
`;

/** A counter that stands so at first; what becomes of the first presses; other replies. */
const at =
  (first: Desk, course: Course[] = [], scenario: Scenario = {}): (() => ExampleHall) =>
  () =>
    new ExampleHall(first, [...course], scenario);

export default {
  title: 'Queue desk',
  component: name,
  render,
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    office: 'trung-tam',
    counter: '2',
    token: deskToken,
    'call-key': 'F8',
    'heading-level': 2,
    theme: '',
    hall: at(desk),
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    ...hide('hall', 'fetch', 'token', 'callKey', 'headingLevel'),
  },
} satisfies Meta<DeskArgs>;

const pressing = (selector: string, then: string) =>
  play(name, async (element) => {
    await appears(element, '.call');
    await click(element, selector);
    await appears(element, then);
  });

/** Somebody is served; who waits, with the one first who has priority; who did not come. */
export const Serving: DeskStory = {
  parameters: {
    shows: {
      '.title': 'Quầy 2',
      '.number': 'B003',
      '.now .service': 'Đất đai',
      '.now': 'Đang phục vụ, gọi lúc 09:21',
      '.call': 'Gọi số tiếp theo F8',
      '.next': 'A013 – Hộ tịch, chứng thực',
      '.key-switch': 'Gọi số tiếp theo bằng phím F8',
      '[part=waiting]': 'Đang đợi: 7 người',
      '[part=waiting] li:nth-child(1)': 'Người cao tuổi',
      '[part=waiting] li:nth-child(2)': 'đợi 12 phút',
      '[part=waiting] .muted': 'Và 5 người nữa ở sau.',
      '[part=missed] li': 'A009',
      '[part=services] li:nth-child(1)': '7 người, chờ khoảng 12 đến 25 phút',
    },
    hides: ['.message', '.transfer-form', '.sign-in', '.stale', '.paused'],
  },
};

/** A number was called and its holder is awaited. */
export const Called: DeskStory = {
  args: { hall: at(callingDesk) },
  parameters: { shows: { '.number': 'A013', '.now': 'Đã gọi lúc 09:30, đang đợi người đến' } },
};

export const CalledAgain: DeskStory = {
  args: { hall: at({ ...callingDesk, current: { ...callingDesk.current!, calls: 3 } }) },
  parameters: { shows: { '.now': 'Đã gọi 3 lần, gần nhất lúc 09:30' } },
};

export const NobodyHere: DeskStory = {
  args: { hall: at(idleDesk) },
  parameters: { shows: { '.nobody': 'Chưa có ai ở quầy', '.recall-missed': 'Gọi lại số A009' } },
};

export const NobodyWaits: DeskStory = {
  args: { hall: at({ ...idleDesk, waiting: [], waitingTotal: 0, missed: [] }) },
  parameters: {
    shows: { '.next': 'Không có ai đang đợi', '[part=waiting]': 'Đang đợi: 0 người' },
    hides: ['[part=missed]', '[part=waiting] li'],
  },
};

const many: Desk = {
  ...desk,
  waiting: Array.from({ length: 50 }, (_, index) => ({
    ...desk.waiting[1]!,
    id: `tk-${index}`,
    number: `A${String(index + 13).padStart(3, '0')}`,
  })),
  waitingTotal: 131,
};

export const ManyWait: DeskStory = {
  args: { hall: at(many) },
  parameters: {
    shows: { '[part=waiting] li:nth-child(8)': 'A020', '.all': 'Xem cả 50 số' },
    hides: ['[part=waiting] li:nth-child(9)'],
  },
};

export const AllWhoWait: DeskStory = {
  args: { hall: at(many) },
  parameters: {
    shows: {
      '[part=waiting] li:nth-child(50)': 'A062',
      '[part=waiting] p.muted': 'Và 81 người nữa ở sau.',
      '.all': 'Thu gọn',
    },
  },
  play: play(name, (element) => click(element, '.all')),
};

export const Paused: DeskStory = {
  args: { hall: at({ ...idleDesk, counter: { ...idleDesk.counter, paused: true } }) },
  parameters: {
    shows: {
      '.paused': 'Quầy đang tạm nghỉ',
      '.pause': 'Làm tiếp',
      '.next': 'Quầy tạm nghỉ: bấm “Làm tiếp” trước',
    },
  },
};

export const PriorityCounter: DeskStory = {
  args: { hall: at({ ...desk, counter: { ...desk.counter, priority: true } }) },
  parameters: { shows: { '.facts': 'Quầy ưu tiên' } },
};

export const LongNames: DeskStory = {
  args: {
    hall: at({
      ...desk,
      services: desk.services.map((service) => ({
        ...service,
        name: `${service.name}, cấp lại giấy tờ cho người Việt Nam định cư ở nước ngoài và người nước ngoài`,
      })),
    }),
  },
  parameters: { shows: { '.now .service': 'định cư ở nước ngoài' } },
};

/** The next one was called with a press. */
export const CallsNext: DeskStory = {
  parameters: {
    shows: { '.number': 'A013', '.next': 'A014', '[part=waiting]': 'Đang đợi: 6 người' },
  },
  play: play(name, async (element) => {
    await appears(element, '.call');
    await click(element, '.call');
  }),
};

/** The answer is awaited: the buttons stay where they are and take nothing. */
export const Sending: DeskStory = {
  args: { hall: at(desk, ['awaited']) },
  parameters: {
    shows: { '.call.pending': '', '.status': 'Đang gửi “Gọi số tiếp theo”…', '.number': 'B003' },
  },
  play: pressing('.call', '.pending'),
};

/** No answer came: it is sent again with the same key, until one does. */
export const AnswerLost: DeskStory = {
  args: { hall: at(desk, Array<Course>(20).fill('unheard')) },
  parameters: {
    shows: { '.status .message': 'dù gửi mấy lần cũng chỉ tính một lần', '.give-up': 'Thôi gửi' },
  },
  play: pressing('.call', '.give-up'),
};

/** Somebody else has changed the counter meanwhile: nothing was done, and the true state is shown. */
export const MovedOn: DeskStory = {
  args: {
    hall: () => {
      const hall = new ExampleHall(desk);
      // Not told on the stream: the officer presses before it comes.
      hall.beforeWrite = () => (hall.desk = callingDesk);
      return hall;
    },
  },
  parameters: {
    shows: {
      '.status .message':
        '“Xong” không được thực hiện, vì quầy đã thay đổi trước đó, có thể do người khác cùng dùng quầy này. Lúc này ở quầy là số A013.',
      '.number': 'A013',
    },
  },
  play: pressing('.done', '.status .message'),
};

export const Refused: DeskStory = {
  args: { hall: at(desk, ['refused']) },
  parameters: {
    shows: { '.status .message': 'Máy chủ không nhận “Xong”.', '.number': 'B003' },
  },
  play: pressing('.done', '.status .message'),
};

/** Where the number at the counter is to go. */
export const Transfer: DeskStory = {
  parameters: {
    shows: {
      '.transfer-form label': 'Chuyển số B003 đến',
      '.transfer-form .primary': 'Chuyển số B003',
    },
    hides: ['.problem'],
  },
  play: play(name, async (element) => {
    await click(element, '.transfer');
    await choose(element, '#destination', 'counter:3');
  }),
};

export const TransferNowhere: DeskStory = {
  parameters: { shows: { '#destination-problem': 'Bạn chưa chọn nơi chuyển đến.' } },
  play: play(name, async (element) => {
    await click(element, '.transfer');
    await click(element, '.transfer-form .primary');
  }),
};

/** The page names the counter; the officer enters its secret. */
export const SignIn: DeskStory = {
  args: { token: undefined },
  parameters: {
    shows: { '.title': 'Bàn gọi số', '.sign-in': 'Mã của quầy', '#token': '' },
    hides: ['#counter', '.call', '.problem'],
  },
};

export const SignInWithCounter: DeskStory = {
  args: { token: undefined, counter: '' },
  parameters: { shows: { '#counter': 'Quầy 3', 'label[for=counter]': 'Quầy của bạn' } },
};

export const SignInIncomplete: DeskStory = {
  args: { token: undefined },
  parameters: { shows: { '#token-problem': 'Bạn chưa nhập mã của quầy.' } },
  play: play(name, (element) => click(element, '.sign-in .primary')),
};

export const WrongToken: DeskStory = {
  args: { token: undefined },
  parameters: {
    shows: { '#token-problem': 'Mã không đúng với quầy này, hoặc đã hết hiệu lực.' },
    hides: ['.call'],
  },
  play: play(name, async (element: MotcuaQueueDesk) => {
    await type(element, '#token', 'ma-sai');
    await click(element, '.sign-in .primary');
    await appears(element, '#token-problem');
  }),
};

export const NoSuchCounter: DeskStory = {
  args: { hall: at(desk, [], { getDesk: { problem: 'not-found' } }) },
  parameters: { shows: { '#token-problem': 'Không tìm thấy quầy này.' } },
};

export const CountersFailed: DeskStory = {
  args: {
    token: undefined,
    counter: '',
    hall: at(desk, [], { getQueue: { problem: 'not-found' } }),
  },
  parameters: { shows: { '.sign-in .message': 'Chưa tải được danh sách quầy.' } },
};

export const Opening: DeskStory = {
  args: { hall: at(desk, [], { getDesk: 'never' }) },
  parameters: { shows: { '.busy': 'Đang kiểm tra mã…' }, hides: ['.call'] },
};

/** The page is not at the API's own address, which may be why nothing comes. */
export const CannotConnect: DeskStory = {
  args: { hall: at(desk, [], { getDesk: 'offline', getQueue: 'offline' }) },
  parameters: {
    shows: {
      '[role=alert]': 'Không kết nối được với máy chủ.',
      '.elsewhere': 'Trang này nằm khác địa chỉ với máy chủ gọi số.',
      '.sign-out': 'Ra khỏi quầy',
    },
  },
};

/** The server answers everybody, but lets no page of this origin call numbers. */
export const ForeignOrigin: DeskStory = {
  args: { hall: at(desk, [], { getDesk: 'offline' }) },
  parameters: {
    shows: {
      '[role=alert]': 'Máy chủ không nhận lệnh gọi số từ trang này. Bạn báo người quản trị.',
      '.sign-out': 'Ra khỏi quầy',
    },
    hides: ['.elsewhere'],
  },
};

export const NoOffice: DeskStory = {
  args: { office: '' },
  parameters: { shows: { '.message': 'Phần này chưa biết mình thuộc nơi phục vụ nào.' } },
};

export const WithoutKey: DeskStory = {
  args: { 'call-key': '' },
  parameters: { shows: { '.call': 'Gọi số tiếp theo' }, hides: ['kbd', '.key-switch'] },
};

export const English: DeskStory = {
  globals: { language: 'en' },
  parameters: {
    shows: { '.call': 'Call the next number F8', '[part=waiting]': 'Waiting: 7' },
  },
};

export const Dark: DeskStory = {
  args: { theme: 'dark' },
  parameters: { shows: { '.number': 'B003' } },
};
