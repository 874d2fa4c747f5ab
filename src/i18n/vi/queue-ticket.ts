import { range, type Range } from './waiting-range.js';

export const queueTicket = {
  title: 'Lấy số thứ tự',
  noOffice: 'Chưa chọn nơi phục vụ cho phần này.',
  notFound: (office: string) => `Không có nơi phục vụ mang mã ${office}.`,

  choose: 'Bạn cần làm việc gì? Chạm vào để lấy số.',
  waiting: (people: number) => (people === 0 ? 'Không ai đang chờ' : `${people} người đang chờ`),
  wait: (minutes: Range) => `chờ ${range(minutes)}`,
  noEstimate: 'chưa biết phải chờ bao lâu',
  closed: 'Hiện không phát số',
  allClosed: 'Hiện không phát số. Bạn xem giờ làm việc hoặc hỏi nhân viên nhé.',
  take: 'Lấy số',
  taking: 'Đang lấy số…',
  takingSlowly: 'Mạng đang chậm, vẫn đang lấy số…',
  priority: {
    question: 'Bạn có thuộc diện được ưu tiên không?',
    none: 'Không',
    elderly: 'Người từ 60 tuổi',
    pregnant: 'Phụ nữ mang thai',
    disabled: 'Người khuyết tật',
  },
  refused: {
    closed: 'Việc này vừa ngừng phát số.',
    priority: 'Nơi này không ưu tiên theo diện bạn chọn. Bạn chọn “Không” rồi lấy số nhé.',
  },
  lost: 'Số trước đã hết hiệu lực. Bạn có thể lấy số mới.',
  open: {
    title: 'Chưa rõ đã lấy được số hay chưa',
    text: 'Mất kết nối trong lúc lấy số. Bấm “Thử lại”: nếu số đã được phát, bạn nhận đúng số đó.',
    another: 'Bỏ qua, chọn lại từ đầu',
  },
  queueStale: (time: string) => `Mất kết nối. Số người chờ dưới đây là lúc ${time}.`,

  own: {
    label: 'Số của bạn',
    ahead: (people: number) =>
      people === 0 ? 'Bạn là người tiếp theo' : `Còn ${people} người trước bạn`,
    missed: 'Đã gọi mà chưa thấy bạn',
    left: 'Bạn đã rời hàng chờ',
  },
  followed: {
    label: 'Số bạn đang theo dõi',
    ahead: (people: number) =>
      people === 0 ? 'Số này được gọi tiếp theo' : `Còn ${people} người trước số này`,
    missed: 'Đã gọi mà chưa thấy người giữ số',
    left: 'Người giữ số đã rời hàng chờ',
  },
  waitMore: (minutes: Range) => `Chờ thêm ${range(minutes)}.`,
  noEstimateYet: 'Chưa biết phải chờ bao lâu.',
  waits: 'Đang chờ gọi',
  soon: 'Mời bạn đến gần các quầy.',
  transferred: (where: string) => `Số được chuyển sang ${where}. Thời gian đã chờ vẫn được tính.`,
  called: (counter: string) => `Mời đến ${counter}`,
  calledSomewhere: 'Đã gọi số này',
  someCounter: 'quầy được gọi',
  calledAt: (time: string) => `Gọi lúc ${time}. Mời đến ngay, kẻo số bị bỏ qua.`,
  seeBoard: 'Xem bảng gọi số hoặc hỏi nhân viên để biết quầy.',
  serving: 'Đang được phục vụ',
  servingAt: (counter: string) => `Đang được phục vụ tại ${counter}`,
  done: 'Đã làm xong',
  doneText: 'Cảm ơn bạn đã đến. Máy này không còn giữ số.',
  missedHelp: 'Bấm “Xếp hàng lại” để được gọi lại sau vài người, hoặc báo nhân viên.',
  missedAsk: 'Báo nhân viên để được gọi lại.',
  leftHelp: 'Bấm nhầm? Bấm ngay “Lấy lại chỗ” để về đúng chỗ cũ. Để lâu thì không lấy lại được.',
  leftText: 'Số này sẽ không được gọi nữa.',
  unknown: 'Bạn hỏi nhân viên về số này nhé',
  callNotice: (number: string, counter: string) => `Mời số ${number} đến ${counter}.`,
  nearNotice: (number: string, people: number) =>
    people === 0
      ? `Số ${number} được gọi tiếp theo. Mời đến gần các quầy.`
      : `Còn ${people} người trước số ${number}. Mời đến gần các quầy.`,
  nearTitle: (people: number) => (people === 0 ? 'Tiếp theo' : `Còn ${people} người`),

  service: 'Việc cần làm',
  takenAt: 'Lấy số lúc',
  moment: (time: string, date: string) => `${time} ngày ${date}`,
  office: 'Nơi phục vụ',
  priorityTerm: 'Ưu tiên',
  priorities: {
    elderly: 'Người cao tuổi',
    pregnant: 'Phụ nữ mang thai',
    disabled: 'Người khuyết tật',
    other: 'Có',
  },

  stale: (time: string) => `Mất kết nối. Đây là lúc ${time}; trang này tự thử lại.`,
  staleHelp: 'Bạn nghe nhân viên gọi và nhìn bảng gọi số nhé.',
  refresh: 'Xem lại ngay',
  refreshing: 'Đang xem lại…',
  notKept: 'Máy này không cho lưu số. Đóng trang là mất: hãy giữ trang mở, hoặc chụp màn hình lại.',
  readOnly: 'Máy này chỉ xem được số, không đổi được gì.',
  stopFollowing: 'Thôi theo dõi số này',

  more: {
    button: 'Tôi cần thêm thời gian',
    question: 'Bạn muốn nhường mấy người lên trước?',
    places: (people: number) => `${people} người`,
    done: (people: number) =>
      `Bạn nhường ${people} người đến sau. Nếu không có ai đến sau, bạn vẫn được gọi.`,
    tooMany: 'Nơi này không cho nhường nhiều như vậy. Bạn chọn ít hơn nhé.',
  },
  leave: 'Rời hàng chờ',
  undoLeave: 'Lấy lại chỗ',
  rejoin: 'Xếp hàng lại',
  another: 'Lấy số khác',
  working: 'Đang gửi…',
  movedOn: 'Số của bạn vừa có thay đổi nên chưa làm được việc đó. Bạn xem lại ở trên nhé.',

  alerts: {
    title: 'Báo cho tôi',
    warnAt: 'Báo trước khi còn',
    people: (people: number) => `${people} người`,
    soundOn: 'Chuông: đang bật',
    soundOff: 'Chuông: đang tắt',
    soundBlocked: 'Chạm để bật chuông',
    notices: 'Bật thông báo trên máy',
    noticesOn: 'Thông báo đang bật: sẽ hiện ra như thế này.',
    noticesAreOn: 'Thông báo: đang bật',
    noticesRefused:
      'Trình duyệt đang chặn thông báo của trang này. Muốn bật, bạn vào phần cài đặt của trình duyệt.',
    keepOpen: 'Hãy giữ trang này mở và đừng khóa máy: khóa máy thì không kêu, không rung được.',
    screenMayTurnOff: 'Máy này có thể tự tắt màn hình: thỉnh thoảng bạn chạm vào nhé.',
  },

  share: {
    button: 'Theo dõi trên máy khác',
    title: 'Quét mã để theo dõi số này',
    help: 'Máy kia chỉ xem được số, không đổi được gì.',
    label: 'Mã QR để theo dõi số này',
    hide: 'Ẩn mã',
  },
  print: 'In phiếu',
  paper: 'Nghe gọi số và nhìn bảng. Lỡ lượt thì báo nhân viên.',
  kiosk: {
    title: 'Quét mã để theo dõi trên điện thoại',
    help: 'Điện thoại cho biết còn mấy người trước bạn, và báo khi đến lượt.',
    remember: 'Hãy nhớ, chụp lại hoặc in số này.',
    done: 'Xong',
    countdown: (seconds: number) => `Màn hình sẽ trở về ban đầu sau ${seconds} giây.`,
    stay: 'Tôi vẫn đang xem',
  },
};
