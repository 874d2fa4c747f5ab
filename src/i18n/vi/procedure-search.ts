/** The text field, and what is said aloud about results. */
export const procedureSearch = {
  label: 'Tìm thủ tục hành chính',
  hint: 'Gõ việc cần làm, có dấu hoặc không dấu đều được. Ví dụ: khai sinh, so do, doi bang lai',
  submit: 'Tìm',
  clear: 'Xóa nội dung đang tìm',
  suggestions: 'Gợi ý thủ tục',
  suggestionCount: (count: number) =>
    count === 0
      ? 'Không có gợi ý.'
      : `Có ${count} gợi ý. Bấm mũi tên lên, xuống để chọn, Enter để mở.`,
  resultCount: (count: string) => `Có ${count} thủ tục`,
  resultCountFor: (count: string, query: string) => `Có ${count} thủ tục cho “${query}”`,
  searching: 'Đang tìm…',
  slow: 'Mạng đang chậm, vẫn đang tìm…',
  moreLoaded: (count: string) => `Đã hiện thêm ${count} thủ tục.`,
  nothing: (query: string) => `Không tìm thấy thủ tục nào cho “${query}”`,
  nothingFiltered: 'Không có thủ tục nào khớp với các mục đang lọc',
  nothingInFilters: (query: string) => `Không có thủ tục nào cho “${query}” trong các mục đang lọc`,
  back: 'Quay lại kết quả',
  backToSearch: 'Quay lại tìm kiếm',
};
