import { expect, test } from 'vitest';
import { runChaos } from '../chaos/run.js';

test('ratings whose givers saw them accepted are stored once, whatever goes wrong', async () => {
  const { sent, stored, ...result } = await runChaos({ count: 60, seed: 1 });
  expect(stored).toBe(sent);
  expect(result).toMatchObject({ duplicated: 0, lost: 0, unwanted: 0 });
  // It would prove nothing where nothing went wrong.
  expect(sent).toBeGreaterThan(40);
  expect(Math.min(result.kills, result.cutBefore, result.cutAfter)).toBeGreaterThan(0);
  // It ends by itself where nothing more is sent.
}, 600_000);
