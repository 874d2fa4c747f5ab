import type { RatingForm } from '../../contract/ratings.js';

/** All that citizens can rate by Decree 118/2025/NĐ-CP art. 33.1, in its order. */
const criteria = [
  { id: 'time', label: 'Thời gian giải quyết so với quy định' },
  { id: 'agencies', label: 'Số nơi phải đến để làm xong' },
  { id: 'contacts', label: 'Số lần phải đi lại, liên hệ để xong hồ sơ' },
  { id: 'information', label: 'Thông tin về thủ tục được công khai đầy đủ' },
  { id: 'attitude', label: 'Thái độ của cán bộ' },
  { id: 'lawfulness', label: 'Kết quả và các khoản phải nộp đúng quy định' },
  { id: 'explanations', label: 'Hướng dẫn, giải đáp kịp thời và dễ hiểu' },
  { id: 'online', label: 'Làm thủ tục trên mạng: tiến độ và chất lượng' },
  { id: 'other', label: 'Những việc khác' },
];

const allCriteria = criteria.map(({ id }) => id);

/**
 * The form that every server has: the customary three steps (no scale is prescribed). An imported
 * form of the same id takes its place.
 */
export const defaultForm: RatingForm = {
  id: 'default',
  question: 'Bạn có hài lòng với lần làm thủ tục này không?',
  scale: [
    { value: 3, label: 'Rất hài lòng', satisfied: true },
    { value: 2, label: 'Hài lòng', satisfied: true },
    { value: 1, label: 'Không hài lòng', satisfied: false },
  ],
  criteria,
  followUps: [
    {
      after: [3, 2],
      prompt: 'Điều gì làm bạn hài lòng?',
      reasons: [
        { id: 'fast', label: 'Nhanh, đúng hẹn' },
        { id: 'few-visits', label: 'Không phải đi lại nhiều' },
        { id: 'clear', label: 'Hướng dẫn dễ hiểu' },
        { id: 'kind', label: 'Cán bộ lịch sự, tận tình' },
        { id: 'easy-online', label: 'Làm trên mạng dễ dàng' },
      ],
      criteria: allCriteria,
    },
    {
      after: [1],
      prompt: 'Điều gì làm bạn chưa hài lòng?',
      reasons: [
        { id: 'late', label: 'Trả kết quả chậm' },
        { id: 'long-wait', label: 'Phải chờ lâu tại quầy' },
        { id: 'many-visits', label: 'Phải đi lại nhiều lần' },
        { id: 'unclear', label: 'Hướng dẫn khó hiểu hoặc không đủ' },
        { id: 'extra-papers', label: 'Bị đòi thêm giấy tờ ngoài quy định' },
        { id: 'extra-fees', label: 'Phải nộp khoản tiền ngoài quy định' },
        { id: 'rude', label: 'Thái độ của cán bộ chưa tốt' },
        { id: 'hard-online', label: 'Làm trên mạng khó hoặc bị lỗi' },
      ],
      criteria: allCriteria,
    },
  ],
  comment: {
    label: 'Bạn muốn nói thêm điều gì?',
    maxLength: 500,
  },
};
