const duration = (seconds: number): string =>
  seconds < 100 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`;

/** Texts that several widgets share. */
export const common = {
  loading: 'Đang tải…',
  slow: 'Mạng đang chậm, vẫn đang tải…',
  retry: 'Thử lại',
  offline: 'Máy của bạn đang không có mạng. Nội dung sẽ tự tải lại khi có mạng.',
  networkError: 'Không kết nối được với máy chủ. Vui lòng thử lại sau ít phút.',
  timeout: 'Máy chủ trả lời quá chậm. Vui lòng thử lại.',
  serverError: 'Hệ thống đang gặp sự cố. Vui lòng thử lại sau ít phút.',
  tooMany: 'Hệ thống đang có nhiều người dùng. Bạn đợi một chút rồi thử lại nhé.',
  retryIn: (seconds: number) => `Thử lại (nên đợi ${duration(seconds)})`,
  notConfigured: 'Chưa có địa chỉ dữ liệu cho phần này.',
  newTab: 'mở ra trang mới',
  contact: {
    ask: 'Cần người hướng dẫn?',
    phone: (number: string) => `Gọi ${number}`,
    email: (address: string) => `Viết thư đến ${address}`,
    web: 'Xem trang hướng dẫn',
  },
};
