/** What the demonstration's citizens write, by the step that they chose. Nobody is named. */
export const comments: Readonly<Record<number, readonly string[]>> = {
  3: [
    'Làm nhanh hơn tôi nghĩ, có hẹn là có kết quả.',
    'Cô ở quầy chỉ từng chỗ phải ghi, tôi lớn tuổi vẫn làm được.',
    'Nộp trên mạng buổi tối, hai hôm sau có kết quả. Rất tiện.',
    'Lấy kết quả trước ngày hẹn một ngày.',
    'Có tin nhắn báo từng bước nên không phải gọi hỏi.',
    'Quầy có ghế chờ, có nước uống, cán bộ vui vẻ.',
    'Không phải nộp lại giấy tờ đã có trên hệ thống, đỡ nhiều.',
    'Con tôi làm giúp trên điện thoại, mười phút là xong.',
  ],
  2: [
    'Đúng hẹn. Nếu có thêm chỗ để xe thì tốt hơn.',
    'Tốt, nhưng buổi sáng thứ hai phải chờ hơi lâu.',
    'Mẫu tờ khai nên in chữ to hơn cho người già.',
    'Hướng dẫn trên mạng hơi dài, ra quầy hỏi thì rõ.',
    'Được. Mong nhận kết quả tại nhà mà không mất thêm tiền.',
    'Trang nộp hồ sơ đôi lúc bị chậm.',
  ],
  1: [
    'Phải quay lại ba lần vì mỗi lần thiếu một giấy.',
    'Hẹn thứ sáu, đến thứ ba tuần sau mới có.',
    'Gọi số điện thoại ghi trên giấy hẹn không ai nghe máy.',
    'Tải ảnh lên mạng báo lỗi mãi, cuối cùng vẫn phải ra quầy.',
    'Chờ gần hai tiếng, trong khi chỉ mở một quầy.',
    'Hỏi thì trả lời cho qua, không nói rõ thiếu cái gì.',
  ],
};
