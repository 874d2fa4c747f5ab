import { askedAgencies } from '../stores/asked-agencies-sql.js';

/** $1 first local date or null, $2 the local date after the last or null, $3 agency or null. */
const chosen = `
with recursive
${askedAgencies('$3')},
chosen as (
  select * from ratings
  where ($1::date is null or answered_on >= $1::date)
    and ($2::date is null or answered_on < $2::date)
    and ($3::text is null or agency_code in (select code from asked))
)`;

/** The months and the forms of the ratings that were chosen. */
export const exportedGroupsSql = `${chosen}
select distinct to_char(answered_on, 'YYYY-MM') as month, form from chosen order by month, form`;

/**
 * The ratings of a month ($4), in no order that tells which came first. $5: fewer than so many of an
 * agency in the month do not tell the procedure, or the field, that they have in common.
 */
export const exportedRatingsSql = `${chosen}
select form, answer, reasons, criteria, comment, agency_code as agency, agencies.record ->> 'name' as "agencyName",
  case
    when count(*) over (partition by agency_code, field) >= $5::integer then field
  end as field,
  case
    when count(*) over (partition by agency_code, procedure_code) >= $5::integer then procedure_code
  end as procedure
from chosen left join agencies on agencies.code = agency_code
where to_char(answered_on, 'YYYY-MM') = $4
order by agency_code, form, chosen.id`;
