import type { Queryable } from '../database/database.js';
import { fewestServed } from './estimate.js';
import type { OfficeNow } from './office.js';

/** A ticket that nobody ended is no measure; minutes. */
const longest = 120;

const minutes = 'extract(epoch from done_at - first_called_at)::double precision / 60';

/**
 * Minutes from the first call to the end of the last sixty people of each service: of those called
 * at this hour of the last fourteen days, else, where they are too few, of the last three hours.
 *
 * @param hour local one, 0 to 23
 */
export async function servedTimes(
  database: Queryable,
  { record, now }: OfficeNow,
  hour: number,
): Promise<Map<string, readonly number[]>> {
  const last = (where: string): string => `to_json(array(
    select ${minutes} from tickets
    where office = $1 and service = asked.id and hour is not null and ${minutes} <= ${longest}
      and done_at <= $4::timestamptz and ${where}
    order by done_at desc limit 60))`;
  const rows = await database.query<{ id: string; usual: number[]; recent: number[] }>(
    `select id, ${last(`hour = $3 and done_at > $4::timestamptz - interval '14 days'`)} as usual,
       ${last(`done_at > $4::timestamptz - interval '3 hours'`)} as recent
     from unnest($2::text[]) as asked (id)`,
    [record.code, record.services.map(({ id }) => id), hour, now.toISOString()],
  );
  const enough = (times: readonly number[]): boolean => times.length >= fewestServed;
  return new Map(rows.map(({ id, usual, recent }) => [id, enough(usual) ? usual : recent]));
}
