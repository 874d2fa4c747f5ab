/**
 * The tables `units`, of all agencies, and `asked`, of the codes whose work counts for one of them:
 * its own, those of units that merged into it and of units below it. To be put into a
 * `with recursive`.
 *
 * @param agency SQL of the agency's code, such as `$5`; where it is null, `asked` is of no use
 */
export const askedAgencies = (agency: string): string => `
units as (
  select unit.code, unit.record ->> 'name' as name, unit.record ->> 'parent' as parent,
    successor.code as successor
  from agencies unit left join agencies successor on successor.code = unit.record ->> 'successor'
),
-- From a unit one way leads on: to its successor, else to the unit above. "union" also ends a circle.
asked (code) as (
  select ${agency}::text
  union
  select units.code
  from asked join units on coalesce(units.successor, units.parent) = asked.code
)`;
