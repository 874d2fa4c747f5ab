import type { Procedure, ProcedureSearchResult } from '../procedures.js';

export const marriage: Procedure = {
  code: '1.000894',
  name: 'Đăng ký kết hôn',
  field: 'Hộ tịch',
  levels: ['commune'],
  agencies: [{ name: 'Ủy ban nhân dân cấp xã' }],
  audiences: ['Công dân Việt Nam'],
  processingTime: 'Ngay trong ngày; nhận hồ sơ sau 15 giờ thì trả ngày làm việc tiếp theo',
  fee: 'Miễn phí',
  submissionMethods: [
    {
      channel: 'in-person',
      processingTime: 'Ngay trong ngày',
      fee: 'Miễn phí',
      note: 'Hai bên nam, nữ cùng có mặt khi nhận kết quả.',
    },
    { channel: 'online', processingTime: 'Ngay trong ngày', fee: 'Miễn phí' },
  ],
  steps: [
    'Chuẩn bị giấy tờ cần có.',
    'Nộp tại Trung tâm Phục vụ hành chính công, hoặc nộp trên mạng.',
    'Hai bên cùng đến, xem lại thông tin và ký vào Sổ đăng ký kết hôn.',
    'Mỗi bên nhận một bản chính Giấy chứng nhận kết hôn.',
  ],
  components: [
    {
      name: 'Tờ khai đăng ký kết hôn',
      originals: 1,
      copies: 0,
      formUrl: 'https://bieumau.example/to-khai-dang-ky-ket-hon.docx',
    },
    { name: 'Căn cước hoặc hộ chiếu của hai bên (xuất trình)' },
  ],
  results: ['Giấy chứng nhận kết hôn'],
  requirements: ['Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi.', 'Hai bên tự nguyện.'],
  legalBasis: ['Luật Hộ tịch số 60/2014/QH13'],
  keywords: ['cưới', 'lấy vợ lấy chồng', 'giấy kết hôn'],
  popularity: 90,
  onlineUrl: 'https://dichvucong.example/thu-tuc/1.000894',
  updatedAt: '2026-03-02T08:00:00+07:00',
};

/** Only what every record has. */
export const bareProcedure: Procedure = {
  code: '2.000806',
  name: 'Đăng ký kết hôn có yếu tố nước ngoài',
  field: 'Hộ tịch',
  levels: ['commune'],
};

export const marriageSearch: ProcedureSearchResult = {
  hits: [
    {
      code: '1.000894',
      name: 'Đăng ký kết hôn',
      field: 'Hộ tịch',
      levels: ['commune'],
      agencies: [{ name: 'Ủy ban nhân dân cấp xã' }],
      audiences: ['Công dân Việt Nam'],
      highlights: { name: [[0, 15]], code: [], keyword: [] },
    },
    {
      code: '1.004746',
      name: 'Đăng ký lại kết hôn',
      field: 'Hộ tịch',
      levels: ['commune'],
      agencies: [{ name: 'Ủy ban nhân dân cấp xã' }],
      audiences: ['Công dân Việt Nam'],
      highlights: {
        name: [
          [0, 7],
          [12, 19],
        ],
        code: [],
        keyword: [],
      },
    },
    {
      code: '2.000806',
      name: 'Đăng ký kết hôn có yếu tố nước ngoài',
      field: 'Hộ tịch',
      levels: ['commune'],
      agencies: [{ name: 'Ủy ban nhân dân cấp xã' }],
      audiences: ['Công dân Việt Nam', 'Người nước ngoài'],
      highlights: { name: [[0, 15]], code: [], keyword: [] },
    },
  ],
  total: 3,
  facets: {
    field: [{ value: 'Hộ tịch', label: 'Hộ tịch', count: 3 }],
    level: [{ value: 'commune', label: 'commune', count: 3 }],
    agency: [{ value: 'Ủy ban nhân dân cấp xã', label: 'Ủy ban nhân dân cấp xã', count: 3 }],
    audience: [
      { value: 'Công dân Việt Nam', label: 'Công dân Việt Nam', count: 3 },
      { value: 'Người nước ngoài', label: 'Người nước ngoài', count: 1 },
    ],
  },
};
