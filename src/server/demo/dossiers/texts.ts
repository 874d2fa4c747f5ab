import type { DossierRequest, Handover, Lateness } from '../../../contract/dossiers.js';
import type { Agency } from '../../../contract/agencies.js';
import type { DossierComponent } from '../../../contract/procedures.js';

/** What the demonstration's offices write to citizens. Every address is of an example domain. */

export const refusals = [
  'Nơi nộp không phải nơi giải quyết thủ tục này. Nộp tại xã, phường nơi cư trú.',
  'Hồ sơ nộp trùng với một hồ sơ đang được xử lý.',
  'Đối tượng nêu trong tờ khai không thuộc diện của thủ tục này.',
];

export const withdrawal = 'Đã nhận đơn xin rút hồ sơ. Giấy tờ đã nộp được trả lại.';

export const stopping =
  'Dừng xử lý vì đang có tranh chấp. Hồ sơ được xem xét lại khi có kết quả giải quyết tranh chấp.';

/** The first paper that everybody must bring, as something to be handed in again. */
export function papersRequest(
  components: readonly DossierComponent[],
  dueOn: string,
): DossierRequest {
  const paper = components.find(({ name }) => !name.includes('(chỉ')) ?? components[0];
  const { name = 'Tờ khai', formUrl } = paper ?? {};
  return {
    kind: 'papers',
    text: 'Bản đã nộp chưa dùng được. Gửi lại trên mạng hoặc mang đến nơi đã nộp hồ sơ.',
    papers: [{ name, note: 'Chụp thẳng, rõ chữ, đủ bốn góc.', ...(formUrl && { formUrl }) }],
    dueOn,
  };
}

export const feeRequest = (amount: number, bill: string, dueOn: string): DossierRequest => ({
  kind: 'fee',
  text: 'Nộp lệ phí để hồ sơ được xử lý tiếp.',
  amount,
  paymentUrl: `https://thanhtoan.anhoa.example/hoa-don/${bill}`,
  dueOn,
});

/** The amount that a fee's words begin with, in đồng; undefined where they name none. */
export function amountOf(fee: string | undefined): number | undefined {
  const [, amount] = /(\d+(?:\.\d{3})+) đồng/.exec(fee ?? '') ?? [];
  return amount === undefined ? undefined : Number(amount.replaceAll('.', ''));
}

const reasons = [
  'Đang chờ cơ quan khác trả lời về việc xác minh.',
  'Hệ thống dùng chung bị gián đoạn trong ngày hẹn.',
  'Số hồ sơ trong tuần tăng nhiều hơn dự kiến.',
];

export const apology = (agency: Agency, newDate: string, reason = reasons[0]!): Lateness => ({
  apology: `${agency.name} xin lỗi vì chưa trả được kết quả đúng ngày hẹn.`,
  reason,
  newDate,
});

export const lateReasons: readonly string[] = reasons;

export const atCounter = (agency: Agency): Handover => ({
  channel: 'counter',
  place: agency.address ? `${agency.name}, ${agency.address}` : agency.name,
  note: 'Mang theo giấy hẹn và căn cước. Giờ làm việc: 7:30–11:30 và 13:30–17:00.',
});

export const online = (document: string): Handover => ({
  channel: 'online',
  note: 'Bản điện tử có giá trị như bản giấy.',
  url: `https://dichvucong.anhoa.example/ket-qua/${document}`,
});

export const byPost: Handover = {
  channel: 'postal',
  place: 'Địa chỉ đã ghi trong tờ khai',
  carrier: 'Bưu điện',
};

export const sentByPost = (number: string): Handover => ({
  ...byPost,
  trackingNumber: number,
  trackingUrl: `https://buudien.example/theo-doi/${number}`,
});
