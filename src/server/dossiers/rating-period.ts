import { isSettled, type DossierStatus } from '../../contract/dossiers.js';

/** For how many days after it was settled a dossier can be rated. */
const ratingDays = 30;

const dayLength = 24 * 60 * 60 * 1000;

/** As much of a dossier as tells whether it can be rated. */
interface Settled {
  readonly status: DossierStatus;
  readonly settledAt: Date | null;
}

/** @param lateDays for how much longer a rating may be under way */
export function canBeRated({ status, settledAt }: Settled, now: Date, lateDays = 0): boolean {
  if (!isSettled(status) || !settledAt) return false;
  return now.getTime() - settledAt.getTime() <= (ratingDays + lateDays) * dayLength;
}
