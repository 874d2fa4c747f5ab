import type { Rating, RatingForm, RatingSummary } from '../ratings.js';

export const threeSteps: RatingForm = {
  id: 'default',
  question: 'Ông/bà có hài lòng với lần làm thủ tục này không?',
  scale: [
    { value: 3, label: 'Rất hài lòng', satisfied: true },
    { value: 2, label: 'Hài lòng', satisfied: true },
    { value: 1, label: 'Không hài lòng', satisfied: false },
  ],
  criteria: [
    { id: 'time', label: 'Thời gian giải quyết so với quy định' },
    { id: 'attitude', label: 'Thái độ của người tiếp nhận' },
    { id: 'explanations', label: 'Hướng dẫn, giải thích có kịp thời và dễ hiểu' },
  ],
  followUps: [
    {
      after: [2, 3],
      prompt: 'Điều gì làm ông/bà hài lòng?',
      reasons: [
        { id: 'fast', label: 'Nhanh' },
        { id: 'clear', label: 'Hướng dẫn dễ hiểu' },
        { id: 'kind', label: 'Cán bộ niềm nở' },
      ],
      criteria: ['time', 'attitude', 'explanations'],
    },
    {
      after: [1],
      prompt: 'Điều gì làm ông/bà chưa hài lòng?',
      reasons: [
        { id: 'late', label: 'Trả kết quả chậm' },
        { id: 'many-visits', label: 'Phải đi lại nhiều lần' },
        { id: 'unclear', label: 'Hướng dẫn khó hiểu' },
        { id: 'rude', label: 'Thái độ chưa tốt' },
      ],
      criteria: ['time', 'attitude', 'explanations'],
    },
  ],
  comment: { label: 'Ông/bà muốn nói thêm điều gì?', maxLength: 500 },
};

/** Five steps, from the worst to the best, and nothing after the first question. */
export const fiveSteps: RatingForm = {
  id: 'five',
  question: 'Ông/bà thấy phần tra cứu này thế nào?',
  scale: [
    { value: 1, label: 'Rất tệ', satisfied: false },
    { value: 2, label: 'Tệ', satisfied: false },
    { value: 3, label: 'Tạm được', satisfied: false },
    { value: 4, label: 'Tốt', satisfied: true },
    { value: 5, label: 'Rất tốt', satisfied: true },
  ],
  criteria: [],
  followUps: [],
};

export const rating: Rating = {
  form: 'default',
  answer: 1,
  reasons: ['many-visits', 'unclear'],
  criteria: [{ id: 'explanations', answer: 1 }],
  comment: 'Phải quay lại ba lần vì thiếu giấy tờ.',
  agency: 'H99.12',
  procedure: '1.000894',
  answeredAt: '2026-03-04T10:00:00+07:00',
};

export const summary: RatingSummary = {
  from: '2025-11-01',
  to: '2026-04-01',
  asOf: '2026-04-01T08:00:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  minimum: 5,
  form: 'default',
  total: { suppressed: false, count: 412, satisfied: 0.970873786, mean: 2.480582524 },
  distribution: [
    { value: 3, label: 'Rất hài lòng', count: 210, satisfied: true },
    { value: 2, label: 'Hài lòng', count: 190, satisfied: true },
    { value: 1, label: 'Không hài lòng', count: 12, satisfied: false },
  ],
  byMonth: [
    { month: '2025-11', suppressed: false, count: 100, satisfied: 0.96, mean: 2.46 },
    // Two, as the total less the others would tell a single one.
    { month: '2025-12', suppressed: true },
    { month: '2026-01', suppressed: false, count: 98, satisfied: 0.969387755, mean: 2.479591837 },
    { month: '2026-02', suppressed: true },
    { month: '2026-03', suppressed: false, count: 207, satisfied: 0.975845411, mean: 2.487922705 },
  ],
  byCriterion: [
    {
      id: 'time',
      label: 'Thời gian giải quyết so với quy định',
      suppressed: false,
      count: 120,
      satisfied: 0.95,
      mean: 2.4,
    },
    {
      id: 'attitude',
      label: 'Thái độ của người tiếp nhận',
      suppressed: true,
    },
  ],
};

export const smallGroup: RatingSummary = {
  agency: { code: 'H99.50.01', name: 'Phường Trung Tâm' },
  from: '2026-03-01',
  to: '2026-04-01',
  asOf: '2026-04-01T08:00:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  minimum: 5,
  form: 'default',
  total: { suppressed: true },
  distribution: [],
  byMonth: [{ month: '2026-03', suppressed: true }],
  byCriterion: [],
};
