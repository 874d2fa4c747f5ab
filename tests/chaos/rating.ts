/**
 * Whether every rating that its giver saw accepted is in the database exactly once, whatever goes
 * wrong: `npm run chaos:rating`.
 *
 *     npx tsx tests/chaos/rating.ts [--count N] [--seed N] [--database-url URL | --postgres]
 *
 * Gives N ratings (1,000) in two tabs of a browser while requests are cut before the server has them
 * and after it has committed, the network goes, the server is killed and started on the same data,
 * pages are loaded anew and tabs closed. Then counts them in the database: an embedded one, or with
 * --postgres a PostgreSQL server that is there for this run alone, or the one that --database-url
 * names. Ends with 1 where one is missing, or there twice, or there although it was taken back. The
 * last line is the result as JSON.
 */
import { parseArgs } from 'node:util';
import { startPostgres } from '../helpers/postgres.js';
import { runChaos } from './run.js';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'database-url': { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
});

const postgres = options.postgres ? await startPostgres() : undefined;
try {
  const result = await runChaos({
    count: Number(options.count),
    seed: Number(options.seed),
    databaseUrl: postgres?.url ?? options['database-url'],
  });
  console.log(`ratings that their givers saw accepted  ${result.sent}`);
  console.log(`  of those in the database              ${result.stored}`);
  console.log(`  of those lost                         ${result.lost}`);
  console.log(`ratings that are there twice            ${result.duplicated}`);
  console.log(`ratings that were taken back            ${result.undone}`);
  console.log(`  of those in the database              ${result.unwanted}`);
  console.log(`ratings whose page went before it told  ${result.unknown}`);
  console.log(`ratings that the browser still holds    ${result.left}`);
  console.log(`times that the server was killed        ${result.kills}`);
  console.log(`requests cut before the server had them ${result.cutBefore}`);
  console.log(`requests cut after it had committed     ${result.cutAfter}`);
  console.log(JSON.stringify(result));
  if (result.lost + result.duplicated + result.unwanted > 0) process.exitCode = 1;
} finally {
  postgres?.stop();
}
