/**
 * `npm run bench:settlement`: how long figures of 100,000 dossiers take, on the embedded
 * database and on PostgreSQL where that is installed.
 */
import type { Database } from '../../src/server/database/database.js';
import { migrate } from '../../src/server/database/migrate.js';
import { openPGlite } from '../../src/server/database/pglite.js';
import { openPostgres } from '../../src/server/database/postgres.js';
import { settlementFigures } from '../../src/server/settlement/figures.js';
import { findPostgres, startPostgres } from '../helpers/postgres.js';

const runs = 9;
const now = new Date('2026-01-15T08:00:00+07:00');

/** 200 agencies below one, 40 fields, a record of about a kilobyte, a year of acceptances. */
const statements = [
  `insert into agencies (code, record)
   select 'H' || n, jsonb_build_object('code', 'H' || n, 'name', 'Agency ' || n, 'parent',
     case when n > 1 then 'H1' end)
   from generate_series(1, 200) as n`,
  `insert into dossiers (code, code_key, record, agency_code, agency_name, field, accepted_at,
     promised_at, settled_at, closed_at)
   select n, n, jsonb_build_object('text', repeat(md5(n::text), 32)), 'H' || n % 200 + 1, 'Agency',
     'Field ' || n % 40, at, at + interval '7 days',
     case when n % 50 > 1 then at + (n % 9) * interval '1 day' end,
     case when n % 50 = 1 then at + interval '2 days' end
   from generate_series(1, 100000) as n,
     lateral (select timestamptz '2025-01-01 00:00+07' + n * interval '5.256 minutes' as at) as t`,
  'analyze',
];

const queries = {
  'a year, all agencies': {},
  'a month, all agencies': { from: '2025-06-01', to: '2025-07-01' },
  'a year, one agency': { agency: 'H7' },
};

async function measure(name: string, database: Database): Promise<void> {
  await migrate(database);
  for (const statement of statements) await database.query(statement);
  for (const [what, query] of Object.entries(queries)) {
    const times: number[] = [];
    const asked = { from: '2025-01-01', to: '2026-01-01', ...query };
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      await settlementFigures(database, asked, now);
      times.push(performance.now() - start);
    }
    const median = times.sort((one, other) => one - other)[Math.floor(runs / 2)]!;
    console.log(
      `${name.padEnd(12)} ${what.padEnd(22)} ${median.toFixed(0).padStart(5)} ms (median)`,
    );
  }
}

const embedded = await openPGlite();
await measure('embedded', embedded);
await embedded.close();

if (findPostgres() !== undefined) {
  const postgres = await startPostgres();
  const database = await openPostgres(postgres.url);
  await measure('PostgreSQL', database);
  await database.close();
  postgres.stop();
}
