import type { Agency, SettlementCounts, SettlementFigures } from '../src/contract/index.js';

/** Early, on time, late. */
type Settled = readonly [early: number, onTime: number, late: number];

function counts([early, onTime, late]: Settled, pending = 0, overdue = 0): SettlementCounts {
  const settled = early + onTime + late;
  return {
    received: settled + pending,
    settledEarly: early,
    settledOnTime: onTime,
    settledLate: late,
    pending,
    pendingOverdue: overdue,
    ...(settled > 0 && { onTimeRate: (early + onTime) / settled }),
  };
}

/** Rows as a whole; what is pending is said apart. */
function sum(rows: readonly Settled[], pending: number, overdue: number): SettlementCounts {
  const of = (index: 0 | 1 | 2): number => rows.reduce((all, row) => all + row[index], 0);
  return counts([of(0), of(1), of(2)], pending, overdue);
}

const monthly: readonly Settled[] = [
  [812, 401, 3],
  [644, 322, 0],
  [951, 470, 6],
  [902, 455, 2],
  [874, 431, 1],
  [899, 402, 0],
  [940, 478, 12],
  [961, 466, 4],
  [1002, 512, 2],
  [1034, 498, 0],
  [988, 477, 3],
  [1120, 560, 5],
];

const agencyNames = [
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Nông nghiệp và Môi trường',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Nội vụ',
  'Sở Khoa học và Công nghệ',
  'Ủy ban nhân dân phường Trung Tâm',
  'Ủy ban nhân dân phường Bến Sông',
  'Ủy ban nhân dân xã Đồng Mới',
  'Ủy ban nhân dân xã Núi Đôi',
  'Ban Quản lý các khu công nghiệp và khu kinh tế ven biển của tỉnh',
] as const;

/** An agency for every name of the year; one that has ended beside them. */
export const agencies: Agency[] = [
  ...agencyNames.map((name, index): Agency => {
    const code = `H99.${String(index + 1).padStart(2, '0')}`;
    return { code, name, level: name.startsWith('Ủy ban') ? 'commune' : 'province' };
  }),
  {
    code: 'H99.40',
    name: 'Ủy ban nhân dân huyện Trung Tâm',
    level: 'other',
    successor: 'H99.08',
    endedOn: '2025-07-01',
  },
];

/** Twelve months of all agencies of a province. The rows of agencies and fields add up. */
export const year: SettlementFigures = {
  from: '2025-01-01',
  to: '2026-01-01',
  asOf: '2026-01-05T08:30:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  total: sum(monthly, 410, 7),
  byMonth: monthly.map((settled, index) => {
    const isLast = index === monthly.length - 1;
    const pending = 355 + 5 * index;
    const row = counts(settled, pending, isLast ? 7 : index % 5);
    return {
      month: `2025-${String(index + 1).padStart(2, '0')}`,
      ...row,
      // What is pending at the end of one month was received in that month or long before.
      received: row.received - (isLast ? 0 : pending),
    };
  }),
  // The same counts once more, so that the rows add up to the total, too.
  byAgency: agencies.slice(0, 12).map(({ code, name }, index) => ({
    agency: { code, name },
    ...counts(monthly[index]!, index === 11 ? 410 : 0, index === 11 ? 7 : 0),
  })),
  byField: [
    { field: 'Đất đai', ...sum(monthly.slice(0, 5), 410, 7) },
    { field: 'Hộ tịch', ...sum(monthly.slice(5), 0, 0) },
  ],
};

const ofTotal = (total: SettlementCounts, month: string): Partial<SettlementFigures> => ({
  total,
  byMonth: [{ month, ...total }],
  byAgency: [],
  byField: [],
});

const lastMonth = { ...year, from: '2025-12-01' };

/** One late of 30,001: its share is 99.9966…, which must not read as 100. */
export const almostAll: SettlementFigures = {
  ...lastMonth,
  ...ofTotal(counts([20_000, 10_000, 1], 12), '2025-12'),
};

export const allOnTime: SettlementFigures = {
  ...lastMonth,
  ...ofTotal(counts([81, 40, 0], 12), '2025-12'),
};

/** Dossiers came in, none was settled yet. */
export const noneSettled: SettlementFigures = {
  ...lastMonth,
  ...ofTotal(counts([0, 0, 0], 12), '2025-12'),
};

/** So many months that the chart goes by years. */
export const sixYears: SettlementFigures = {
  ...year,
  from: '2020-01-01',
  byMonth: Array.from({ length: 6 }, (_, index) =>
    year.byMonth.map((row) => ({ ...row, month: `${2020 + index}${row.month.slice(4)}` })),
  ).flat(),
};

/** The same of one agency alone. */
export const ofAgency = ({ code, name }: Agency): SettlementFigures => {
  const row = year.byAgency.find(({ agency }) => agency.code === code)!;
  return {
    ...year,
    agency: { code, name },
    total: row,
    byMonth: year.byMonth.map(({ month }, index) => ({
      month,
      ...(index === 11 ? row : counts([0, 0, 0], 0)),
    })),
    byAgency: [row],
    byField: [],
  };
};
