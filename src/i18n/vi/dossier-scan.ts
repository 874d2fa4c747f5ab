/** What the camera says that reads a dossier's code. */
export const dossierScan = {
  video: 'Hình từ camera',
  starting: 'Đang mở camera…',
  live: 'Đưa mã vạch hoặc mã QR trên giấy hẹn vào giữa khung hình. Máy tự đọc, không cần bấm gì.',
  wrong: 'Mã vừa quét không phải là mã hồ sơ. Bạn thử mã khác trên giấy hẹn.',
  done: 'Đã đọc được mã hồ sơ.',
  refused:
    'Trình duyệt chưa được phép dùng camera. Bạn cho phép trong phần cài đặt của trình duyệt, hoặc gõ mã bằng tay.',
  failed: 'Không mở được camera. Bạn vui lòng gõ mã bằng tay.',
};
