import {
  feeRequested,
  inProcess,
  overdue,
  papersRequested,
  readyAtCounter,
  sentByPost,
} from '../src/contract/examples/dossiers.js';
import type {
  Dossier,
  DossierEvent,
  DossierReport,
  DossierStatus,
  OperationOutput,
  Operations,
} from '../src/contract/index.js';
import type { Fetch } from '../src/client/request.js';
import { exampleApi, type Scenario } from './example-api.js';
import { service } from './search-api.js';

export { feeRequested, inProcess, overdue, papersRequested, readyAtCounter, sentByPost };

/** A moment after the examples were made, so that they are fresh. */
export const exampleTime = '2026-03-04T10:01:00+07:00';

const { dossier } = inProcess;
const [registeredEvent, acceptedEvent] = dossier.events as [DossierEvent, DossierEvent];

/** The dossier as it is at first: handed in, with nothing promised yet. */
const bare: Dossier = {
  code: dossier.code,
  procedure: dossier.procedure,
  agency: dossier.agency,
  applicant: 'N***** V** A*',
  status: 'registered',
  submittedAt: registeredEvent.at,
  events: [registeredEvent],
  requests: [],
  contact: { name: 'Quầy 3', phone: '0999 000 012' },
};

const reportOn = (about: Dossier): DossierReport => ({
  dossier: about,
  asOf: inProcess.asOf,
  timeZone: inProcess.timeZone,
});

const ended = (status: DossierStatus, note: string): DossierReport =>
  reportOn({
    ...bare,
    status,
    events: [
      registeredEvent,
      acceptedEvent,
      { status, at: '2026-03-04T09:00:00+07:00', agency: dossier.agency, note },
    ],
  });

export const registered = reportOn(bare);

export const accepted: DossierReport = {
  ...inProcess,
  dossier: { ...dossier, status: 'accepted', events: [registeredEvent, acceptedEvent] },
};

export const notAccepted = ended(
  'not-accepted',
  'Việc này do nơi đăng ký trước đây giải quyết. Mời nộp tại phường nơi đã đăng ký.',
);

export const withdrawn = ended('withdrawn', 'Rút theo đơn của người nộp.');

export const stopped = ended(
  'stopped',
  'Quá hạn bổ sung giấy tờ. Khi đủ giấy tờ, mời nộp hồ sơ mới.',
);

/** A step that the contract has no name for, in the agency's own words. */
export const ownLabel: DossierReport = {
  ...inProcess,
  dossier: {
    ...dossier,
    status: 'other',
    statusLabel: 'Đang lấy ý kiến của xã.',
    events: [
      ...dossier.events,
      { status: 'other', label: 'Lấy ý kiến của xã', at: '2026-03-04T09:00:00+07:00' },
    ],
  },
};

export const unknownStatus = reportOn({ ...bare, status: 'other' });

export const dueToday: DossierReport = {
  ...inProcess,
  workingDaysLeft: 0,
  dossier: { ...dossier, promisedAt: '2026-03-04T17:00:00+07:00' },
};

/** Late, and the agency has said nothing of it. */
export const overdueInSilence: DossierReport = {
  ...overdue,
  dossier: (({ lateness: _, ...rest }) => rest)(overdue.dossier),
};

export const readyOnline: DossierReport = {
  ...readyAtCounter,
  dossier: {
    ...readyAtCounter.dossier,
    handover: { channel: 'online', url: 'https://kho-so.example/ket-qua' },
  },
};

export const unclearPapers = reportOn({
  ...bare,
  status: 'papers-requested',
  events: [registeredEvent, acceptedEvent],
});

/** Everything that can come at once, each text as long as somebody will make it. */
export const longTexts: DossierReport = {
  ...overdue,
  dossier: {
    ...overdue.dossier,
    code: 'H99.50.05.13-260302-1234567',
    status: 'papers-requested',
    statusLabel:
      'Chờ bổ sung do thành phần hồ sơ chưa thống nhất giữa bản chụp gửi trên mạng và bản chính đã xuất trình tại quầy',
    procedure: {
      name: `Cấp đổi giấy chứng nhận${', trường hợp đã có thay đổi về tên gọi, số hiệu, địa chỉ'.repeat(5)}`,
    },
    agency: { name: 'Chi nhánh văn phòng đăng ký của một khu vực có tên gọi dài hơn mọi khu vực' },
    applicant: 'C*** t* T*** n**** h*** h** m** t**** v** ở nhiều nơi',
    requests: [
      {
        kind: 'papers',
        text: 'Bổ sung các giấy tờ sau và ký xác nhận vào từng trang. '.repeat(4).trim(),
        papers: [
          {
            name: `Văn bản thỏa thuận ${'có chữ ký của tất cả những người cùng đứng tên '.repeat(3).trim()}`,
            note: 'Bản chính, có chứng thực, không quá 6 tháng.',
            formUrl: 'https://bieumau.example/van-ban-thoa-thuan.docx',
          },
          { name: `Tep_dinh_kem_${'rat_dai_'.repeat(14)}.pdf` },
        ],
        dueOn: '2026-03-04',
      },
      {
        kind: 'fee',
        amount: 12_345_678_000,
        paymentUrl: 'https://thanh-toan.example/nop',
        dueOn: '2026-03-02',
      },
      { kind: 'other', text: 'Gọi cho cán bộ thụ lý để hẹn ngày xem đất.' },
    ],
    handover: {
      channel: 'counter',
      place: `Quầy 12, tầng 3, nhà B, ${'khu hành chính tập trung, '.repeat(4)}cổng phía nam`,
      note: 'Mang theo giấy hẹn, căn cước và bản chính để đối chiếu.',
    },
    contact: {
      name: 'Bộ phận một cửa',
      phone: '0999 000 012',
      email: 'mot-cua-cua-mot-don-vi-co-ten-rat-dai@mot-cua.example',
    },
  },
};

/** As servers send it that do not keep the contract; what can be read of it is shown. */
export const messyReport = {
  dossier: {
    ...dossier,
    status: 'dang-tham-dinh',
    statusLabel: 'Đang thẩm định',
    applicant: 12,
    promisedAt: '09/03/2026',
    events: [
      { status: 'accepted', at: '02/03/2026' },
      { status: 'tham-dinh', label: 'Thẩm định', at: '2026-03-03T03:30:00Z', note: null },
      'xong',
      { status: 'registered', at: '2026-03-02T01:15:00Z' },
    ],
    requests: [
      { kind: 'fee', text: 'Nộp lệ phí.', amount: '24000', paymentUrl: 'javascript:alert(1)' },
      { kind: 7 },
    ],
    handover: { channel: 'drone', place: 'Quầy 3', url: 'data:text/html,x' },
    contact: 'hỏi quầy 3',
  },
  asOf: inProcess.asOf,
  timeZone: 'Sao Hỏa/Trạm 1',
  workingDaysLeft: '3',
};

type ServiceOutput = OperationOutput<Operations['getService']>;

/** A service that asks for one thing only, as most do. */
export const phoneOnly: ServiceOutput = {
  ...service,
  verifications: [{ kind: 'phone', lastDigits: 4 }],
};

/** An API that knows one dossier, whatever is asked, and asks for a phone's last digits. */
export const dossierApi = (
  lookUpDossier: Scenario['lookUpDossier'] = { output: inProcess },
  getService: Scenario['getService'] = { output: phoneOnly },
): Fetch => exampleApi({ lookUpDossier, getService });
