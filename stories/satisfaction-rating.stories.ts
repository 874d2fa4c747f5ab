import type { Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fetch } from '../src/client/request.js';
import '../src/components/satisfaction-rating/define.js';
import type { MotcuaSatisfactionRating } from '../src/components/satisfaction-rating/satisfaction-rating.js';
import type { RatingForm } from '../src/contract/index.js';
import { appears, click, type } from './act.js';
import { clockAt, passTime, withoutNetwork } from './device.js';
import { exampleApi, type Scenario } from './example-api.js';
import { ExampleOutbox, type Course } from './outbox.js';
import * as forms from './rating-forms.js';
import { hide, play, type Story } from './story.js';

interface RatingArgs {
  api: string;
  'rating-form': string;
  agency: string;
  procedure: string;
  'ask-again-after': number;
  dialog: boolean;
  kiosk: boolean;
  name: string;
  required: boolean;
  'heading-level': number;
  theme: string;
  fetch: Fetch;
  outbox: ExampleOutbox | undefined;
}

type RatingStory = Story<RatingArgs>;

const name = 'motcua-satisfaction-rating';

const render = (args: RatingArgs): TemplateResult => html`
  <motcua-satisfaction-rating
    api=${args.api || nothing}
    rating-form=${args['rating-form']}
    agency=${args.agency}
    procedure=${args.procedure}
    ask-again-after=${args['ask-again-after']}
    name=${args.name || nothing}
    heading-level=${args['heading-level']}
    theme=${args.theme}
    ?dialog=${args.dialog}
    ?kiosk=${args.kiosk}
    ?required=${args.required}
    .fetch=${args.fetch}
    .outbox=${args.outbox ?? new ExampleOutbox()}
  ></motcua-satisfaction-rating>
`;

export default {
  title: 'Satisfaction rating',
  component: name,
  render,
  parameters: { docs: { story: { autoplay: true } } },
  args: {
    api: 'https://mot-cua.example/api/v1',
    'rating-form': 'default',
    agency: 'H99.12',
    procedure: '1.000894',
    'ask-again-after': 0,
    dialog: false,
    kiosk: false,
    name: '',
    required: false,
    'heading-level': 2,
    theme: '',
    fetch: exampleApi(),
    outbox: undefined,
  },
  argTypes: {
    theme: { control: 'inline-radio', options: ['', 'light', 'dark'] },
    ...hide(
      'fetch',
      'outbox',
      'headingLevel',
      'ratingForm',
      'askAgainAfter',
      'ratingToken',
      'value',
    ),
  },
} satisfies Meta<RatingArgs>;

const asking = (output: RatingForm): Partial<RatingArgs> => ({
  fetch: exampleApi({ getRatingForm: { output } }),
});

const getting = (getRatingForm: Scenario['getRatingForm']): Partial<RatingArgs> => ({
  fetch: exampleApi({ getRatingForm }),
});

const going = (course: Course, options = {}): Partial<RatingArgs> => ({
  outbox: new ExampleOutbox(course, options),
});

/** Chooses a step of the scale, counted from the left. */
async function answer(element: MotcuaSatisfactionRating, nth: number): Promise<void> {
  await click(element, `.steps .step:nth-child(${nth}) input`);
  await appears(element, '.details');
}

const answering = (nth: number) => play(name, (element) => answer(element, nth));

const sending = play(name, async (element) => {
  await answer(element, 1);
  await click(element, '.send');
  await appears(element, '.thanks');
});

export const Question: RatingStory = {
  parameters: {
    shows: {
      '.question': 'Ông/bà có hài lòng với lần làm thủ tục này không?',
      '.step:nth-child(1)': 'Rất hài lòng',
      '.step:nth-child(3)': 'Không hài lòng',
    },
    hides: ['.details', '.busy', '[role=alert]', '.send'],
  },
};

export const LikeOrNot: RatingStory = {
  args: asking(forms.likeOrNot),
  parameters: { shows: { '.step:nth-child(2)': 'Không' }, hides: ['.step:nth-child(3)'] },
};

