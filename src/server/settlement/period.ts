import { addDays } from '../../calendar/dates.js';
import { ProblemError } from '../api/problems.js';

/** Local dates; `to` is the one after the last. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const maxYears = 10;
/** Earlier than any dossier; what lies before may be no date of the database. */
const earliest = '1900-01-01';

/**
 * The period that a caller asks for; from the first of January to today where it does not say.
 *
 * @param today the local date of now
 * @throws {ProblemError} `invalid-parameter`
 */
export function readPeriod(asked: Partial<Period>, today: string): Period {
  const { from = `${today.slice(0, 4)}-01-01`, to = addDays(today, 1) } = asked;
  const detail = wrongWith({ from, to });
  if (detail) {
    const parameter = asked.from === undefined ? 'to' : 'from';
    throw new ProblemError('invalid-parameter', undefined, [{ parameter, detail }]);
  }
  return { from, to };
}

function wrongWith({ from, to }: Period): string | undefined {
  if (from < earliest) return `Phải từ ${earliest} trở đi.`;
  if (from >= to) return 'Ngày đầu (from) phải trước ngày kết thúc (to).';
  const limit = `${Number(from.slice(0, 4)) + maxYears}${from.slice(4)}`;
  return to > limit ? `Không được dài quá ${maxYears} năm.` : undefined;
}

/** The months, such as `2026-03`, that a period touches. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  const [year, month] = from.split('-').map(Number) as [number, number];
  for (let index = year * 12 + month - 1; ; index++) {
    const text = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    if (`${text}-01` >= to) return months;
    months.push(text);
  }
}
