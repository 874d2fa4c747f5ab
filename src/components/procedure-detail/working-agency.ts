import type { Agency } from '../../contract/agencies.js';

/**
 * Who does the work of an agency on a day: itself, or whoever took over in the end. Units merge, and
 * those that took over can end as well.
 *
 * @param agencies all that are known, by code
 * @param today a local date as ISO 8601 writes it
 * @returns undefined where it has ended and nobody is known to have taken over
 */
export function workingAgency(
  agency: Agency,
  agencies: ReadonlyMap<string, Agency>,
  today: string,
): Agency | undefined {
  const ended = new Set<Agency>();
  let current: Agency | undefined = agency;
  while (current && hasEnded(current, today)) {
    if (ended.has(current)) return undefined;
    ended.add(current);
    current = agencies.get(current.successor ?? '');
  }
  return current;
}

function hasEnded({ successor, endedOn }: Agency, today: string): boolean {
  return endedOn ? endedOn <= today : successor !== undefined;
}