/** Five steps, from the form alone. */
export const FiveSteps: RatingStory = {
  args: asking(forms.fiveSteps),
  parameters: { shows: { '.step:nth-child(1)': 'Rất tệ', '.step:nth-child(5)': 'Rất tốt' } },
};

/** What a satisfied person is asked, who may send at once. */
export const Satisfied: RatingStory = {
  parameters: {
    shows: {
      '.enough button': 'Gửi ngay',
      legend: 'Điều gì làm ông/bà hài lòng?',
      '.choice': 'Nhanh',
      summary: 'Đánh giá chi tiết hơn',
      '#comment-hint': 'Đừng ghi họ tên',
      '#comment-left': 'Còn viết được 500 ký tự.',
      '.send': 'Gửi đánh giá',
    },
    hides: ['.criterion'],
  },
  play: answering(1),
};

/** Other reasons fit another answer. */
export const NotSatisfied: RatingStory = {
  parameters: {
    shows: { legend: 'Điều gì làm ông/bà chưa hài lòng?', '.choice': 'Trả kết quả chậm' },
  },
  play: answering(3),
};

/** A form that asks one thing only. */
export const NothingMore: RatingStory = {
  args: asking(forms.fiveSteps),
  parameters: {
    shows: { '.send': 'Gửi đánh giá' },
    hides: ['.enough', 'fieldset.group', '#comment'],
  },
  play: answering(5),
};

/** Reasons without an introduction of their own, and no comment. */
export const ReasonsOnly: RatingStory = {
  args: asking(forms.likeOrNot),
  parameters: {
    shows: { legend: 'Vì sao bạn chọn mức này?', '.choice': 'Dài quá' },
    hides: ['summary', '#comment'],
  },
  play: answering(2),
};

/** All that the decree lists, unfolded. */
export const Criteria: RatingStory = {
  args: asking(forms.everything),
  parameters: {
    shows: {
      '.criterion:nth-of-type(8)': 'Việc làm thủ tục trên mạng',
      '.criterion .step:last-child': 'Không đánh giá',
    },
  },
  play: play(name, async (element) => {
    await answer(element, 2);
    await click(element, 'summary');
    await click(element, '.criterion:nth-of-type(2) .step:nth-child(3) input');
  }),
};

export const CommentTooLong: RatingStory = {
  parameters: { shows: { '.field-error': 'Dài quá 14 ký tự.' } },
  play: play(name, async (element) => {
    await answer(element, 3);
    await type(element, '#comment', 'Phải quay lại '.repeat(37).slice(0, 514));
    await click(element, '.send');
  }),
};

/** Just given: it can be taken back for some seconds. */
export const Thanks: RatingStory = {
  parameters: {
    shows: {
      '.thanks-title': 'Cảm ơn bạn đã đánh giá',
      '[part=delivery]': 'Đánh giá sẽ được gửi sau vài giây.',
      '.undo': 'Hoàn tác',
    },
    hides: ['form', '.next', '.edit'],
  },
  play: sending,
};

export const Sending: RatingStory = {
  args: going(['sending']),
  parameters: { shows: { '[part=delivery]': 'Đang gửi đánh giá…' }, hides: ['.undo'] },
  play: sending,
};

export const Sent: RatingStory = {
  args: going(['sending', 'sent']),
  parameters: { shows: { '[part=delivery]': 'Đánh giá đã được gửi.' }, hides: ['.undo'] },
  play: sending,
};

/** It was tried to send it, without success. */
export const Kept: RatingStory = {
  args: going(['sending', forms.failedOnce]),
  parameters: {
    shows: { '[part=delivery]': 'được giữ trên máy này và sẽ tự gửi khi có mạng' },
    hides: ['.undo'],
  },
  play: sending,
};

/** The browser refuses to store anything, as in private windows. */
export const KeptInPage: RatingStory = {
  args: going(['sending', forms.failedOnce], { durable: false }),
  parameters: { shows: { '[part=delivery]': 'Bạn để trang mở đến khi gửi xong.' } },
  play: sending,
};

