/**
 * Counts dossiers in one pass over those that have to do with a period.
 *
 * Parameters: $1 first local date, $2 the local date after the last, $3 time zone, $4 now, $5 code
 * of an agency or null, $6 field or null. Rows: the counts as a whole (scope `total`), and of each
 * month, agency and field in which there are any. A month's `pending` and `overdue` are by how many
 * they differ from the month before; the first one's difference is from nothing.
 */
export const figuresSql = `
with recursive
span as (
  select
    $1::timestamp at time zone $3 as opens_at,
    $2::timestamp at time zone $3 as ends_at,
    -- What is pending is counted at the end, or now while the period lasts.
    least($2::timestamp at time zone $3, $4::timestamptz) as counted_at,
    least($2::date - 1, ($4::timestamptz at time zone $3)::date) as last_day,
    date_trunc('month', $1::timestamp) as first_month
),
units as (
  select unit.code, unit.record ->> 'name' as name, unit.record ->> 'parent' as parent,
    successor.code as successor
  from agencies unit left join agencies successor on successor.code = unit.record ->> 'successor'
),
-- Each unit with itself and all that took over its work. "union" also ends a circle.
handed_on (code, to_code) as (
  select code, code from units
  union
  select handed_on.code, units.successor
  from handed_on join units on units.code = handed_on.to_code
  where units.successor is not null
),
handlers as (
  select handed_on.code, units.code as handler_code, units.name as handler_name
  from handed_on join units on units.code = handed_on.to_code
  where units.successor is null
),
-- Who is asked for. From a unit one way leads on: to its successor, else to the unit above.
asked (code) as (
  select $5::text
  union
  select units.code
  from asked join units on coalesce(units.successor, units.parent) = asked.code
),
relevant as materialized (
  select
    handler_code as agency_code, coalesce(handler_name, agency_name) as agency_name, field,
    (accepted_at at time zone $3)::date as accepted_on,
    (promised_at at time zone $3)::date as promised_on,
    (settled_at at time zone $3)::date as settled_on,
    accepted_at < counted_at as was_pending,
    case
      when least(settled_at, closed_at) < counted_at
      then (least(settled_at, closed_at) at time zone $3)::date
    end as done_on
  from span, dossiers left join handlers on handlers.code = dossiers.agency_code
  where (
      accepted_at >= opens_at and accepted_at < ends_at
      or settled_at >= opens_at and settled_at < ends_at
      or accepted_at < opens_at
        and (settled_at is null or settled_at >= least(opens_at, counted_at))
        and (closed_at is null or closed_at >= least(opens_at, counted_at))
    )
    and ($5::text is null or dossiers.agency_code in (select code from asked))
    and ($6::text is null or field = $6)
),
-- The months from which on and until which a dossier is pending, or overdue, at a month's end.
pending as (
  select agency_code, agency_name, field, from_month,
    case
      when promised_on < last_day
      then greatest(from_month, date_trunc('month', promised_on::timestamp + interval '1 day'))
    end as overdue_month,
    date_trunc('month', done_on::timestamp) as until_month
  from span, relevant,
    lateral (select greatest(date_trunc('month', accepted_on::timestamp), first_month)) as since
      (from_month)
  where was_pending
),
facts as (
  select date_trunc('month', accepted_on::timestamp) as month, agency_code, agency_name, field,
    1 as received, 0 as early, 0 as on_time, 0 as late, 0 as pending, 0 as overdue
  from relevant
  where accepted_on >= $1::date and accepted_on < $2::date
  union all
  select date_trunc('month', settled_on::timestamp), agency_code, agency_name, field,
    0, (settled_on < promised_on)::int, (settled_on = coalesce(promised_on, settled_on))::int,
    (settled_on > promised_on)::int, 0, 0
  from relevant
  where settled_on >= $1::date and settled_on < $2::date
  union all
  select change.month, agency_code, agency_name, field, 0, 0, 0, 0, change.pending, change.overdue
  from pending, lateral (values
    (from_month, 1, 0),
    (until_month, -1, 0),
    (overdue_month, 0, 1),
    (case when overdue_month is not null then until_month end, 0, -1)
  ) as change (month, pending, overdue)
  where (until_month is null or until_month > from_month)
    and (change.overdue = 0 or until_month is null or until_month > overdue_month)
    and change.month is not null
)
select
  case grouping(month, agency_name, field)
    when 3 then 'month' when 5 then 'agency' when 6 then 'field' else 'total'
  end as scope,
  to_char(month, 'YYYY-MM') as month, agency_code, agency_name, field,
  coalesce(sum(received), 0)::int as received,
  coalesce(sum(early), 0)::int as early,
  coalesce(sum(on_time), 0)::int as on_time,
  coalesce(sum(late), 0)::int as late,
  coalesce(sum(pending), 0)::int as pending,
  coalesce(sum(overdue), 0)::int as overdue
from facts
group by grouping sets ((), (month), (agency_code, agency_name), (field))
order by received desc, agency_name, field`;
