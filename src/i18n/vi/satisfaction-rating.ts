/** The one question, and what there is to say before it is answered. */
export const satisfactionRating = {
  title: 'Đánh giá sự phục vụ',
  close: 'Đóng',
  late: 'Chưa tải được câu hỏi của cơ quan. Bạn cứ đánh giá, câu trả lời vẫn được gửi.',
  offline: 'Máy đang không có mạng. Bạn cứ đánh giá, câu trả lời sẽ được gửi khi có mạng.',
  notFound: 'Trang này chưa có câu hỏi đánh giá.',
  required: 'Bạn chưa chọn mức nào.',
  tooLong: 'Phần viết thêm đang dài quá.',
  recent: 'Cảm ơn, bạn đã đánh giá.',
  again: 'Đánh giá lần nữa',
  more: 'Có thêm câu hỏi bên dưới, không bắt buộc.',
  builtIn: {
    question: 'Bạn có hài lòng với lần làm thủ tục này không?',
    steps: ['Không hài lòng', 'Hài lòng', 'Rất hài lòng'],
  },
};
