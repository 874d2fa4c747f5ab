import type { OperationInput, OperationOutput } from '../operation.js';
import { operations, type OperationName, type Operations } from '../operations.js';
import { contractVersion } from '../service.js';
import * as dossiers from './dossiers.js';
import { bareProcedure, marriage, marriageSearch } from './procedures.js';
import * as queue from './queue.js';
import * as ratings from './ratings.js';
import { emptyPeriod, quarter } from './settlement.js';

/** One call and its answer, as the OpenAPI document, the stories and the tests show it. */
export interface Example<Name extends OperationName> {
  readonly summary: string;
  readonly input: OperationInput<Operations[Name]>;
  readonly output: OperationOutput<Operations[Name]>;
}

type Examples = { readonly [Name in OperationName]: readonly Example<Name>[] };

/** At least one example for every operation; a test parses them all with the schemas. */
export const examples: Examples = {
  getService: [
    {
      summary: 'Trung tâm một cửa của một tỉnh',
      input: {},
      output: {
        contractVersion,
        name: 'Trung tâm Phục vụ hành chính công',
        operations: Object.keys(operations),
        timeZone: 'Asia/Ho_Chi_Minh',
        languages: ['vi'],
        verifications: [{ kind: 'phone', lastDigits: 4 }, { kind: 'receipt' }],
        contact: { name: 'Bộ phận hướng dẫn', phone: '0999 000 001' },
      },
    },
  ],
  searchProcedures: [
    {
      summary: 'Gõ không dấu, có kết quả',
      input: { q: 'dang ky ket hon', limit: 20 },
      output: marriageSearch,
    },
    {
      summary: 'Không có kết quả, có gợi ý cách viết',
      input: { q: 'kếy hpn' },
      output: {
        hits: [],
        total: 0,
        facets: { field: [], level: [], agency: [], audience: [] },
        didYouMean: 'kết hôn',
        nearest: marriageSearch.hits.slice(0, 1),
      },
    },
  ],
  getProcedure: [
    { summary: 'Đầy đủ', input: { code: '1.000894' }, output: marriage },
    { summary: 'Chỉ có phần bắt buộc', input: { code: '2.000806' }, output: bareProcedure },
  ],
  getCatalogue: [
    {
      summary: 'Hai thủ tục',
      input: {},
      output: {
        contractVersion,
        version: 'b1946ac92492d234',
        updatedAt: '2026-03-02T08:00:00+07:00',
        language: 'vi',
        fields: ['Hộ tịch'],
        agencies: [{ name: 'Ủy ban nhân dân cấp xã' }],
        audiences: ['Công dân Việt Nam', 'Người nước ngoài'],
        procedures: [
          {
            code: '1.000894',
            name: 'Đăng ký kết hôn',
            field: 0,
            levels: ['commune'],
            agencies: [0],
            audiences: [0],
            keywords: ['cưới', 'lấy vợ lấy chồng', 'giấy kết hôn'],
            popularity: 90,
          },
          {
            code: '2.000806',
            name: 'Đăng ký kết hôn có yếu tố nước ngoài',
            field: 0,
            levels: ['commune'],
            agencies: [0],
            audiences: [0, 1],
          },
        ],
        synonyms: [{ terms: ['cưới'], means: ['kết hôn'] }],
      },
    },
  ],
  listAgencies: [
    {
      summary: 'Một sở, một phường và một huyện đã kết thúc',
      input: {},
      output: {
        agencies: [
          {
            code: 'H99.12',
            name: 'Sở Tư pháp',
            level: 'province',
            address: 'Số 1 đường Trung Tâm',
            phone: '0999 000 012',
            openingHours: [
              { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
              { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
            ],
          },
          { code: 'H99.50.01', name: 'Phường Trung Tâm', level: 'commune', parent: 'H99' },
          {
            code: 'H99.40',
            name: 'Huyện Trung Tâm',
            level: 'other',
            successor: 'H99.50.01',
            endedOn: '2025-07-01',
          },
        ],
      },
    },
  ],
  lookUpDossier: [
    { summary: 'Đang xử lý, còn hạn', input: dossiers.lookup, output: dossiers.inProcess },
    { summary: 'Cần bổ sung giấy tờ', input: dossiers.lookup, output: dossiers.papersRequested },
    { summary: 'Cần nộp lệ phí', input: dossiers.lookup, output: dossiers.feeRequested },
    {
      summary: 'Quá hạn, có lời xin lỗi và ngày hẹn mới',
      input: dossiers.lookup,
      output: dossiers.overdue,
    },
    { summary: 'Đã xong, nhận tại quầy', input: dossiers.lookup, output: dossiers.readyAtCounter },
    { summary: 'Đã gửi qua bưu điện', input: dossiers.lookup, output: dossiers.sentByPost },
  ],
  getSettlementFigures: [
    {
      summary: 'Một quý của cả tỉnh',
      input: { from: '2026-01-01', to: '2026-04-01' },
      output: quarter,
    },
    {
      summary: 'Một tháng không có hồ sơ',
      input: { agency: 'H99.50.01', from: '2025-06-01', to: '2025-07-01' },
      output: emptyPeriod,
    },
  ],
  getRatingForm: [
    { summary: 'Ba mức', input: { id: 'default' }, output: ratings.threeSteps },
    { summary: 'Năm mức, chỉ một câu hỏi', input: { id: 'five' }, output: ratings.fiveSteps },
  ],
  submitRating: [
    {
      summary: 'Không hài lòng, có lý do và lời góp ý',
      input: ratings.rating,
      output: { receivedAt: '2026-03-04T10:00:02+07:00' },
    },
    {
      summary: 'Chỉ một câu trả lời, gắn với một hồ sơ',
      input: { form: 'default', answer: 3, ratingToken: 'mau-ma-danh-gia' },
      output: { receivedAt: '2026-03-04T10:00:02+07:00' },
    },
  ],
  getRatingSummary: [
    {
      summary: 'Một quý của cả tỉnh',
      input: { from: '2026-01-01', to: '2026-04-01' },
      output: ratings.summary,
    },
    {
      summary: 'Ít người đánh giá nên không công bố',
      input: { agency: 'H99.50.01', from: '2026-03-01', to: '2026-04-01' },
      output: ratings.smallGroup,
    },
  ],
  listOffices: [
    {
      summary: 'Một nơi có lấy số',
      input: {},
      output: {
        offices: [
          {
            ...queue.queue.office,
            agency: { code: 'H99.01', name: 'Trung tâm Phục vụ hành chính công' },
            address: 'Số 2 đường Quảng Trường',
            openingHours: [
              { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
              { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
            ],
          },
        ],
      },
    },
  ],
  getQueue: [{ summary: 'Giữa buổi sáng', input: { office: 'trung-tam' }, output: queue.queue }],
  takeTicket: [
    {
      summary: 'Lấy một số',
      input: { office: 'trung-tam', service: 'ho-tich' },
      output: queue.taken,
    },
  ],
  getTicket: [
    { summary: 'Đang chờ', input: { id: 'tk-7f3a' }, output: queue.waitingTicket },
    { summary: 'Được gọi', input: { id: 'tk-7f3a' }, output: queue.calledTicket },
    { summary: 'Đã gọi mà không đến', input: { id: 'tk-7f3a' }, output: queue.missedTicket },
  ],
  postponeTicket: [
    {
      summary: 'Lùi ba lượt',
      input: { id: 'tk-7f3a', places: 3 },
      output: { ...queue.waitingTicket, ahead: 9 },
    },
  ],
  rejoinQueue: [{ summary: 'Xếp lại', input: { id: 'tk-7f3a' }, output: queue.waitingTicket }],
  leaveQueue: [{ summary: 'Rời hàng', input: { id: 'tk-7f3a' }, output: queue.leftTicket }],
  undoLeave: [{ summary: 'Không rời nữa', input: { id: 'tk-7f3a' }, output: queue.waitingTicket }],
  getDesk: [
    {
      summary: 'Đang phục vụ',
      input: { office: 'trung-tam', counter: '2' },
      output: queue.desk,
    },
  ],
  callNext: [
    {
      summary: 'Gọi số tiếp theo',
      input: { office: 'trung-tam', counter: '2', currentTicketId: 'tk-11b0' },
      output: queue.callingDesk,
    },
  ],
  startServing: [
    {
      summary: 'Người được gọi đã đến',
      input: { office: 'trung-tam', counter: '2', ticketId: 'tk-11b0' },
      output: queue.desk,
    },
  ],
  recallTicket: [
    {
      summary: 'Gọi lại',
      input: { office: 'trung-tam', counter: '2', ticketId: 'tk-11b0' },
      output: queue.desk,
    },
  ],
  completeTicket: [
    {
      summary: 'Xong',
      input: { office: 'trung-tam', counter: '2', ticketId: 'tk-11b0' },
      output: queue.idleDesk,
    },
  ],
  markNoShow: [
    {
      summary: 'Không có người đến',
      input: { office: 'trung-tam', counter: '2', ticketId: 'tk-11b0' },
      output: queue.idleDesk,
    },
  ],
  transferTicket: [
    {
      summary: 'Chuyển sang dịch vụ khác',
      input: { office: 'trung-tam', counter: '2', ticketId: 'tk-11b0', toService: 'ho-tich' },
      output: queue.idleDesk,
    },
  ],
  pauseCounter: [
    {
      summary: 'Tạm nghỉ',
      input: { office: 'trung-tam', counter: '2' },
      output: queue.idleDesk,
    },
  ],
  resumeCounter: [
    {
      summary: 'Làm tiếp',
      input: { office: 'trung-tam', counter: '2' },
      output: queue.idleDesk,
    },
  ],
};
