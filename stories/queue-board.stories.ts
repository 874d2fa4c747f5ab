import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/queue-board/define.js';
import { appears, click } from './act.js';
import { BoardHall } from './board-hall.js';
import { closed, hallOf, halfPastNine, longTexts, missedOf, nobodyYet } from './board-queues.js';
import { clockAt, passTime, withoutNetwork } from './device.js';
import { exampleApi } from './example-api.js';
import { Loudspeaker } from './loudspeaker.js';
import { hide, play, type Story } from './story.js';

interface BoardArgs {
  api: string;
  office: string;
  kiosk: boolean;
  muted: boolean;
  'heading-level': number;
  theme: string;
  fetch: Fetch;
}

type BoardStory = Story<BoardArgs>;

const name = 'motcua-queue-board';

const render = (args: BoardArgs): TemplateResult => html`
  <motcua-queue-board
    api=${args.api}
    office=${args.office}
    ?kiosk=${args.kiosk}
    ?muted=${args.muted}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    .fetch=${args.fetch}
  ></motcua-queue-board>
`;

const of = (hall: BoardHall): Pick<BoardArgs, 'office' | 'fetch'> => ({
  office: hall.code,
  fetch: hall.fetch,
});

/** A hall, and what happens in it as soon as the board has its stream. */
function happening(hall: BoardHall, happens: () => void): Pick<BoardStory, 'args' | 'play'> {
  return {
    args: { kiosk: true, ...of(hall) },
    play: play(name, async (element) => {
      await appears(element, '.latest');
      await hall.heard();
      happens();
    }),
  };
}

/** Has widgets look at the clock now. */
const lookAtTheClock = (): void => void document.dispatchEvent(new Event('visibilitychange'));

export default {
  title: 'Queue board',
  component: name,
  render,
  beforeEach: () => {
    const undo = [clockAt(halfPastNine), new Loudspeaker().install()];
    return () => undo.forEach((one) => one());
  },
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    kiosk: false,
    muted: false,
    'heading-level': 2,
    theme: '',
    ...of(new BoardHall()),
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    ...hide('fetch', 'headingLevel', 'office'),
  },
} satisfies Meta<BoardArgs>;

/** In a page, for people who look from home. */
export const InAPage: BoardStory = {
  parameters: {
    shows: {
      '.title': 'Trung tâm Phục vụ hành chính công',
      '.call-title': 'Số mới gọi',
      '.call-number': 'A012',
      '.call-counter': 'đến Quầy 1',
      '.counter.called': 'mời đến quầy',
      '.counter:nth-child(2)': 'đang phục vụ',
      '.counter:nth-child(3)': 'Tạm nghỉ',
      '.priority': 'Ưu tiên',
      '.recent-list': 'A011',
      '.missed-list': 'A009',
      '.time': '09:30',
      '.sound': 'Bật âm thanh',
    },
    hides: ['.stale', '.closed', '.no-voice', '.busy'],
  },
};

/** The screen of a hall. */
export const Hall: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(hallOf(5))) },
  parameters: {
    shows: { '.call-number': 'B006', '.counter:nth-child(5)': 'A009', '.missed': 'Báo nhân viên' },
    hides: ['.sound', '.no-voice', '.stale'],
  },
};

export const TwelveCounters: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(hallOf(12))) },
  parameters: { shows: { '.counter:nth-child(12)': 'D016', '.counter:nth-child(10)': 'Quầy 10' } },
};

export const ManyCounters: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall({ ...hallOf(24), missed: missedOf(9) })) },
  parameters: { shows: { '.counter:nth-child(24)': 'Quầy 24', '.more': '+3' } },
};

const callingHall = new BoardHall(hallOf(5));
/** A number is called: it flashes for four seconds. */
export const NewCall: BoardStory = {
  ...happening(callingHall, () => callingHall.call('A031', '3')),
  parameters: {
    shows: {
      '.latest.new .call-title': 'Mời số',
      '.latest.new .call-number': 'A031',
      '.latest.new .call-counter': 'đến Quầy 3',
      '.counter.new': 'A031',
    },
  },
};

const busyHall = new BoardHall(hallOf(5));
/** Three numbers at once: one is called, all of them stand at their counters. */
export const SeveralCalls: BoardStory = {
  ...happening(busyHall, () => {
    busyHall.call('A031', '3');
    busyHall.call('B032', '4');
    busyHall.call('C033', '5');
  }),
  parameters: {
    shows: {
      '.latest.new .call-number': 'A031',
      '.counter:nth-child(4)': 'B032',
      '.counter:nth-child(5)': 'C033',
    },
  },
};

const recallingHall = new BoardHall(hallOf(5));
export const Recall: BoardStory = {
  ...happening(recallingHall, () => recallingHall.recall('5')),
  parameters: { shows: { '.latest.new .call-number': 'A009', '.counter.new': 'Quầy 5' } },
};

