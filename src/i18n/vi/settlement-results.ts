export const settlementResults = {
  claim: 'hồ sơ được trả trước hoặc đúng hẹn',
  claimOf: (onTime: string, settled: string, when: string) =>
    `${onTime} trên ${settled} hồ sơ đã trả ${when}.`,
  sentence: (rate: string, when: string) => `${rate} hồ sơ được trả trước hoặc đúng hẹn ${when}.`,
  noneSettled: (when: string) => `Chưa có hồ sơ nào được trả ${when}.`,
  empty: (when: string) => `Không có hồ sơ nào ${when}.`,
  ahead: (when: string) => `Chưa có số liệu ${when}, vì chưa đến thời gian này.`,

  counts: {
    early: { name: 'Trả trước hẹn', help: 'Có kết quả trước ngày hẹn.' },
    onTime: { name: 'Trả đúng hẹn', help: 'Có kết quả đúng ngày hẹn, hoặc hồ sơ không có hẹn.' },
    late: { name: 'Trả trễ hẹn', help: 'Có kết quả sau ngày hẹn.' },
    received: { name: 'Đã nhận', help: 'Hồ sơ đủ giấy tờ, được nhận trong thời gian này.' },
    pending: { name: 'Đang giải quyết', help: 'Đã nhận, chưa có kết quả' },
    overdue: { name: 'Đang trễ hẹn', help: 'Trong số đang giải quyết, đã quá ngày hẹn.' },
  },
  untilDay: (date: string) => `tính đến hết ngày ${date}.`,
  untilNow: 'tính đến lúc này.',

  byMonth: 'Hồ sơ đã trả theo từng tháng',
  byYear: 'Hồ sơ đã trả theo từng năm',
  legend: { early: 'Trước hẹn', onTime: 'Đúng hẹn', late: 'Trễ hẹn' },
  settled: (count: string) => `${count} hồ sơ`,
  lateOnes: (count: string) => `${count} trễ hẹn`,
  chart: (most: string, mostCount: string) =>
    `Biểu đồ. Trả nhiều nhất: ${most}, ${mostCount} hồ sơ.`,
  chartLowest: (rate: string, when: string) =>
    `Tỷ lệ trả trước hoặc đúng hẹn thấp nhất: ${rate}, ${when}.`,
  chartAllOnTime: 'Không có hồ sơ nào trễ hẹn.',
  chartTable: 'Số liệu đầy đủ có trong bảng ở dưới.',

  fieldTable: 'Xem bảng số liệu theo loại việc',
  agencyTable: 'Theo cơ quan',
  allRows: (count: string) => `Xem tất cả ${count} cơ quan`,
  fewerRows: 'Thu gọn',
  captions: {
    month: (when: string) => `Số hồ sơ theo tháng, ${when}`,
    agency: (when: string) => `Số hồ sơ theo cơ quan, ${when}`,
    field: (when: string) => `Số hồ sơ theo loại việc, ${when}`,
  },
  columns: {
    received: 'Đã nhận',
    early: 'Trước hẹn',
    onTime: 'Đúng hẹn',
    late: 'Trễ hẹn',
    rate: 'Tỷ lệ trước và đúng hẹn',
    pending: 'Đang giải quyết',
    overdue: 'Đang trễ hẹn',
  },
  noRate: 'chưa có',
};
