import { problemStatuses, problemType, type RatingForm } from '../src/contract/index.js';
import { NetworkError, ProblemError } from '../src/client/index.js';
import { fiveSteps, threeSteps } from '../src/contract/examples/ratings.js';

export { fiveSteps, threeSteps };

/** Like or dislike, and a reason for either. */
export const likeOrNot: RatingForm = {
  id: 'like',
  question: 'Phần hướng dẫn này có giúp ích cho ông/bà không?',
  scale: [
    { value: 2, label: 'Có', satisfied: true },
    { value: 1, label: 'Không', satisfied: false },
  ],
  criteria: [],
  followUps: [
    {
      after: [1],
      reasons: [
        { id: 'wordy', label: 'Dài quá' },
        { id: 'unclear', label: 'Khó hiểu' },
        { id: 'outdated', label: 'Không còn đúng' },
      ],
      criteria: [],
    },
  ],
};

/** Everything that Decree 118/2025/NĐ-CP art. 33.1 lists, on five steps. */
export const everything: RatingForm = {
  ...threeSteps,
  id: 'everything',
  scale: fiveSteps.scale,
  criteria: [
    { id: 'time', label: 'Thời gian giải quyết so với quy định' },
    { id: 'agencies', label: 'Số cơ quan phải liên hệ' },
    { id: 'contacts', label: 'Số lần phải đi lại để xong hồ sơ' },
    { id: 'information', label: 'Thông tin thủ tục được công khai' },
    { id: 'attitude', label: 'Thái độ của người tiếp nhận' },
    { id: 'lawfulness', label: 'Kết quả và các khoản phải nộp đúng quy định' },
    { id: 'explanations', label: 'Hướng dẫn, giải thích có kịp thời và dễ hiểu' },
    { id: 'online', label: 'Việc làm thủ tục trên mạng' },
  ],
  followUps: [
    {
      after: [1, 2, 3],
      prompt: 'Điều gì làm ông/bà chưa hài lòng?',
      reasons: threeSteps.followUps[1]!.reasons,
      criteria: [
        'time',
        'agencies',
        'contacts',
        'information',
        'attitude',
        'lawfulness',
        'explanations',
        'online',
      ],
    },
    { after: [4, 5], reasons: threeSteps.followUps[0]!.reasons, criteria: ['time', 'attitude'] },
  ],
};

/** Each text as long as somebody will make it. */
export const longWinded: RatingForm = {
  ...threeSteps,
  id: 'long',
  question: `Ông/bà có hài lòng với việc tiếp nhận và giải quyết hồ sơ ${'cùng với việc hướng dẫn, giải thích '.repeat(4)}không?`,
  scale: [
    { value: 4, label: 'Rất hài lòng và sẽ giới thiệu cho người khác', satisfied: true },
    { value: 3, label: 'Hài lòng', satisfied: true },
    { value: 2, label: 'Chưa hài lòng lắm, còn phải đi lại nhiều', satisfied: false },
    { value: 1, label: 'Hoàn_toàn_không_hài_lòng_về_mọi_mặt', satisfied: false },
  ],
  followUps: [
    {
      after: [1, 2, 3, 4],
      prompt: `Lý do ${'và những điều khác nữa '.repeat(6).trim()}?`,
      reasons: [
        { id: 'one', label: 'Việc_chuyển_hồ_sơ_giữa_các_cơ_quan_rất_chậm_và_không_rõ_ràng' },
        { id: 'two', label: 'Cán bộ hướng dẫn nhiều lần, mỗi lần một khác. '.repeat(4).trim() },
      ],
      criteria: ['time', 'attitude', 'explanations', 'there-is-none'],
    },
  ],
};

/** As servers send it that do not keep the contract; what can be read of it is asked. */
export const messyForm = {
  id: 'default',
  question: threeSteps.question,
  scale: [
    ...threeSteps.scale,
    { value: 2, label: 'Hài lòng', satisfied: true },
    { value: 'bốn', label: 'Bốn', satisfied: true },
  ],
  criteria: [{ id: 'time' }, ...threeSteps.criteria],
  followUps: [
    {
      after: ['1', 1, 2, 3],
      reasons: [{ label: 'Không có mã' }, { id: 'fast', label: 'Nhanh' }],
      criteria: [7],
    },
    'và sau đó',
  ],
  comment: 'Nói thêm',
};

export const refusedToken = new ProblemError(
  problemStatuses['rating-token-refused'],
  { type: problemType('rating-token-refused') },
  undefined,
);

export const refusedBody = new ProblemError(
  problemStatuses['invalid-body'],
  { type: problemType('invalid-body') },
  undefined,
);

/** It could not be sent, and will be tried again. */
export const failedOnce = {
  status: 'waiting',
  error: new NetworkError('The server could not be reached.'),
} as const;
