/** What it says before its data is there; the rest is in `procedure-view.ts`. */
export const procedureDetail = {
  noCode: 'Chưa chọn thủ tục nào.',
  loading: 'Đang tải thủ tục…',
};
