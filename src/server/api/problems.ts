import {
  problemStatuses,
  problemType,
  type Problem,
  type ProblemName,
} from '../../contract/problem.js';

const titles: Record<ProblemName, string> = {
  'invalid-parameter': 'Tham số không hợp lệ',
  'invalid-body': 'Nội dung gửi lên không hợp lệ',
  'idempotency-key-missing': 'Thiếu Idempotency-Key',
  unauthorized: 'Thiếu mã truy cập, hoặc mã không đúng',
  'rating-token-refused': 'Mã đánh giá không dùng được',
  'origin-not-allowed': 'Trang này không được phép gọi số',
  'not-found': 'Không tìm thấy',
  'method-not-allowed': 'Phương thức không được hỗ trợ',
  'idempotency-key-in-use': 'Yêu cầu này đang được xử lý',
  'service-closed': 'Dịch vụ đang đóng',
  'ticket-moved-on': 'Số thứ tự đã chuyển trạng thái',
  'desk-moved-on': 'Quầy đã chuyển sang số khác',
  'body-too-large': 'Nội dung gửi lên quá lớn',
  'unsupported-media-type': 'Kiểu nội dung không được hỗ trợ',
  'idempotency-key-reused': 'Idempotency-Key đã dùng cho nội dung khác',
  'too-many-attempts': 'Thử quá nhiều lần',
  'internal-error': 'Máy chủ gặp lỗi',
  unavailable: 'Dịch vụ tạm thời không sẵn sàng',
};

export type ParameterErrors = NonNullable<Problem['errors']>;

/** What a handler throws to answer with a problem instead of a value. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: ProblemName,
    readonly detail?: string,
    readonly errors?: ParameterErrors,
    /** When it makes sense to ask again, in seconds. */
    readonly retryAfter?: number,
    /** What the thing is by now, where a write came too late. */
    readonly state?: object,
  ) {
    super(detail ?? titles[problem]);
  }
}

/** The answer that tells of a problem. `headers` are added to it. */
export function problemResponse(
  { problem, detail, errors, retryAfter, state }: ProblemError,
  headers: Record<string, string> = {},
): Response {
  const status = problemStatuses[problem];
  const body: Problem = {
    type: problemType(problem),
    title: titles[problem],
    status,
    detail,
    errors,
    state,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': 'vi',
      'Cache-Control': 'no-store',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      ...headers,
    },
  });
}
