/**
 * Whether an unknown dossier code can be told from a known one with a wrong number, by the answer or
 * by the time that it takes: `npm run bench:lookup`.
 *
 *     npx tsx tests/bench/lookup.ts [--lookups N] [--seed N] [--json]
 *
 * Starts a server of its own on an empty directory, with limits raised, and asks it N times (1,000)
 * each for an unknown code, for a known code with a wrong number, and for an unknown code once more,
 * as a control, in random order. Ends with 1 where the answers differ; times are only reported. With
 * --json the last line is the report.
 */
import { parseArgs } from 'node:util';
import { lookUp, type Answer } from './lookup-call.js';
import { startLookupServer } from './lookup-server.js';
import { compare, describe, type Comparison, type Distribution } from './lookup-statistics.js';
import { randomOrder } from './random-order.js';

const { values: options } = parseArgs({
  options: {
    lookups: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const groups = ['unknown code', 'wrong number', 'unknown code again'] as const;
type Group = (typeof groups)[number];

/** Codes in each group; attempts on one code or another must not matter. */
const codes = 200;

/** Lookups before the first that counts: code is compiled and connections are opened. */
const warmUp = 300;

function codeOf(group: Group, n: number): string {
  const day = {
    'unknown code': '260301',
    'wrong number': '260302',
    'unknown code again': '260303',
  };
  return `H99.12-${day[group]}-${1000 + (n % codes)}`;
}

async function measure(
  url: string,
): Promise<Map<Group, { answers: Set<Answer>; times: number[] }>> {
  const found = new Map(
    groups.map((group) => [group, { answers: new Set<Answer>(), times: [] as number[] }]),
  );
  const order = randomOrder(
    groups.flatMap((group) => Array<Group>(Number(options.lookups)).fill(group)),
    Number(options.seed),
  );
  const early = order.slice(0, warmUp).entries();
  for (const [n, group] of early) await lookUp(url, codeOf(group, n), '9999');
  for (const [n, group] of order.entries()) {
    const { answer, milliseconds } = await lookUp(url, codeOf(group, n), '9999');
    found.get(group)!.answers.add(answer);
    found.get(group)!.times.push(milliseconds);
  }
  return found;
}

function print(distributions: Record<string, Distribution>, comparisons: Comparison[]): void {
  console.table(distributions);
  for (const { name, meanDifference, z, threshold, separable } of comparisons) {
    console.log(
      `${name}: mean difference ${meanDifference.toFixed(3)} ms, Mann–Whitney |z| ` +
        `${Math.abs(z).toFixed(2)} (separable above ${threshold}): ` +
        (separable ? 'SEPARABLE' : 'not separable'),
    );
  }
}

const server = await startLookupServer(codes, (n) => codeOf('wrong number', n));
try {
  const found = await measure(server.url);
  const timesOf = (group: Group): number[] => found.get(group)!.times;
  const answers = new Set(groups.flatMap((group) => [...found.get(group)!.answers]));
  const comparisons = [
    compare('wrong number – unknown code', timesOf('unknown code'), timesOf('wrong number')),
    compare('control', timesOf('unknown code'), timesOf('unknown code again')),
  ];
  const distributions = Object.fromEntries(
    groups.map((group) => [group, describe(timesOf(group))]),
  );
  const same = answers.size === 1;
  console.log(`${options.lookups} lookups each, milliseconds`);
  print(distributions, comparisons);
  console.log(`status, headers and body: ${same ? 'the same for all' : [...answers].join('\n')}`);
  if (options.json) console.log(JSON.stringify({ same, distributions, comparisons }));
  if (!same) process.exitCode = 1;
} finally {
  await server.stop();
}
