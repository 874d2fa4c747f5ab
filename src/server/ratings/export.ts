import type { RatingForm } from '../../contract/ratings.js';
import type { Queryable } from '../database/database.js';
import { CommandError, exitStatus } from '../errors.js';
import { agencies } from '../stores/agencies.js';
import { byteOrderMark, csvLine } from './csv.js';
import { exportedGroupsSql, exportedRatingsSql } from './export-sql.js';
import { findForm } from './forms.js';
import { smallestGroup } from './groups.js';

/** Which ratings are wanted; all where nothing is said. */
export interface ExportChoice {
  /** First local date. */
  readonly from?: string | undefined;
  /** The local date after the last. */
  readonly to?: string | undefined;
  /** Code of an agency: its own, those of units that merged into it and of units below it. */
  readonly agency?: string | undefined;
}

interface ExportedRating {
  readonly form: string;
  readonly answer: number;
  readonly reasons: readonly string[];
  readonly criteria: Readonly<Record<string, number>>;
  readonly comment: string | null;
  readonly agency: string | null;
  readonly agencyName: string | null;
  readonly field: string | null;
  readonly procedure: string | null;
}

const columns = [
  'month',
  'form',
  'answer',
  'label',
  'satisfied',
  'agency',
  'agencyName',
  'field',
  'procedure',
  'reasons',
  'comment',
];

/**
 * Ratings as a CSV file, piece by piece: one a line, with its month and never its day, which would
 * tell those who know the dossiers whose it is. A criterion is a column `criteria.ID`.
 *
 * @throws {CommandError} where there is no such agency
 */
export async function* exportRatings(
  database: Queryable,
  { from, to, agency }: ExportChoice,
): AsyncGenerator<string> {
  if (agency !== undefined && !(await agencies.get(database, agency))) {
    throw new CommandError(exitStatus.badInput, `There is no agency ${agency}.`);
  }
  const choice = [from ?? null, to ?? null, agency ?? null];
  const groups = await database.query<{ month: string; form: string }>(exportedGroupsSql, choice);
  const forms = await formsOf(database, new Set(groups.map(({ form }) => form)));
  const criteria = criteriaOf(forms);
  yield byteOrderMark + csvLine([...columns, ...criteria.map((id) => `criteria.${id}`)]);
  for (const month of new Set(groups.map(({ month }) => month))) {
    const params = [...choice, month, smallestGroup];
    const ratings = await database.query<ExportedRating>(exportedRatingsSql, params);
    yield ratings.map((rating) => lineOf(month, rating, forms, criteria)).join('');
  }
}

type Forms = ReadonlyMap<string, RatingForm>;

async function formsOf(database: Queryable, ids: ReadonlySet<string>): Promise<Forms> {
  const forms = new Map<string, RatingForm>();
  for (const id of ids) {
    const form = await findForm(database, id);
    if (form) forms.set(id, form);
  }
  return forms;
}

const criteriaOf = (forms: Forms): string[] => [
  ...new Set([...forms.values()].flatMap(({ criteria }) => criteria.map(({ id }) => id))),
];

function lineOf(
  month: string,
  rating: ExportedRating,
  forms: Forms,
  criteria: readonly string[],
): string {
  const form = forms.get(rating.form);
  const option = form?.scale.find(({ value }) => value === rating.answer);
  const followUp = form?.followUps.find(({ after }) => after.includes(rating.answer));
  const labelOf = (reason: string) =>
    followUp?.reasons.find(({ id }) => id === reason)?.label ?? reason;
  return csvLine([
    month,
    rating.form,
    rating.answer,
    option?.label,
    option?.satisfied,
    rating.agency,
    rating.agencyName,
    rating.field,
    rating.procedure,
    rating.reasons.map(labelOf).join('; '),
    rating.comment,
    ...criteria.map((id) => rating.criteria[id]),
  ]);
}
