export const ratingResults = {
  claim: 'người đánh giá hài lòng hoặc rất hài lòng',
  claimOf: (satisfied: string, count: string, when: string) =>
    `${satisfied} trên ${count} lượt đánh giá ${when}`,
  chose: 'chọn',
  sentence: (rate: string, count: string, when: string) =>
    `${rate} người đánh giá hài lòng hoặc rất hài lòng ${when}, trên ${count} lượt đánh giá.`,
  empty: (when: string) => `Chưa có lượt đánh giá nào ${when}.`,
  suppressed: (minimum: string, when: string) =>
    `Ít hơn ${minimum} lượt đánh giá ${when} nên không công bố, để không lộ người đánh giá.`,
  suppressedHelp: 'Bạn thử chọn thời gian dài hơn, hoặc chọn tất cả cơ quan.',

  distribution: 'Người dân đã trả lời',
  ratings: (count: string) => `${count} lượt`,
  mean: (mean: string, best: string) => `Điểm trung bình: ${mean} trên ${best}.`,

  byMonth: 'Theo từng tháng',
  lastMonths: (count: number) => `Hình có ${count} tháng cuối; bảng ở dưới có đủ các tháng.`,
  byCriterion: 'Theo từng nội dung',
  legend: { satisfied: 'Hài lòng hoặc rất hài lòng', others: 'Chưa hài lòng' },
  unsatisfied: (count: string) => `${count} chưa hài lòng`,
  none: 'chưa có lượt nào',
  tooFew: (minimum: string) => `ít hơn ${minimum} lượt nên không công bố`,
  tooFewWhy: (minimum: string) =>
    `Chỗ nào có ít hơn ${minimum} lượt thì không công bố, để không lộ người đánh giá.`,

  criterionTable: 'Xem bảng số liệu theo nội dung',
  captions: {
    month: (when: string) => `Kết quả đánh giá theo tháng, ${when}`,
    criterion: (when: string) => `Kết quả đánh giá theo nội dung, ${when}`,
  },
  columns: {
    criterion: 'Nội dung',
    count: 'Số lượt',
    satisfied: 'Hài lòng hoặc rất hài lòng',
    rate: 'Tỷ lệ hài lòng',
    mean: 'Điểm trung bình',
  },
  fewerThan: (minimum: string) => `dưới ${minimum}`,
  notPublished: 'không công bố',

  live: 'Số liệu tự cập nhật mỗi 30 giây.',
  paused: 'Đã dừng tự cập nhật.',
  pause: 'Dừng cập nhật',
  resume: 'Cập nhật tiếp',
  refreshFailed: 'Chưa lấy được số liệu mới, trên đây là số liệu cũ.',
};