export const Refused: RatingStory = {
  args: going(['sending', { status: 'refused', error: forms.refusedBody }]),
  parameters: {
    shows: {
      '.thanks-title': 'Chưa gửi được đánh giá',
      '[part=delivery]': 'Hệ thống không nhận đánh giá này.',
      '.edit': 'Xem lại và gửi lần nữa',
    },
  },
  play: sending,
};

/** The token of a dossier is used up, or too old. */
export const TokenRefused: RatingStory = {
  args: going(['sending', { status: 'refused', error: forms.refusedToken }]),
  parameters: {
    shows: { '[part=delivery]': 'Bạn tra cứu lại hồ sơ rồi đánh giá.' },
    hides: ['.edit'],
  },
  play: sending,
};

/** A rating of an earlier visit was given up. */
export const LostEarlier: RatingStory = {
  args: going([], { lost: true }),
  parameters: { shows: { '[role=alert]': 'lần trước đã không gửi được', '.question': '' } },
};

/** Who has rated lately is not asked again. */
export const Recent: RatingStory = {
  tags: ['!autodocs'],
  args: { 'ask-again-after': 30 },
  parameters: {
    shows: { '.message': 'Cảm ơn, bạn đã đánh giá.', '.again': 'Đánh giá lần nữa' },
    hides: ['.question'],
  },
  beforeEach: () => {
    const key = 'motcua-rated:default:H99.12:1.000894';
    localStorage.setItem(key, new Date().toISOString().slice(0, 10));
    return () => localStorage.removeItem(key);
  },
};

/** The first four seconds of waiting. */
export const Loading: RatingStory = {
  args: getting('never'),
  parameters: { shows: { '.busy': 'Đang tải…' }, hides: ['.question'] },
};

/** After that nobody has to wait: the built-in question can be answered. */
export const Slow: RatingStory = {
  args: getting('never'),
  parameters: {
    shows: { '.question': 'Bạn có hài lòng', '.muted': 'Chưa tải được câu hỏi của cơ quan.' },
    hides: ['.busy'],
  },
};

/** The agency's form does not come; an answer is not turned away for that. */
export const Failed: RatingStory = {
  args: getting({ problem: 'internal-error' }),
  parameters: { shows: { '.question': 'Bạn có hài lòng', '.step:nth-child(3)': 'Không hài lòng' } },
};

/** The device itself has no network. */
export const Offline: RatingStory = {
  // All stories of a page share the device.
  tags: ['!autodocs'],
  args: getting('offline'),
  parameters: { shows: { '.muted': 'Máy đang không có mạng. Bạn cứ đánh giá', '.question': '' } },
  beforeEach: withoutNetwork,
};

export const KeptOffline: RatingStory = {
  tags: ['!autodocs'],
  args: getting('offline'),
  parameters: { shows: { '[part=delivery]': 'sẽ tự gửi khi có mạng', '.undo': '' } },
  beforeEach: withoutNetwork,
  play: sending,
};

/** The page names a form that there is not. */
export const NoSuchForm: RatingStory = {
  args: getting({ problem: 'not-found' }),
  parameters: {
    shows: { '.message': 'Trang này chưa có câu hỏi đánh giá.' },
    hides: ['.question'],
  },
};

/** A page that says nowhere where its data is. */
export const NotConfigured: RatingStory = {
  args: { api: '' },
  parameters: { shows: { '.message': 'Chưa có địa chỉ dữ liệu' } },
};

/** A device for everyone: larger targets. */
export const Kiosk: RatingStory = {
  args: { kiosk: true },
  parameters: {
    shows: { '.kiosk .question': '', '.step:nth-child(3)': '' },
    hides: ['.countdown'],
  },
};

