import * as z from 'zod/mini';
import { OpeningHours } from '../../contract/agencies.js';
import { Count, Text } from '../../contract/common.js';
import { Office, Priority } from '../../contract/queue.js';
import { recordStore } from './records.js';

/** An office with all that its queue needs; what a rule leaves out has a default. */
export const OfficeRecord = z.extend(Office, {
  services: z.array(
    z.object({
      id: Text,
      name: Text,
      /** The letters before its numbers. */
      prefix: Text,
      /** Where they differ from the office's. */
      openingHours: z.optional(z.array(OpeningHours)),
    }),
  ),
  counters: z.array(
    z.object({
      id: Text,
      name: Text,
      /** Ids of the services that are handled here. */
      services: z.array(Text),
      /** Set aside for those who have priority. */
      priority: z.optional(z.boolean()),
    }),
  ),
  priority: z.optional(
    z.object({
      /** Who is called sooner; nobody where empty. */
      classes: z.optional(z.array(Priority)),
      /** After how many of them in a row one of the others is called, if one waits. */
      inRow: z.optional(Count),
    }),
  ),
  /** How many are called before one who did not come and is back. */
  rejoin: z.optional(z.object({ places: z.optional(Count) })),
  /** How many one who needs more time may let go first, at most. */
  postpone: z.optional(z.object({ places: z.optional(Count) })),
  /** For how long somebody who left may take it back. */
  undo: z.optional(z.object({ seconds: z.optional(Count) })),
});
export type OfficeRecord = z.infer<typeof OfficeRecord>;

export const offices = recordStore<OfficeRecord>('offices');

/** How an office calls, with nothing left out. */
export const ruleOf = ({ priority, rejoin, postpone, undo }: OfficeRecord) => ({
  classes: new Set<Priority>(priority?.classes ?? ['elderly', 'pregnant', 'disabled']),
  inRow: priority?.inRow ?? 2,
  rejoinPlaces: rejoin?.places ?? 3,
  mostPlaces: postpone?.places ?? 10,
  undoSeconds: undo?.seconds ?? 60,
});
