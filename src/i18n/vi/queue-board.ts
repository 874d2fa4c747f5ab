export const queueBoard = {
  noOffice: 'Chưa chọn nơi phục vụ cho bảng này.',
  notFound: (office: string) => `Không có nơi phục vụ mang mã ${office}.`,

  callTitle: 'Mời số',
  lastCallTitle: 'Số mới gọi',
  to: (counter: string) => `đến ${counter}`,
  called: (number: string, counter: string) => `Mời số ${number} đến ${counter}.`,
  noCalls: 'Chưa gọi số nào hôm nay',

  serving: 'Các quầy',
  comeNow: 'mời đến quầy',
  beingServed: 'đang phục vụ',
  free: 'đang trống',
  paused: 'Tạm nghỉ',
  priority: 'Ưu tiên',
  noCounters: 'Hôm nay chưa có quầy nào mở.',

  recent: 'Vừa gọi',
  missed: 'Đã gọi, chưa thấy đến',
  missedHelp: 'Thấy số của bạn? Báo nhân viên để được gọi lại.',
  closed: 'Hiện không phát số. Ai đã có số vẫn được gọi.',

  stale: (time: string) => `Mất kết nối từ ${time}. Số trên bảng có thể đã cũ.`,
  on: (time: string, date: string) => `${time} ngày ${date}`,
  staleHelp: 'Mời nghe nhân viên gọi. Bảng sẽ tự chạy lại khi có mạng.',

  soundOn: 'Bật âm thanh',
  soundOff: 'Tắt âm thanh',
  tapForSound: 'Chạm một lần để bật âm thanh',
  noVoice: 'Máy này chưa có giọng đọc tiếng Việt: chỉ có chuông.',
  screenMayTurnOff: 'Máy này có thể tự tắt màn hình: hãy tắt chế độ ngủ trong phần cài đặt.',
};
