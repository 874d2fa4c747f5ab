import type { Dossier, DossierLookup, DossierReport } from '../dossiers.js';

export const lookup: DossierLookup = {
  code: 'H99.12-260302-0123',
  verification: { kind: 'phone', value: '0123' },
};

const accepted: Dossier = {
  code: 'H99.12-260302-0123',
  procedure: { code: '2.000635', name: 'Cấp bản sao trích lục hộ tịch' },
  agency: { code: 'H99.12', name: 'Sở Tư pháp' },
  applicant: 'N***** V** A*',
  status: 'in-process',
  submittedAt: '2026-03-02T08:15:00+07:00',
  acceptedAt: '2026-03-02T09:00:00+07:00',
  promisedAt: '2026-03-09T17:00:00+07:00',
  events: [
    { status: 'registered', at: '2026-03-02T08:15:00+07:00' },
    { status: 'accepted', at: '2026-03-02T09:00:00+07:00' },
    {
      status: 'in-process',
      at: '2026-03-03T10:30:00+07:00',
      agency: { code: 'H99.12', name: 'Sở Tư pháp' },
    },
  ],
  requests: [],
  contact: { name: 'Quầy 3', phone: '0999 000 012' },
};

const now = { asOf: '2026-03-04T10:00:00+07:00', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const calendar = { holidays: [], makeUpDays: [] };

export const inProcess: DossierReport = {
  dossier: accepted,
  ...now,
  workingDaysLeft: 3,
  calendar,
};

export const papersRequested: DossierReport = {
  dossier: {
    ...accepted,
    status: 'papers-requested',
    events: [
      ...accepted.events,
      {
        status: 'papers-requested',
        at: '2026-03-04T09:00:00+07:00',
        note: 'Bản chụp chưa rõ.',
      },
    ],
    requests: [
      {
        kind: 'papers',
        text: 'Bản chụp giấy khai sinh chưa đọc được. Chụp lại và gửi bổ sung.',
        papers: [
          {
            name: 'Giấy khai sinh',
            note: 'Chụp thẳng, đủ bốn góc.',
            formUrl: 'https://bieumau.example/huong-dan-chup.pdf',
          },
        ],
        dueOn: '2026-03-11',
      },
    ],
  },
  ...now,
  workingDaysLeft: 3,
  calendar,
};

export const feeRequested: DossierReport = {
  dossier: {
    ...accepted,
    status: 'fee-requested',
    events: [...accepted.events, { status: 'fee-requested', at: '2026-03-04T09:00:00+07:00' }],
    requests: [
      {
        kind: 'fee',
        text: 'Nộp lệ phí để hồ sơ được xử lý tiếp.',
        amount: 24_000,
        paymentUrl: 'https://thanh-toan.example/H99.12-260302-0123',
        dueOn: '2026-03-11',
      },
    ],
  },
  ...now,
  workingDaysLeft: 3,
  calendar,
};

export const overdue: DossierReport = {
  dossier: {
    ...accepted,
    promisedAt: '2026-03-02T17:00:00+07:00',
    submittedAt: '2026-02-23T08:15:00+07:00',
    acceptedAt: '2026-02-23T09:00:00+07:00',
    events: [
      { status: 'registered', at: '2026-02-23T08:15:00+07:00' },
      { status: 'accepted', at: '2026-02-23T09:00:00+07:00' },
      { status: 'in-process', at: '2026-02-24T10:30:00+07:00' },
    ],
    lateness: {
      apology: 'Sở Tư pháp xin lỗi vì đã trả kết quả chậm so với ngày hẹn.',
      reason: 'Đang chờ nơi đăng ký trước đây xác minh.',
      newDate: '2026-03-06',
    },
  },
  ...now,
  workingDaysLeft: -2,
  calendar,
};

export const readyAtCounter: DossierReport = {
  dossier: {
    ...accepted,
    status: 'settled',
    settledAt: '2026-03-04T08:30:00+07:00',
    events: [...accepted.events, { status: 'settled', at: '2026-03-04T08:30:00+07:00' }],
    handover: {
      channel: 'counter',
      place: 'Quầy 3, Trung tâm Phục vụ hành chính công, số 2 đường Quảng Trường',
      note: 'Mang theo giấy hẹn và căn cước.',
    },
  },
  ...now,
  ratingToken: 'mau-ma-danh-gia',
};

export const sentByPost: DossierReport = {
  dossier: {
    ...accepted,
    status: 'handed-over',
    settledAt: '2026-03-03T15:00:00+07:00',
    events: [
      ...accepted.events,
      { status: 'settled', at: '2026-03-03T15:00:00+07:00' },
      { status: 'handed-over', at: '2026-03-04T09:30:00+07:00' },
    ],
    handover: {
      channel: 'postal',
      carrier: 'Bưu điện',
      trackingNumber: 'EV123456789VN',
      trackingUrl: 'https://buu-dien.example/theo-doi?ma=EV123456789VN',
    },
  },
  ...now,
};
