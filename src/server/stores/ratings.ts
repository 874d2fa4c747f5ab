import type { Queryable } from '../database/database.js';

/** An answer to a form as it is kept. */
export interface RatingRow {
  readonly form: string;
  readonly answer: number;
  readonly reasons: readonly string[];
  /** Steps by the id of the criterion. */
  readonly criteria: Readonly<Record<string, number>>;
  readonly comment?: string | undefined;
  readonly agency_code?: string | undefined;
  readonly procedure_code?: string | undefined;
  readonly field?: string | undefined;
  /** Local date. */
  readonly answered_on: string;
}

const columns =
  'form, answer, reasons, criteria, comment, agency_code, procedure_code, field, answered_on';

export async function putRatings(
  transaction: Queryable,
  ratings: readonly RatingRow[],
): Promise<void> {
  await transaction.query(
    `insert into ratings (${columns})
     select ${columns} from jsonb_to_recordset($1::jsonb) as rating (
       form text, answer smallint, reasons jsonb, criteria jsonb, comment text, agency_code text,
       procedure_code text, field text, answered_on date)`,
    [JSON.stringify(ratings)],
  );
}

/** Ids of the forms that have answers. */
export async function ratedForms(database: Queryable): Promise<Set<string>> {
  const rows = await database.query<{ form: string }>('select distinct form from ratings');
  return new Set(rows.map(({ form }) => form));
}

/**
 * Writes the ratings that came since the last time anew, in random order and under new ids. Until
 * then a row's place and its transaction's number tell which other rows were written with it.
 *
 * @returns how many
 */
export async function mixRatings(database: Queryable): Promise<number> {
  const rows = await database.query(
    `with taken as (delete from ratings where not mixed returning ${columns})
     insert into ratings (${columns}, mixed) select ${columns}, true from taken order by random()
     returning 1`,
  );
  return rows.length;
}

/** Removes comments of answers given so many days before a local date or earlier; tells how many. */
export async function purgeComments(
  database: Queryable,
  days: number,
  today: string,
): Promise<number> {
  const sql = `update ratings set comment = null
               where comment is not null and answered_on <= $1::date - $2::integer
               returning 1`;
  return (await database.query(sql, [today, days])).length;
}
