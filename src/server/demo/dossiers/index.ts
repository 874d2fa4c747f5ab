import { documentedDossiers } from './documented.js';
import { ordinaryDossiers } from './generate.js';
import { dayOf } from './moment.js';
import type { Province } from './province.js';
import type { DossierRecord } from './record.js';

export { documentedCases } from './documented.js';
export { readProvince, type Province } from './province.js';
export type { DossierRecord } from './record.js';

/**
 * The demonstration's dossiers as they stand at the beginning of the day on which `now` lies in the
 * province: the same ones all day, and nothing that is still to happen.
 */
export function* demoDossiers(now: Date, province: Province): Generator<DossierRecord> {
  const today = dayOf(now);
  yield* ordinaryDossiers(province, today);
  yield* documentedDossiers(province, today);
}
