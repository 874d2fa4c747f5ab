import { addDays } from '../../../calendar/index.js';
import { defaultForm } from '../../ratings/default-form.js';
import type { RatingRow } from '../../stores/ratings.js';
import { ordinaryDossiers } from '../dossiers/generate.js';
import type { Province } from '../dossiers/province.js';
import { Random } from '../dossiers/random.js';
import type { DossierRecord } from '../dossiers/record.js';
import { comments } from './texts.js';

const seed = 'An Hòa, đánh giá';

/** How many of those whose dossier was settled say how it was. */
const turnout = 0.52;

/** Of those whose result came in time, and of those whose result came late. */
const unsatisfied = { onTime: 0.028, late: 0.6 };

/** Days after which most have rated. */
const latestDay = 3;

/**
 * What applicants said of their settled dossiers on the days before `today`. A dossier's rating is
 * the same on whichever day it is asked for.
 *
 * @param from the first local date that is wanted
 * @param today local date
 */
export function* demoRatings(
  province: Province,
  from: string,
  today: string,
): Generator<RatingRow> {
  for (const dossier of ordinaryDossiers(province, today)) {
    const rating = ratingOf(dossier);
    if (rating && rating.answered_on >= from && rating.answered_on < today) yield rating;
  }
}

function ratingOf({
  code,
  agency,
  procedure,
  field,
  settledAt,
  promisedAt,
}: DossierRecord): RatingRow | undefined {
  const random = new Random(`${seed} ${code}`);
  if (settledAt === undefined || !random.chance(turnout)) return undefined;
  const settledOn = settledAt.slice(0, 10);
  const isLate = promisedAt !== undefined && settledOn > promisedAt.slice(0, 10);
  const answer = drawAnswer(isLate, random);
  return {
    form: defaultForm.id,
    answer,
    ...drawDetails(answer, random),
    agency_code: agency.code,
    procedure_code: procedure.code,
    field,
    answered_on: addDays(settledOn, random.integer(0, latestDay)),
  };
}

function drawAnswer(isLate: boolean, random: Random): number {
  if (random.chance(isLate ? unsatisfied.late : unsatisfied.onTime)) return 1;
  return random.chance(0.56) ? 3 : 2;
}

/** Most say nothing more; who is not satisfied says more often why. */
function drawDetails(
  answer: number,
  random: Random,
): Pick<RatingRow, 'reasons' | 'criteria' | 'comment'> {
  const isSatisfied = answer > 1;
  const { reasons, criteria } = defaultForm.followUps.find(({ after }) => after.includes(answer))!;
  const chosen = random.chance(isSatisfied ? 0.4 : 0.8) ? [random.pick(reasons).id] : [];
  const rated = random.chance(isSatisfied ? 0.3 : 0.6)
    ? criteria.filter(() => random.chance(0.4)).map((id) => [id, near(answer, random)] as const)
    : [];
  const comment = random.chance(isSatisfied ? 0.06 : 0.35) && random.pick(comments[answer]!);
  return { reasons: chosen, criteria: Object.fromEntries(rated), ...(comment && { comment }) };
}

/** Mostly the step chosen for the whole, sometimes one beside it. */
function near(answer: number, random: Random): number {
  if (random.chance(0.75)) return answer;
  return Math.min(3, Math.max(1, answer + (random.chance(0.5) ? 1 : -1)));
}
