/** The form, and what can go wrong before there is a report. */
export const dossierStatus = {
  title: 'Tra cứu hồ sơ',
  code: 'Mã hồ sơ',
  codeHint:
    'In ở phần đầu giấy hẹn trả kết quả, ví dụ H99.12-260302-0123. Gõ chữ thường, chữ hoa đều được.',
  codeUnusual:
    'Mã hồ sơ thường có dạng H99.12-260302-0123. Bạn xem lại trên giấy hẹn; nếu đúng là như vậy thì cứ bấm Tra cứu.',
  codeMissing: 'Bạn chưa nhập mã hồ sơ.',
  scan: {
    open: 'Quét mã trên giấy hẹn',
    cancel: 'Thôi quét',
    video: 'Hình từ camera',
    starting: 'Đang mở camera…',
    live: 'Đưa mã vạch hoặc mã QR trên giấy hẹn vào giữa khung hình. Máy tự đọc, không cần bấm gì.',
    wrong: 'Mã vừa quét không phải là mã hồ sơ. Bạn thử mã khác trên giấy hẹn.',
    done: 'Đã đọc được mã hồ sơ.',
    refused:
      'Trình duyệt chưa được phép dùng camera. Bạn cho phép trong phần cài đặt của trình duyệt, hoặc gõ mã bằng tay.',
    failed: 'Không mở được camera. Bạn vui lòng gõ mã bằng tay.',
  },
  verifyBy: 'Bạn muốn xác nhận bằng số nào?',
  factors: {
    phone: (digits?: number) =>
      digits
        ? `${digits} số cuối của số điện thoại đã ghi trong hồ sơ`
        : 'Số điện thoại đã ghi trong hồ sơ',
    identity: (digits?: number) =>
      digits
        ? `${digits} số cuối của số căn cước đã ghi trong hồ sơ`
        : 'Số căn cước đã ghi trong hồ sơ',
    receipt: (digits?: number) =>
      digits
        ? `${digits} số cuối của số biên nhận in trên giấy hẹn`
        : 'Số biên nhận in trên giấy hẹn',
    other: (digits?: number) =>
      digits ? `${digits} số cuối của số xác nhận` : 'Số xác nhận của hồ sơ',
  },
  factorHint: 'Để người khác nhặt được giấy hẹn cũng không xem được hồ sơ của bạn.',
  factorMissing: 'Bạn chưa nhập số này.',
  factorShort: (digits: number) => `Số này cần đủ ${digits} chữ số.`,
  serviceMissing:
    'Chưa hỏi được cơ quan dùng số nào để xác nhận. Phần lớn dùng 4 số cuối của số điện thoại; bạn có thể tra bằng số đó, hoặc tải lại.',
  reload: 'Tải lại',
  notOffered: 'Cơ quan này chưa mở tra cứu hồ sơ trên mạng. Bạn vui lòng hỏi nơi nộp hồ sơ.',
  submit: 'Tra cứu',
  lookingUp: 'Đang tra cứu…',
  slow: 'Mạng đang chậm, vẫn đang tra cứu…',
  notFound: 'Chưa tìm thấy hồ sơ có mã và số xác nhận này',
  notFoundTips: [
    'So từng chữ, từng số của mã với giấy hẹn. Số 0 dễ nhầm với chữ O, số 1 dễ nhầm với chữ I.',
    'Số xác nhận là số đã ghi khi nộp hồ sơ. Nếu có người nộp giúp, đó có thể là số của người ấy.',
    'Hồ sơ vừa nộp có khi đến hôm sau mới tra được.',
  ],
  tooMany: (wait: string, time: string) =>
    `Đã tra quá nhiều lần. Mời bạn tra lại sau ${wait}, vào lúc ${time}.`,
  seconds: (count: number) => `${count} giây`,
  minutes: (count: number) => `${count} phút`,
  kiosk: {
    countdown: (seconds: number) => `Thông tin sẽ được xóa sau ${seconds} giây.`,
    stay: 'Tôi vẫn đang xem',
    cleared: 'Đã xóa thông tin. Mời người tiếp theo.',
  },
};
