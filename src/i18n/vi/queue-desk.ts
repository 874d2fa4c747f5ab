import { range, type Range } from './waiting-range.js';

export const queueDesk = {
  title: 'Bàn gọi số',
  noOffice: 'Phần này chưa biết mình thuộc nơi phục vụ nào.',

  signIn: {
    title: 'Vào bàn gọi số',
    counter: 'Quầy của bạn',
    chooseCounter: 'Chọn quầy',
    counterMissing: 'Bạn chưa chọn quầy.',
    countersFailed: 'Chưa tải được danh sách quầy.',
    token: 'Mã của quầy',
    tokenHelp: 'Người quản trị cấp mã này. Trang chỉ nhớ mã đến khi bạn đóng nó.',
    tokenMissing: 'Bạn chưa nhập mã của quầy.',
    show: 'Hiện mã',
    submit: 'Vào quầy',
    checking: 'Đang kiểm tra mã…',
    wrong:
      'Mã không đúng với quầy này, hoặc đã hết hiệu lực. Bạn nhập lại, hoặc hỏi người quản trị.',
    noCounter: 'Không tìm thấy quầy này. Bạn báo người quản trị.',
    originRefused: 'Máy chủ không nhận lệnh gọi số từ trang này. Bạn báo người quản trị.',
    otherOrigin:
      'Trang này nằm khác địa chỉ với máy chủ gọi số. Nếu lần nào cũng không kết nối được, người quản trị cần cho phép địa chỉ của trang, hoặc đặt trang cùng địa chỉ với máy chủ.',
  },
  signOut: 'Ra khỏi quầy',
  signedOut: 'Bạn đã ra khỏi quầy.',

  paused: 'Quầy đang tạm nghỉ',
  priorityCounter: 'Quầy ưu tiên',
  connection: {
    live: 'Tự cập nhật khi có thay đổi',
    polling: 'Cập nhật vài giây một lần',
    stale: (time: string) => `Chưa cập nhật được từ lúc ${time}. Đang thử lại.`,
  },

  now: 'Số đang ở quầy',
  nobodyHere: 'Chưa có ai ở quầy',
  calledOnce: (time: string) => `Đã gọi lúc ${time}, đang đợi người đến`,
  calledAgain: (calls: string, time: string) =>
    `Đã gọi ${calls} lần, gần nhất lúc ${time}, đang đợi người đến`,
  serving: (time: string) => `Đang phục vụ, gọi lúc ${time}`,

  call: 'Gọi số tiếp theo',
  next: (number: string, service: string) => `${number} – ${service}`,
  nobodyWaits: 'Không có ai đang đợi',
  resumeFirst: 'Quầy tạm nghỉ: bấm “Làm tiếp” trước',
  actions: {
    call: 'Gọi số tiếp theo',
    start: 'Đã đến',
    recall: 'Gọi lại',
    done: 'Xong',
    'no-show': 'Không đến',
    transfer: 'Chuyển',
    pause: 'Tạm nghỉ',
    resume: 'Làm tiếp',
  },
  actionsLabel: 'Việc với số đang ở quầy',
  key: (key: string) => `Gọi số tiếp theo bằng phím ${key}`,

  transfer: {
    title: (number: string) => `Chuyển số ${number} đến`,
    keepsTime: 'Người này giữ thời gian đã đợi.',
    choose: 'Chọn nơi chuyển đến',
    service: 'Lĩnh vực khác',
    counter: 'Quầy khác',
    missing: 'Bạn chưa chọn nơi chuyển đến.',
    submit: (number: string) => `Chuyển số ${number}`,
    cancel: 'Không chuyển',
  },

  waiting: (count: string) => `Đang đợi: ${count} người`,
  waitingMore: (count: string) => `Và ${count} người nữa ở sau.`,
  showAll: (count: string) => `Xem cả ${count} số`,
  showFewer: 'Thu gọn',
  estimate: (minutes: Range) => `chờ ${range(minutes)}`,
  peopleOf: (count: string) => `${count} người`,
  services: 'Theo lĩnh vực',
  missed: (count: string) => `Gọi mà không đến: ${count}`,
  recallMissed: (number: string) => `Gọi lại số ${number}`,
  missedHelp: 'Gọi lại được khi ở quầy không có ai.',
  missedAt: (time: string) => `gọi lúc ${time}`,
  minutes: (count: string) => `đợi ${count} phút`,
  hours: (hours: string, minutes: string) => `đợi ${hours} giờ ${minutes} phút`,
  justNow: 'vừa lấy số',
  priorities: {
    elderly: 'Người cao tuổi',
    pregnant: 'Phụ nữ mang thai',
    disabled: 'Người khuyết tật',
    other: 'Ưu tiên',
  },

  told: {
    called: (number: string, service: string) => `Đã gọi số ${number}, ${service}.`,
    nobodyCalled: 'Không còn ai đợi. Quầy đang trống.',
    start: (number: string) => `Số ${number} đã đến.`,
    recall: (number: string) => `Đã gọi lại số ${number}.`,
    done: (number: string) => `Số ${number} đã xong.`,
    'no-show': (number: string) => `Đã ghi số ${number} không đến.`,
    transfer: (number: string) => `Đã chuyển số ${number}.`,
    pause: 'Quầy tạm nghỉ.',
    resume: 'Quầy làm tiếp.',
  },

  movedOn: (action: string) =>
    `“${action}” không được thực hiện, vì quầy đã thay đổi trước đó, có thể do người khác cùng dùng quầy này.`,
  nowHere: (number: string) => `Lúc này ở quầy là số ${number}.`,
  nowNobody: 'Lúc này ở quầy không có ai.',
  pressAgain: 'Bạn xem lại rồi bấm tiếp.',
  refused: (action: string) => `Máy chủ không nhận “${action}”.`,

  pending: (action: string) => `Đang gửi “${action}”…`,
  lost: (action: string) =>
    `Chưa nhận được trả lời cho “${action}”. Trang đang gửi lại; dù gửi mấy lần cũng chỉ tính một lần.`,
  giveUp: 'Thôi gửi, xem lại quầy',
};
