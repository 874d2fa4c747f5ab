import type { Agency } from '../../contract/agencies.js';

/**
 * Whether an agency works no more: what it did is its successor's.
 *
 * @param today local date, e.g. `2026-03-02`
 */
export const hasEnded = ({ endedOn, successor }: Agency, today: string): boolean =>
  endedOn ? endedOn <= today : successor !== undefined;
