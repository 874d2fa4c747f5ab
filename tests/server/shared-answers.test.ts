import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sharedAnswers } from '../../src/server/shared-answers.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Questions that are answered by hand; `asked` are those that were begun. */
function byHand() {
  const share = sharedAnswers<string>({ maxAge: 60_000, kept: 3, waiting: 2 });
  const asked: string[] = [];
  const ends: ((answer: string | Error) => void)[] = [];
  const ask = (question: string): Promise<string> =>
    share(question, () => {
      asked.push(question);
      return new Promise((resolve, reject) =>
        ends.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
      );
    });
  async function answer(text: string | Error): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    ends.shift()!(text);
    await vi.advanceTimersByTimeAsync(0);
  }
  return { ask, asked, answer };
}

test('whoever asks the same meanwhile or soon after gets the same answer', async () => {
  const { ask, asked, answer } = byHand();
  const both = [ask('a'), ask('a')];
  await answer('1');
  expect(await Promise.all(both)).toEqual(['1', '1']);
  vi.advanceTimersByTime(59_999);
  expect(await ask('a')).toBe('1');
  vi.advanceTimersByTime(1);
  const later = ask('a');
  await answer('2');
  expect(await later).toBe('2');
  expect(asked).toEqual(['a', 'a']);
});

test('one question is answered at a time, in the order in which they come', async () => {
  const { ask, asked, answer } = byHand();
  const all = [ask('a'), ask('b'), ask('c')];
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['a']);
  await answer('1');
  expect(asked).toEqual(['a', 'b']);
  await answer('2');
  await answer('3');
  expect(await Promise.all(all)).toEqual(['1', '2', '3']);
});

test('too many questions are refused, not those that share an answer', async () => {
  const { ask, answer } = byHand();
  const all = [ask('a'), ask('b'), ask('c'), ask('a')];
  await expect(ask('d')).rejects.toMatchObject({ problem: 'unavailable', retryAfter: 5 });
  await answer('1');
  const now = ask('d');
  for (const text of ['2', '3', '4']) await answer(text);
  expect(await Promise.all(all)).toEqual(['1', '2', '3', '1']);
  expect(await now).toBe('4');
});

test('a failure is told to who shares it, kept for nobody, and keeps nobody waiting', async () => {
  const { ask, answer } = byHand();
  const failing = [ask('a'), ask('a')].map((one) => expect(one).rejects.toThrow('broken'));
  const other = ask('b');
  await answer(new Error('broken'));
  await Promise.all(failing);
  await answer('1');
  expect(await other).toBe('1');
  const again = ask('a');
  await answer('2');
  expect(await again).toBe('2');
});

test('only the latest answers are kept', async () => {
  const { ask, asked, answer } = byHand();
  for (const question of ['a', 'b', 'c', 'd', 'd', 'a']) {
    const one = ask(question);
    if (asked.length < 4 || question === 'a') await answer(question);
    else await vi.advanceTimersByTimeAsync(0);
    void one;
  }
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
});
