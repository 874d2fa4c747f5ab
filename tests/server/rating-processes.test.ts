import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fiveSteps } from '../../src/contract/examples/ratings.js';
import { run, serve, temporaryDirectory } from './helpers/command.js';
import { lines } from './helpers/dossiers.js';

async function rate(url: string, key: string, rating: object) {
  const response = await fetch(`${url}/api/v1/ratings`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'X-Forwarded-For': '198.51.100.77',
      'User-Agent': 'a phone',
    },
    body: JSON.stringify(rating),
  });
  return { status: response.status, body: (await response.json()) as object };
}

// One story, because each process takes seconds to start.
test('ratings are counted once though the server is killed, exported and purged beside it or alone', async () => {
  const directory = join(temporaryDirectory(), 'data');
  const place = ['--data', directory];
  const file = join(temporaryDirectory(), 'ratings.csv');
  const first = await serve(...place, '--trusted-proxy', '127.0.0.1');

  const form = join(temporaryDirectory(), 'forms.jsonl');
  writeFileSync(form, lines(fiveSteps));
  expect(await run(['import', 'rating-forms', form, ...place])).toEqual({
    status: 0,
    output: 'forms.jsonl: 1 read, 1 new, 0 changed, 0 unchanged\n',
  });
  const rating = { form: 'default', answer: 1, reasons: ['late'], comment: '=Chờ, lâu' };
  const answer = await rate(first.url, 'first-key', rating);
  expect(answer.status).toBe(200);
  first.child.kill('SIGKILL');
  await first.ended;

  const server = await serve(...place, '--trusted-proxy', '127.0.0.1');
  expect(await rate(server.url, 'first-key', rating)).toEqual(answer);
  expect((await rate(server.url, 'first-key', { ...rating, answer: 3 })).status).toBe(422);
  expect((await rate(server.url, 'second-key', { form: 'five', answer: 5 })).status).toBe(200);

  expect(await run(['export', 'ratings', '-o', file, ...place])).toEqual({
    status: 0,
    output: '',
  });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const beside = readFileSync(file, 'utf8');
  expect(beside.split('\r\n')).toHaveLength(4);
  expect(beside).toContain('Trả kết quả chậm,"\'=Chờ, lâu"');
  const unknown = await run(['export', 'ratings', '-o', file, '--agency', 'X', ...place]);
  expect(unknown).toEqual({ status: 1, output: 'There is no agency X.\n' });
  expect(readFileSync(file, 'utf8')).toBe(beside);
  expect(readdirSync(join(file, '..'))).toEqual(['ratings.csv']);

  const purging = await run(['purge', '--comments', '0', ...place]);
  expect(purging.status).toBe(0);
  expect(purging.output).toContain('comments: 1 removed');
  expect(purging.output).toContain('ratings: 2 mixed');
  expect(await rate(server.url, 'first-key', rating)).toEqual(answer);

  for (const output of [first.output(), server.output()]) {
    expect(output).toContain('/api/v1/ratings');
    expect(output).not.toMatch(/198\.51|phone|Chờ|late|first-key|second-key/);
  }
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);

  // By itself.
  expect((await run(['export', 'ratings', '-o', file, ...place])).status).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(beside.replace('"\'=Chờ, lâu"', ''));
});