/** One answer, and nobody has touched it since. */
export const KioskCountdown: RatingStory = {
  tags: ['!autodocs'],
  args: { kiosk: true },
  parameters: {
    shows: {
      '.countdown': 'Câu trả lời sẽ tự gửi sau',
      '.countdown button': 'Tôi còn trả lời tiếp',
      '.send': '',
    },
  },
  beforeEach: () => clockAt('2026-03-04T10:00:00+07:00'),
  play: play(name, async (element) => {
    await answer(element, 3);
    passTime(0.25);
    await appears(element, '.countdown');
  }),
};

export const KioskThanks: RatingStory = {
  tags: ['!autodocs'],
  args: { kiosk: true },
  parameters: {
    shows: { '.next': 'Người tiếp theo', '.thanks': 'Màn hình trở về câu hỏi sau', '.undo': '' },
    hides: ['.countdown'],
  },
  play: sending,
};

/** In a form of the page it has no button of its own. */
export const InForm: RatingStory = {
  args: { api: '', name: 'hai-long', required: true },
  render: (args) => html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${render(args)}
      <button style="margin-block: 1em; min-height: 44px">Gửi phiếu của cơ quan</button>
    </form>
  `,
  parameters: {
    shows: { '.question': 'Bạn có hài lòng với lần làm thủ tục này không?' },
    hides: ['.send', '.muted'],
  },
  play: answering(2),
};

/** Its form was to be sent without an answer. */
export const Unanswered: RatingStory = {
  ...InForm,
  parameters: { shows: { '.field-error': 'Bạn chưa chọn mức nào.' }, hides: ['.send'] },
  play: play(name, (element) => void element.checkValidity()),
};

export const Disabled: RatingStory = {
  ...InForm,
  render: (args) => html`<form><fieldset disabled>${render(args)}</fieldset></form>`,
  parameters: { shows: { '.steps': '', 'input:disabled + .tile': '' } },
  play: () => Promise.resolve(),
};

/** Opened by the page, over everything else. */
export const Dialog: RatingStory = {
  tags: ['!autodocs'],
  args: { dialog: true },
  parameters: { shows: { 'dialog .close': 'Đóng', 'dialog .question': '' } },
  play: play(name, (element) => element.show()),
};

export const LongTexts: RatingStory = {
  args: asking(forms.longWinded),
  parameters: { shows: { '.step:nth-child(4)': '', '.choice:nth-child(2)': 'mỗi lần một khác' } },
  play: answering(4),
};

/** Doubled and missing values, criteria that are none: what makes sense is asked. */
export const Messy: RatingStory = {
  args: {
    fetch: exampleApi({ getRatingForm: () => ({ json: structuredClone(forms.messyForm) }) }),
  },
  parameters: {
    shows: { '.step:nth-child(3)': 'Không hài lòng', '.choice': 'Nhanh' },
    hides: ['.step:nth-child(4)', 'summary', '#comment', '.choice:nth-child(2)'],
  },
  play: answering(1),
};

/** The widget in the page's language; the form's texts stay in their own, and are marked as such. */
export const English: RatingStory = {
  globals: { language: 'en' },
  parameters: {
    shows: { '.question[lang=vi]': '', '.send': 'Send rating', '#comment-hint': 'write no names' },
  },
  play: answering(3),
};

export const EnglishThanks: RatingStory = {
  globals: { language: 'en' },
  parameters: { shows: { '.thanks-title': 'Thank you for your rating', '.undo': 'Undo' } },
  play: sending,
};

/** Dark by its own attribute, whatever the page asks for. */
export const Dark: RatingStory = {
  args: { theme: 'dark' },
  parameters: { shows: { '.details': '', '.steps': '' } },
  play: answering(3),
};

/** A reader who has set the letters to twice their size. */
export const LargeText: RatingStory = {
  render: (args) => html`<div style="--motcua-font-size: 32px">${render(args)}</div>`,
  parameters: { shows: { '.send': '' } },
  play: answering(3),
};

/** The narrowest screen that there is to care for. */
export const Narrow: RatingStory = {
  args: asking(forms.everything),
  render: (args) => html`<div style="width: min(320px, 100%)">${render(args)}</div>`,
  parameters: { shows: { '.step:nth-child(5)': '' } },
};
