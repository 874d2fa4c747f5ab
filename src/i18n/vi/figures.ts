/** Texts of every widget that shows published figures. */
export const figures = {
  loading: 'Đang tải số liệu…',
  slow: 'Máy chủ trả lời chậm, vui lòng đợi thêm một chút…',
  staleLoading: 'Đang tải số liệu mới. Dưới đây vẫn là số liệu cũ.',
  staleFailed: 'Chưa tải được số liệu mới. Dưới đây vẫn là số liệu cũ.',
  noAgency: (code: string) => `Không có cơ quan mang mã ${code}.`,
  noAgencyHelp: 'Mã có thể đã ghi sai, hoặc cơ quan không còn trong danh sách.',
  notPublished: 'Chưa có số liệu nào được công bố ở đây.',

  pickers: 'Chọn số liệu muốn xem',
  agency: 'Cơ quan',
  allAgencies: 'Tất cả cơ quan',
  agenciesFailed: 'Chưa tải được danh sách cơ quan.',
  period: 'Thời gian',
  periods: {
    'this-month': 'Tháng này',
    'last-month': 'Tháng trước',
    'this-quarter': 'Quý này',
    'this-year': 'Năm nay',
    'last-12-months': '12 tháng qua',
    custom: 'Tự chọn ngày',
  },
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  show: 'Xem số liệu',
  dateProblems: {
    missing: 'Bạn chưa chọn đủ ngày đầu và ngày cuối.',
    order: 'Ngày đầu phải trước hoặc trùng với ngày cuối.',
    long: 'Chỉ xem được nhiều nhất 10 năm một lần.',
  },

  percent: (number: string) => `${number}\u00a0%`,
  month: (month: number, year: number) => `tháng ${month}/${year}`,
  inMonth: (month: number, year: number) => `trong tháng ${month}/${year}`,
  inQuarter: (quarter: number, year: number) => `trong quý ${quarter}/${year}`,
  inYear: (year: number) => `trong năm ${year}`,
  onDay: (date: string) => `trong ngày ${date}`,
  fromTo: (first: string, last: string) => `từ ${first} đến hết ${last}`,
  year: (year: number) => `năm ${year}`,

  emptyHelp: 'Bạn thử chọn thời gian khác hoặc cơ quan khác.',
  asOf: (time: string, date: string) => `Số liệu tính đến ${time} ngày ${date}.`,

  monthTable: 'Xem bảng số liệu theo tháng',
  columns: { month: 'Tháng', field: 'Loại việc' },
  total: 'Tất cả',
  print: 'In số liệu',
};
