import * as z from 'zod/mini';
import { LocalDate } from '../../contract/common.js';
import { formatDossierCode } from '../../contract/dossier-code.js';
import { DossierStatus } from '../../contract/dossiers.js';
import { withOffset } from '../local-time.js';
import { timeZone } from '../time-zone.js';

type Fields = Readonly<Record<string, unknown>>;

/** A clock's time for dates that come without one. */
const startOfDay = '00:00:00';
const endOfWork = '17:00:00';

/**
 * A record with the contract's values in place of what files may have: the national portal's numbers
 * for statuses, times without an offset (which are the service's), dates without a time, codes
 * written in another way. What makes no sense stays as it is.
 */
export function tidyDossier(record: Fields): Fields {
  const { code, status, events } = record;
  const instants = ['submittedAt', 'acceptedAt', 'settledAt', 'closedAt'] as const;
  return {
    ...record,
    ...(typeof code === 'string' && { code: formatDossierCode(code) }),
    ...(status !== undefined && { status: toStatus(status) }),
    ...Object.fromEntries(
      instants
        .filter((name) => record[name] !== undefined)
        .map((name) => [name, toInstant(record[name], startOfDay)]),
    ),
    // A promise is kept until work ends on that day.
    ...(record.promisedAt !== undefined && {
      promisedAt: toInstant(record.promisedAt, endOfWork),
    }),
    ...(Array.isArray(events) && { events: events.map(tidyEvent) }),
  };
}

function tidyEvent(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { status, at, ...others } = event as Fields;
  return { ...others, status: toStatus(status), at: toInstant(at, startOfDay) };
}

function toStatus(value: unknown): unknown {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  // `other`, the last of the list, has no number.
  return isNumber ? (DossierStatus.options.slice(0, 10)[Number(value) - 1] ?? value) : value;
}

function toInstant(value: unknown, timeOfDay: string): unknown {
  if (typeof value !== 'string') return value;
  const local = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?$/.exec(value);
  if (!local) return value;
  const [, date, minutes, seconds = ':00'] = local;
  if (!z.safeParse(LocalDate, date).success) return value;
  const time = minutes === undefined ? timeOfDay : minutes + seconds;
  return withOffset(`${date}T${time}`, timeZone) ?? value;
}
