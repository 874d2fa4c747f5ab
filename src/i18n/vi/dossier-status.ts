/** The form, until there is an answer. */
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
  kiosk: {
    countdown: (seconds: number) => `Thông tin sẽ được xóa sau ${seconds} giây.`,
    stay: 'Tôi vẫn đang xem',
    cleared: 'Đã xóa thông tin. Mời người tiếp theo.',
  },
};
