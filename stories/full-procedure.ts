import type { Procedure } from '../src/contract/procedures.js';

/** A record with every field, handled by an agency that the contract's examples know. */
export const fullProcedure: Procedure = {
  code: '9.000500',
  name: 'Cấp bản sao trích lục hộ tịch cho người đã chuyển nơi ở',
  field: 'Hộ tịch',
  levels: ['province', 'commune'],
  agencies: [{ code: 'H99.12', name: 'Sở Tư pháp' }, { name: 'Ủy ban nhân dân cấp xã' }],
  audiences: ['Công dân Việt Nam', 'Người nước ngoài'],
  processingTime: 'Ngay trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo',
  fee: '8.000 đồng một bản',
  submissionMethods: [
    {
      channel: 'in-person',
      processingTime: 'Ngay trong ngày',
      fee: '8.000 đồng một bản',
      note: 'Nộp ở bất cứ điểm tiếp nhận nào trong tỉnh.',
    },
    {
      channel: 'online',
      processingTime: '1 ngày làm việc',
      fee: '5.000 đồng một bản',
      note:
        'Người nộp đăng nhập bằng tài khoản định danh, điền tờ khai trên trang và đính kèm ảnh ' +
        'chụp rõ bốn góc của từng giấy tờ. Nếu ảnh mờ, cán bộ gửi lại trong ngày để chụp lại; ' +
        'thời hạn tính từ lúc ảnh đã đủ.',
    },
    { channel: 'postal', processingTime: '3 ngày làm việc' },
  ],
  steps: [
    'Chuẩn bị giấy tờ theo danh sách ở trên.',
    'Nộp hồ sơ bằng một trong các cách bên dưới.',
    '+ Đủ giấy tờ: nhận phiếu hẹn.',
    '+ Thiếu giấy tờ: nhận phiếu ghi rõ thiếu gì, chỉ phải bổ sung một lần.',
    'Nhận bản sao tại nơi nộp, trên mạng hoặc qua bưu điện.',
  ],
  components: [
    {
      name: 'Tờ khai cấp bản sao trích lục hộ tịch',
      originals: 1,
      formUrl: 'https://bieumau.example/to-khai-ban-sao-trich-luc.docx',
    },
    { name: 'Giấy ủy quyền có chứng thực, nếu nhờ người khác nộp', originals: 1, copies: 1 },
    { name: 'Căn cước hoặc hộ chiếu (xuất trình)' },
  ],
  results: ['Bản sao trích lục hộ tịch', 'Bản điện tử có chữ ký số, nếu nộp trên mạng'],
  requirements: [
    'Việc hộ tịch đã được ghi trong sổ còn lưu giữ.',
    'Người nhờ nộp thay có giấy ủy quyền.',
  ],
  legalBasis: [
    'Luật Hộ tịch số 60/2014/QH13',
    'Nghị định về cấp bản sao từ sổ gốc',
    'Nghị quyết của hội đồng nhân dân tỉnh về lệ phí hộ tịch',
  ],
  keywords: ['trích lục', 'bản sao khai sinh'],
  popularity: 65,
  onlineUrl: 'https://dichvucong.example/thu-tuc/9.000500',
  updatedAt: '2026-03-02T08:00:00+07:00',
};
