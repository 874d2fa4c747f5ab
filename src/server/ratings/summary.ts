import { localDate } from '../../calendar/time-zones.js';
import type { RatingForm, RatingSummary, RatingSummaryQuery } from '../../contract/ratings.js';
import type { Queryable } from '../database/database.js';
import { askedAgency } from '../settlement/asked-agency.js';
import { monthsOf, readPeriod } from '../settlement/period.js';
import { timeZone } from '../time-zone.js';
import { defaultForm } from './default-form.js';
import { getForm } from './forms.js';
import { countOf, groupOf, hiddenOf, isSmall, smallestGroup, type Steps } from './groups.js';
import { summarySql } from './summary-sql.js';

interface Row {
  readonly scope: 'total' | 'month' | 'criterion';
  /** The month, or the criterion's id. */
  readonly name: string | null;
  readonly answer: number;
  readonly count: number;
}

/**
 * Counts what the contract's `getRatingSummary` asks for. Groups of less than {@link smallestGroup}
 * are suppressed.
 *
 * @throws {ProblemError} `invalid-parameter`; `not-found` where there is no such agency or form
 */
export async function ratingSummary(
  database: Queryable,
  query: RatingSummaryQuery,
  now: Date,
): Promise<RatingSummary> {
  const { field } = query;
  const period = readPeriod(query, localDate(now, timeZone));
  const form = await getForm(database, query.form ?? defaultForm.id);
  const agency = await askedAgency(database, query.agency);
  const rows = await database.query<Row>(summarySql, [
    period.from,
    period.to,
    form.id,
    agency?.code ?? null,
    // PostgreSQL refuses a text with NUL; no field has one, nor is there an empty one.
    field?.includes('\0') ? '' : (field ?? null),
  ]);
  return {
    ...(agency && { agency }),
    ...(field !== undefined && { field }),
    ...period,
    asOf: now.toISOString(),
    timeZone,
    minimum: smallestGroup,
    form: form.id,
    ...groups(form, rows, monthsOf(period)),
  };
}

type Groups = Pick<RatingSummary, 'total' | 'distribution' | 'byMonth' | 'byCriterion'>;

function groups(form: RatingForm, rows: readonly Row[], months: readonly string[]): Groups {
  const steps = stepsOf(rows, 'total');
  const count = countOf(steps);
  const total = groupOf(form, steps, isSmall(count));
  if (count === 0) return { total, distribution: [], byMonth: [], byCriterion: [] };
  if (total.suppressed) {
    // Which months have any is more than can be said of so few.
    const byMonth = months.map((month) => ({ month, suppressed: true }));
    return { total, distribution: [], byMonth, byCriterion: [] };
  }
  return {
    total,
    distribution: form.scale.map(({ value, label, satisfied }) => ({
      value,
      label,
      satisfied,
      count: steps.get(value) ?? 0,
    })),
    byMonth: byMonth(form, rows, months),
    byCriterion: byCriterion(form, rows),
  };
}

/** Every month of the period, also those in which nobody rated. */
function byMonth(
  form: RatingForm,
  rows: readonly Row[],
  months: readonly string[],
): RatingSummary['byMonth'] {
  const steps = months.map((month) => stepsOf(rows, 'month', month));
  const hidden = hiddenOf(steps.map(countOf));
  return months.map((month, i) => ({ month, ...groupOf(form, steps[i]!, hidden[i]!) }));
}

/** The criteria that anybody rated, in the form's order. They do not add up to the total. */
function byCriterion(form: RatingForm, rows: readonly Row[]): RatingSummary['byCriterion'] {
  return form.criteria.flatMap(({ id, label }) => {
    const steps = stepsOf(rows, 'criterion', id);
    const count = countOf(steps);
    return count === 0 ? [] : { id, label, ...groupOf(form, steps, isSmall(count)) };
  });
}

function stepsOf(rows: readonly Row[], scope: Row['scope'], name: string | null = null): Steps {
  const wanted = rows.filter((row) => row.scope === scope && row.name === name);
  return new Map(wanted.map(({ answer, count }) => [answer, count]));
}
