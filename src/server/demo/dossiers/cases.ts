import type { Agency } from '../../../contract/agencies.js';
import type {
  DossierRequest,
  DossierStatus,
  Handover,
  Lateness,
} from '../../../contract/dossiers.js';
import type { Procedure } from '../../../contract/procedures.js';
import {
  apology,
  atCounter,
  feeRequest,
  online,
  papersRequest,
  refusals,
  sentByPost,
  stopping,
  withdrawal,
} from './texts.js';

/** A date, in working days from today, which is 0; the days before it are below. */
export type DateOf = (workingDays: number) => string;

/** One situation that a visitor can look at. Days are working days from today. */
export interface Case {
  readonly what: string;
  readonly whatEn: string;
  /** The last four digits of the applicant's telephone number. */
  readonly phoneDigits: string;
  readonly procedure: string;
  readonly agency: string;
  readonly steps: readonly Happening[];
  /** What the result was promised for. */
  readonly promised?: number;
  readonly request?: (procedure: Procedure, dateOf: DateOf) => DossierRequest;
  readonly lateness?: (agency: Agency, dateOf: DateOf) => Lateness;
  readonly handover?: (agency: Agency) => Handover;
}

/** `evening` is that of the calendar day before today. */
type Happening = readonly [status: DossierStatus, when: number | 'evening', note?: string];

/** Taken in and begun on one day. */
const begunOn = (day: number): readonly Happening[] => [
  ['registered', day],
  ['accepted', day],
  ['in-process', day],
];

/** What the demonstration page offers for trying, each in a state that lasts all day. */
export const cases: readonly Case[] = [
  {
    what: 'Mới đăng ký trên mạng, chưa được tiếp nhận',
    whatEn: 'Newly registered online, not accepted yet',
    phoneDigits: '1111',
    procedure: '1.001193',
    agency: 'H99.50.01',
    steps: [['registered', 'evening']],
  },
  {
    what: 'Đã được tiếp nhận, có ngày hẹn',
    whatEn: 'Accepted, with a promised date',
    phoneDigits: '2222',
    procedure: '1.004873',
    agency: 'H99.50.02',
    steps: [
      ['registered', -1],
      ['accepted', -1],
    ],
    promised: 2,
  },
  {
    what: 'Đang xử lý, còn 3 ngày làm việc',
    whatEn: 'In process, 3 working days left',
    phoneDigits: '3333',
    procedure: '3.000347',
    agency: 'H99.13',
    steps: begunOn(-2),
    promised: 3,
  },
  {
    what: 'Hẹn trả kết quả hôm nay',
    whatEn: 'Promised for today',
    phoneDigits: '4444',
    procedure: '1.001612',
    agency: 'H99.50.03',
    steps: begunOn(-3),
    promised: 0,
  },
  {
    what: 'Cần bổ sung giấy tờ',
    whatEn: 'More papers requested',
    phoneDigits: '5555',
    procedure: '1.004884',
    agency: 'H99.50.10',
    steps: [...begunOn(-3), ['papers-requested', -1]],
    promised: 2,
    request: ({ components = [] }, dateOf) => papersRequest(components, dateOf(5)),
  },
  {
    what: 'Cần nộp lệ phí, có đường dẫn thanh toán',
    whatEn: 'Fee requested, with a payment link',
    phoneDigits: '6666',
    procedure: '3.000348',
    agency: 'H99.13',
    steps: [...begunOn(-2), ['fee-requested', -1]],
    promised: 3,
    request: (_, dateOf) => feeRequest(135_000, '66660001', dateOf(4)),
  },
  {
    what: 'Trễ hẹn, có lời xin lỗi và ngày hẹn mới',
    whatEn: 'Late, with an apology and a new date',
    phoneDigits: '7777',
    procedure: '1.012784',
    agency: 'H99.19',
    steps: begunOn(-24),
    promised: -2,
    lateness: (agency, dateOf) => apology(agency, dateOf(3)),
  },
  {
    what: 'Không được tiếp nhận',
    whatEn: 'Not accepted',
    phoneDigits: '8888',
    procedure: '1.004222',
    agency: 'H99.50.12',
    steps: [
      ['registered', -2],
      ['not-accepted', -2, refusals[0]],
    ],
  },
  {
    what: 'Người nộp đã rút hồ sơ',
    whatEn: 'Withdrawn by the applicant',
    phoneDigits: '9999',
    procedure: '2.001583',
    agency: 'H99.20',
    steps: [...begunOn(-3), ['withdrawn', -2, withdrawal]],
    promised: 0,
  },
  {
    what: 'Dừng xử lý',
    whatEn: 'Stopped',
    phoneDigits: '1234',
    procedure: '1.013978',
    agency: 'H99.19',
    steps: [...begunOn(-12), ['stopped', -4, stopping]],
    promised: 15,
  },
  {
    what: 'Đã xong, mời đến quầy nhận kết quả',
    whatEn: 'Settled, to fetch at the counter',
    phoneDigits: '2345',
    procedure: '1.014063',
    agency: 'H99.50.04',
    steps: [...begunOn(-8), ['settled', -1]],
    promised: -1,
    handover: atCounter,
  },
  {
    what: 'Đã trả kết quả trên mạng',
    whatEn: 'Result handed over online',
    phoneDigits: '3456',
    procedure: '1.010041',
    agency: 'H99.50.05',
    steps: [...begunOn(-2), ['settled', -1], ['handed-over', -1]],
    promised: -1,
    handover: () => online('34560001'),
  },
  {
    what: 'Đã gửi kết quả qua bưu điện, có mã vận đơn',
    whatEn: 'Result sent by post, with a tracking number',
    phoneDigits: '4567',
    procedure: '1.001456',
    agency: 'H99.13',
    steps: [...begunOn(-10), ['settled', -2], ['handed-over', -1]],
    promised: -2,
    handover: () => sentByPost('AH260004567'),
  },
  {
    what: 'Xong sớm hơn ngày hẹn',
    whatEn: 'Settled before the promised date',
    phoneDigits: '5678',
    procedure: '2.000821',
    agency: 'H99.15',
    steps: [...begunOn(-4), ['settled', -1]],
    promised: 4,
    handover: atCounter,
  },
];
