/** What it says before its data is there; the rest is in `settlement-results.ts`. */
export const settlementFigures = {
  title: 'Kết quả giải quyết hồ sơ',
};
