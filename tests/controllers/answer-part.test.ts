import { expect } from '@open-wc/testing';
import { NetworkError } from '../../src/client/errors.js';
import { AnswerPart } from '../../src/controllers/answer-part.js';

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the part that shows an answer', () => {
  it('is fetched while the answer is awaited, and is there before it', async () => {
    const order: string[] = [];
    let arrive = (): void => undefined;
    const part = new AnswerPart(
      () => {
        order.push('asked for');
        return new Promise<string>((resolve) => (arrive = () => resolve('part')));
      },
      (value) => order.push(`${value} came`),
    );
    const answer = part.before(Promise.resolve('answer')).then((value) => order.push(value));
    expect(order).to.deep.equal(['asked for']);
    arrive();
    await answer;
    expect(order).to.deep.equal(['asked for', 'part came', 'answer']);
    expect(part.value).to.equal('part');
  });

  it('comes once, for all answers', async () => {
    let count = 0;
    const part = new AnswerPart(
      () => Promise.resolve('part'),
      () => count++,
    );
    await Promise.all([part.before(Promise.resolve(1)), part.before(Promise.resolve(2))]);
    expect(count).to.equal(1);
  });

  it('is there when an answer has failed, for it has the words', async () => {
    const lost = new Error('no such thing');
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);
    addEventListener('unhandledrejection', note);
    const part = new AnswerPart(
      () => new Promise<string>((resolve) => setTimeout(() => resolve('part'), 20)),
      () => undefined,
    );
    expect(await failureOf(part.before(Promise.reject(lost)))).to.equal(lost);
    expect(part.value).to.equal('part');
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  it('that does not come is a network that does not work, and is asked for again', async () => {
    let works = false;
    const part = new AnswerPart(
      () => (works ? Promise.resolve('part') : Promise.reject(new TypeError('gone'))),
      () => undefined,
    );
    expect(await failureOf(part.before(Promise.resolve(1)))).to.be.instanceOf(NetworkError);
    works = true;
    expect(await part.before(Promise.resolve(2))).to.equal(2);
  });
});
