import { askedAgencies } from '../stores/asked-agencies-sql.js';

/**
 * Counts ratings in one pass over those of a form in a period.
 *
 * Parameters: $1 first local date, $2 the local date after the last, $3 id of the form, $4 code of an
 * agency or null, $5 field or null. Rows: how often each step was chosen, in answer to the first
 * question as a whole (scope `total`) and in each month, and to each criterion.
 */
export const summarySql = `
with recursive
${askedAgencies('$4')},
counted as materialized (
  select to_char(answered_on, 'YYYY-MM') as month, answer, criteria
  from ratings
  where form = $3 and answered_on >= $1::date and answered_on < $2::date
    and ($4::text is null or agency_code in (select code from asked))
    and ($5::text is null or field = $5)
)
select case when grouping(month) = 1 then 'total' else 'month' end as scope, month as name,
  answer::int as answer, count(*)::int as count
from counted
group by grouping sets ((answer), (answer, month))
union all
select 'criterion', rated.key, rated.value::int, count(*)::int
from counted, jsonb_each_text(criteria) as rated
group by rated.key, rated.value`;
