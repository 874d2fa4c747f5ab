import type { Agency, RatingGroup, RatingSummary } from '../src/contract/index.js';

/** How often each answer was chosen, the best first. */
type Answers = readonly number[];

const minimum = 5;

const threeLabels = ['Rất hài lòng', 'Hài lòng', 'Không hài lòng'];
const fiveLabels = ['Rất tốt', 'Tốt', 'Tạm được', 'Tệ', 'Rất tệ'];

const sum = (numbers: Answers): number => numbers.reduce((all, one) => all + one, 0);

/** The two best answers count as satisfied. */
const satisfiedAnswers = 2;

function group(answers: Answers): RatingGroup {
  const count = sum(answers);
  if (count > 0 && count < minimum) return { suppressed: true };
  if (count === 0) return { suppressed: false, count };
  const steps = answers.reduce((all, one, index) => all + one * (answers.length - index), 0);
  return {
    suppressed: false,
    count,
    satisfied: sum(answers.slice(0, satisfiedAnswers)) / count,
    mean: steps / count,
  };
}

const distribution = (answers: Answers): RatingSummary['distribution'] =>
  answers.map((count, index) => ({
    value: answers.length - index,
    label: (answers.length === 3 ? threeLabels : fiveLabels)[index]!,
    count,
    satisfied: index < satisfiedAnswers,
  }));

const columnSums = (rows: readonly Answers[]): number[] =>
  rows[0]!.map((_, index) => sum(rows.map((row) => row[index]!)));

const months = (rows: readonly Answers[], firstYear = 2025): RatingSummary['byMonth'] =>
  rows.map((answers, index) => ({
    month: `${firstYear + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    ...group(answers),
  }));

/** Two months with so few ratings that they are not shown; the difference to the total tells neither. */
const monthly: readonly Answers[] = [
  [2, 1, 0],
  [1, 2, 1],
  [41, 30, 4],
  [88, 61, 3],
  [102, 95, 0],
  [97, 80, 6],
  [120, 84, 9],
  [131, 101, 5],
  [140, 96, 2],
  [0, 0, 0],
  [151, 99, 4],
  [163, 120, 3],
];

const criteria: readonly (readonly [id: string, label: string, answers: Answers])[] = [
  ['time', 'Thời gian giải quyết so với quy định', [210, 180, 12]],
  ['agencies', 'Số cơ quan phải liên hệ để hoàn thành hồ sơ', [150, 96, 41]],
  ['contacts', 'Số lần phải liên hệ với nơi tiếp nhận', [143, 101, 38]],
  ['information', 'Thông tin về thủ tục được công khai đầy đủ, dễ tìm', [170, 120, 9]],
  ['attitude', 'Thái độ của người tiếp nhận', [233, 140, 3]],
  ['lawful', 'Kết quả và chi phí đúng quy định', [190, 130, 0]],
  ['explanations', 'Hướng dẫn, giải thích có kịp thời và dễ hiểu', [160, 118, 17]],
  ['online', 'Tiến độ và chất lượng của dịch vụ trực tuyến', [2, 1, 0]],
];

const byCriterion = criteria.map(([id, label, answers]) => ({ id, label, ...group(answers) }));

/** Ratings of a period whose months add up to it. */
const summaryOf = (rows: readonly Answers[]): RatingSummary => ({
  from: '2025-01-01',
  to: '2026-01-01',
  asOf: '2026-01-05T08:30:00+07:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  minimum,
  form: 'default',
  total: group(columnSums(rows)),
  distribution: distribution(columnSums(rows)),
  byMonth: months(rows),
  byCriterion: [],
});

/** Twelve months of all agencies of a province. */
export const year: RatingSummary = { ...summaryOf(monthly), byCriterion };

/** Ratings of one month. */
const december = (answers: Answers): RatingSummary => ({
  ...summaryOf([answers]),
  from: '2025-12-01',
  byMonth: [{ month: '2025-12', ...group(answers) }],
});

/** One unsatisfied of 30,001: the share of the others is 99.9966…, which must not read as 100. */
export const almostAll: RatingSummary = december([20_000, 10_000, 1]);

export const everyone: RatingSummary = december([81, 40, 0]);

export const nobody: RatingSummary = december([0, 0, 7]);

/** A form with five answers. */
export const fiveAnswers: RatingSummary = {
  ...summaryOf(
    monthly.map(([best = 0, good = 0, bad = 0]) => [best, good, bad, 1, bad > 4 ? 1 : 0]),
  ),
  form: 'five',
};

/** An API that does not tell which answers count as satisfied. */
export const untold: RatingSummary = {
  ...year,
  distribution: year.distribution.map(({ value, label, count }) => ({ value, label, count })),
};

/** So many months that the chart leaves some to the table. */
export const threeYears: RatingSummary = {
  ...summaryOf([...monthly, ...monthly, ...monthly]),
  from: '2023-01-01',
  byMonth: months([...monthly, ...monthly, ...monthly], 2023),
};

export const noRatings: RatingSummary = {
  ...summaryOf([[0, 0, 0]]),
  from: '2025-06-01',
  to: '2025-07-01',
  distribution: [],
  byMonth: [],
};

/** The same of one agency alone: of the smallest there are too few. */
export const ofAgency = ({ code, name }: Agency): RatingSummary => {
  const agency = { agency: { code, name } };
  if (code === 'H99.11') {
    return {
      ...year,
      ...agency,
      total: { suppressed: true },
      distribution: [],
      byMonth: year.byMonth.map(({ month }) => ({ month, suppressed: true })),
      byCriterion: [],
    };
  }
  return { ...summaryOf(monthly.slice(2, 9)), ...agency };
};
