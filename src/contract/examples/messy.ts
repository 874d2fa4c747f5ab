import type { Procedure } from '../procedures.js';

const longParagraph = Array.from(
  { length: 24 },
  (_, index) =>
    `Trường hợp thứ ${index + 1}: người nộp đến quầy, đưa giấy tờ cho cán bộ xem, nghe hướng dẫn ` +
    `và ký vào phiếu; nếu thiếu giấy thì cán bộ ghi rõ thiếu gì và hẹn ngày nộp bổ sung.`,
).join(' ');

const sharedNote =
  'Miễn phí (người thuộc hộ nghèo được miễn; nếu cần thêm bản sao thì trả tiền theo số bản).';

/** A record as messy as real ones are: long, repetitive, with signs of its own lists. */
export const messyProcedure: Procedure = {
  code: '9.999999',
  name:
    'Cấp, cấp lại, cấp đổi, gia hạn, điều chỉnh, bổ sung giấy chứng nhận cho tổ chức, cá nhân ' +
    'thuộc nhiều trường hợp khác nhau'.concat(
      ', bao gồm cả trường hợp đã được cấp theo quy định cũ nay có thay đổi về tên gọi, địa chỉ'.repeat(
        10,
      ),
    ),
  field: 'Lĩnh vực có tên rất dài để xem chữ có bị tràn ra ngoài khung hay không',
  levels: ['ministry', 'province', 'commune'],
  agencies: [{ name: 'Cơ quan thứ nhất' }, { name: 'Cơ quan thứ hai' }],
  audiences: ['Công dân Việt Nam', 'Doanh nghiệp', 'Hợp tác xã'],
  submissionMethods: [
    { channel: 'in-person', note: sharedNote },
    { channel: 'online', note: `${sharedNote} ` },
    { channel: 'postal', note: `(${sharedNote})` },
    { channel: 'postal', note: sharedNote },
  ],
  steps: [
    'Bước 1: Nộp hồ sơ.',
    `- ${longParagraph}`,
    '- Cán bộ xem hồ sơ:',
    '+ Nếu đủ thì nhận và viết phiếu hẹn.',
    '+ Nếu thiếu thì nói rõ thiếu gì.',
    '(i) Trường hợp cần xác minh thì báo cho người nộp.',
    '- Trả kết quả.',
  ],
  components: [
    {
      name: '- Đơn theo mẫu; - Giấy tờ chứng minh nơi ở; - Hai ảnh 4 x 6',
      originals: 1,
      copies: 2,
      formUrl: 'javascript:alert(1)',
    },
  ],
};
