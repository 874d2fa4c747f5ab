/** What is there before any results. */
export const procedureSearch = {
  label: 'Tìm thủ tục hành chính',
  hint: 'Gõ việc cần làm, có dấu hoặc không dấu đều được. Ví dụ: khai sinh, so do, doi bang lai',
  submit: 'Tìm',
  clear: 'Xóa nội dung đang tìm',
  searching: 'Đang tìm…',
  slow: 'Mạng đang chậm, vẫn đang tìm…',
  back: 'Quay lại kết quả',
  backToSearch: 'Quay lại tìm kiếm',
};
