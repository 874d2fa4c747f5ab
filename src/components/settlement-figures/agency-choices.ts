import type { Agency } from '../../contract/agencies.js';
import type { AgencyRef, Level } from '../../contract/common.js';

export interface AgencyGroup {
  readonly level: Level;
  readonly agencies: readonly Agency[];
}

const levels: readonly Level[] = ['ministry', 'province', 'commune', 'other'];

/**
 * The agencies that can be chosen, by level and then by name. Ended ones are left out: what they
 * handled counts for those that took over.
 *
 * @param today local date
 */
export function agencyGroups(agencies: readonly Agency[], today: string): AgencyGroup[] {
  const names = new Intl.Collator('vi');
  const current = agencies
    .filter((agency) => !hasEnded(agency, today))
    .sort((one, other) => names.compare(one.name, other.name));
  return levels
    .map((level) => ({ level, agencies: current.filter((agency) => agency.level === level) }))
    .filter((group) => group.agencies.length > 0);
}

/**
 * A chosen agency that is in none of the groups: it has ended, or the list is not there.
 *
 * @param known agencies whose names are known
 */
export function unlistedAgency(
  code: string,
  groups: readonly AgencyGroup[],
  known: readonly AgencyRef[],
): { code: string; name: string } | undefined {
  const isListed = groups.some(({ agencies }) => agencies.some((one) => one.code === code));
  if (!code || isListed) return undefined;
  return { code, name: known.find((one) => one.code === code)?.name ?? code };
}

function hasEnded({ endedOn, successor }: Agency, today: string): boolean {
  return endedOn === undefined ? successor !== undefined : endedOn <= today;
}
