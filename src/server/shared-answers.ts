import { ProblemError } from './api/problems.js';

export interface SharingOptions {
  /** For how long an answer is given again, in milliseconds. */
  readonly maxAge: number;
  /** How many answers are kept, the latest. */
  readonly kept: number;
  /** How many questions may wait while one is being answered. */
  readonly waiting: number;
}

interface Shared<Answer> {
  readonly since: number;
  readonly answer: Promise<Answer>;
}

/** Seconds after which somebody who was refused may ask again. */
const retryAfter = 5;

/**
 * For questions that anybody may ask and that cost the database much: one is answered at a time, and
 * whoever asks the same meanwhile, or soon after, gets the same answer. So they leave room for all
 * other work, however many are asked.
 *
 * @returns what gives the answer to a question, which `make` makes where there is none to share; it
 *   throws {@link ProblemError} `unavailable` where too many wait, and what `make` throws
 */
export function sharedAnswers<Answer>({
  maxAge,
  kept,
  waiting,
}: SharingOptions): (question: string, make: () => Promise<Answer>) => Promise<Answer> {
  /** In the order in which they were asked for. */
  const answers = new Map<string, Shared<Answer>>();
  let last: Promise<unknown> = Promise.resolve();
  let unanswered = 0;

  function inTurn(make: () => Promise<Answer>): Promise<Answer> {
    unanswered += 1;
    const mine = last.then(make).finally(() => (unanswered -= 1));
    // Who comes next waits for this one, however it ends.
    last = mine.catch(() => undefined);
    return mine;
  }

  return async (question, make) => {
    const known = answers.get(question);
    if (known && Date.now() - known.since < maxAge) return known.answer;
    if (unanswered > waiting)
      throw new ProblemError('unavailable', undefined, undefined, retryAfter);
    const shared = { since: Date.now(), answer: inTurn(make) };
    answers.delete(question);
    answers.set(question, shared);
    if (answers.size > kept) answers.delete(answers.keys().next().value!);
    // A failure is no answer to share.
    shared.answer.catch(() => {
      if (answers.get(question) === shared) answers.delete(question);
    });
    return shared.answer;
  };
}
