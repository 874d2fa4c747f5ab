/** What a webmaster is told: on the console, and in the widget where the page is being made. */
export const mistakes = {
  forWebmaster: 'Dành cho người quản trị trang:',
  noSource:
    'Chưa có địa chỉ dữ liệu. Đặt data-api (hoặc data-catalogue) ở thẻ script, hoặc api (hoặc catalogue) ở thẻ này.',
  insecure: (address: string) =>
    `Trang là https mà dữ liệu là http (${address}), nên trình duyệt chặn. Dùng địa chỉ https.`,
  refused: (address: string, origin: string) =>
    `${address} có trả lời, nhưng không cho trang này đọc (CORS). Câu trả lời phải có Access-Control-Allow-Origin: * hoặc ${origin}.`,
  unreachable: (address: string, origin: string) =>
    `Không kết nối được ${address}. Mở địa chỉ đó trong trình duyệt: nếu có trả lời, hãy cho phép ${origin} (CORS) và xem connect-src trong CSP của trang.`,
  deskOrigin: (address: string, origin: string) =>
    `${address} không nhận lệnh gọi số từ trang của ${origin}. Đặt trang này cùng địa chỉ với máy chủ (motcua serve --pages), hoặc chạy máy chủ với --desk-origin ${origin}.`,
  tooSlow: (address: string) =>
    `${address} trả lời quá chậm. Kiểm tra máy chủ và đường truyền đến đó.`,
  unknown: (address: string) =>
    `${address} báo là không có (404). Kiểm tra mã ghi ở thẻ này (code, agency, office, rating-form), rồi kiểm tra địa chỉ dữ liệu.`,
  refusedWith: (address: string, status: number) =>
    `${address} báo lỗi HTTP ${status}. Xem nhật ký của máy chủ đó.`,
  notContract: (address: string) =>
    `${address} không trả lời đúng hợp đồng API. Kiểm tra địa chỉ; nếu đúng thì bên làm API cần sửa những chỗ ghi ở bảng điều khiển.`,
  codeMissing:
    'Một phần mã của tiện ích không tải được. Chép cả thư mục chunks đặt cạnh tệp script, và cho phép trang này (CORS).',
  other: 'Không tải được dữ liệu. Lỗi ghi ở cuối dòng này trên bảng điều khiển.',
};
