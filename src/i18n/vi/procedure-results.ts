/** Suggestions and results, whose code comes at the first focus. */
export const procedureResults = {
  suggestions: 'Gợi ý thủ tục',
  suggestionCount: (count: number) =>
    count === 0
      ? 'Không có gợi ý.'
      : `Có ${count} gợi ý. Bấm mũi tên lên, xuống để chọn, Enter để mở.`,
  resultCount: (count: string) => `Có ${count} thủ tục`,
  resultCountFor: (count: string, query: string) => `Có ${count} thủ tục cho “${query}”`,
  moreLoaded: (count: string) => `Đã hiện thêm ${count} thủ tục.`,
  nothing: (query: string) => `Không tìm thấy thủ tục nào cho “${query}”`,
  nothingFiltered: 'Không có thủ tục nào khớp với các mục đang lọc',
  nothingInFilters: (query: string) => `Không có thủ tục nào cho “${query}” trong các mục đang lọc`,
  popular: 'Thủ tục nhiều người cần',
  browse: 'Xem tất cả thủ tục',
  results: 'Kết quả tìm kiếm',
  stale: 'Đây là kết quả của lần tìm trước.',
  more: (count: string) => `Xem thêm ${count} thủ tục`,
  moreFailed: 'Chưa tải thêm được.',
  code: 'Mã thủ tục',
  shortCode: 'Mã',
  alsoCalled: 'Tên thường gọi',
  didYouMean: 'Có phải bạn muốn tìm:',
  filterButton: (active: number) => (active ? `Lọc kết quả (đang chọn ${active})` : 'Lọc kết quả'),
  facets: {
    field: 'Loại việc',
    level: 'Nơi làm',
    agency: 'Cơ quan',
    audience: 'Ai làm thủ tục này',
  },
  facetCount: (count: string) => `${count} thủ tục`,
  allValues: (count: string) => `Xem tất cả ${count} mục`,
  fewerValues: 'Thu gọn',
  showResults: (count: string) =>
    count === '0' ? 'Không có kết quả, xem gợi ý' : `Xem ${count} kết quả`,
  activeFilters: 'Đang lọc theo',
  /** Before the filter's name. */
  removeFilter: 'Bỏ lọc',
  clearFilters: 'Bỏ tất cả',
  withoutFilters: 'Thủ tục tìm được nếu bỏ lọc',
  tryThis: 'Bạn có thể thử:',
  tips: [
    'Gõ ít chữ hơn, chỉ gõ việc chính: “khai sinh”, “sổ đỏ”, “bằng lái”.',
    'Gõ tên giấy tờ cần có, hoặc tên thường gọi của nó.',
    'Xem lại chính tả.',
  ],
  tipFilters: 'Bỏ bớt mục đang lọc.',
  nearest: 'Thủ tục gần giống nhất',
};