const missingHall = new BoardHall(hallOf(5));
/** Nobody came: the number leaves its counter and stands below. */
export const Missed: BoardStory = {
  ...happening(missingHall, () => missingHall.free('5', 'no-show')),
  parameters: { shows: { '.missed-list li:first-child': 'A009' }, hides: ['.counter.new'] },
};

export const NobodyYet: BoardStory = {
  args: of(new BoardHall(nobodyYet)),
  parameters: {
    shows: { '.latest': 'Chưa gọi số nào hôm nay', '.counter .state': 'đang trống' },
    hides: ['.recent', '.missed'],
  },
};

export const NoCounters: BoardStory = {
  args: of(new BoardHall({ counters: [], called: [], missed: [] })),
  parameters: { shows: { '.serving': 'Hôm nay chưa có quầy nào mở.' }, hides: ['.counter'] },
};

export const Closed: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(closed)) },
  parameters: { shows: { '.closed': 'Hiện không phát số.' }, hides: ['.stale'] },
};

export const LongTexts: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(longTexts)) },
  parameters: {
    shows: { '.counter.called .counter-number': 'HTCT-1201', '.counter:nth-child(3)': 'Quầy 3' },
  },
};

const lonelyHall = new BoardHall(hallOf(5));
/** The network is gone for ten minutes. */
export const Stale: BoardStory = {
  ...happening(lonelyHall, () => {
    lonelyHall.cut();
    passTime(10);
    lookAtTheClock();
  }),
  parameters: {
    shows: { '.stale': 'Mất kết nối từ 09:30. Số trên bảng có thể đã cũ.', '.time': '09:40' },
  },
};

const nightHall = new BoardHall(hallOf(5));
export const StaleSinceYesterday: BoardStory = {
  ...happening(nightHall, () => {
    nightHall.cut();
    passTime(16 * 60);
    lookAtTheClock();
  }),
  parameters: { shows: { '.stale': 'Mất kết nối từ 09:30 ngày 04/03/2026.', '.time': '01:30' } },
};

/** The browser lets out no sound before somebody has touched the screen. */
export const TapForSound: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(hallOf(5))) },
  beforeEach: () => new Loudspeaker(true).install(),
  parameters: {
    shows: { '.sound': 'Chạm một lần để bật âm thanh' },
    hides: ['.no-voice'],
  },
};

export const SoundOn: BoardStory = {
  args: of(new BoardHall(hallOf(3))),
  play: play(name, (element) => click(element, '.sound')),
  parameters: { shows: { '.sound': 'Tắt âm thanh' } },
};

/** A device with no Vietnamese voice. */
export const NoVoice: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(hallOf(5))) },
  beforeEach: () => new Loudspeaker(false, ['en-US']).install(),
  parameters: {
    shows: { '.no-voice': 'Máy này chưa có giọng đọc tiếng Việt: chỉ có chuông.' },
    hides: ['.sound'],
  },
};

export const Muted: BoardStory = {
  args: { muted: true, ...of(new BoardHall(hallOf(3))) },
  parameters: { shows: { '.call-number': 'B006' }, hides: ['.sound', '.no-voice'] },
};

export const InEnglish: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(hallOf(5))) },
  globals: { language: 'en' },
  parameters: {
    shows: {
      '.call-title': 'Last called',
      '.call-counter': 'to Quầy 2',
      '.part-title': 'Counters',
    },
  },
};

export const Dark: BoardStory = {
  args: { kiosk: true, ...of(new BoardHall(hallOf(12))) },
  globals: { theme: 'dark' },
  parameters: { shows: { '.call-number': 'B006' } },
};

export const Loading: BoardStory = {
  args: { office: 'dang-tai', fetch: exampleApi({ getQueue: 'never' }) },
  parameters: { shows: { '.busy': 'Đang tải…' } },
};

export const UnknownOffice: BoardStory = {
  args: { office: 'XYZ', fetch: exampleApi({ getQueue: { problem: 'not-found' } }) },
  parameters: { shows: { '.message': 'Không có nơi phục vụ mang mã XYZ.' }, hides: ['.error'] },
};

export const NoOffice: BoardStory = {
  args: { office: '' },
  parameters: { shows: { '.message': 'Chưa chọn nơi phục vụ cho bảng này.' } },
};

export const Offline: BoardStory = {
  args: { office: 'mat-mang', fetch: exampleApi({ getQueue: 'offline' }) },
  beforeEach: withoutNetwork,
  parameters: {
    shows: { '.error': 'Máy của bạn đang không có mạng.', '.error button': 'Thử lại' },
  },
};

export const Failed: BoardStory = {
  args: { office: 'may-chu-hong', fetch: exampleApi({ getQueue: { status: 500 } }) },
  parameters: { shows: { '.error': 'Hệ thống đang gặp sự cố.' } },
};
