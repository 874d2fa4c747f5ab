import { codeMissing } from './on-demand.js';

/**
 * The part of an element's code that shows what a request answers. It is fetched together with the
 * answer, so that neither waits for the other.
 */
export class AnswerPart<Part> {
  /** Undefined until it has come. */
  value: Part | undefined;

  /**
   * @param load imports it
   * @param came is called once, when it is there
   */
  constructor(
    private readonly load: () => Promise<Part>,
    private readonly came: (part: Part) => void,
  ) {}

  /**
   * Gives the answer, but not before the part is there: that has the words for answers of every
   * kind, for those that say no as well.
   *
   * @throws {NetworkError} where the part does not come; else what the answer throws
   */
  async before<Answer>(answer: Promise<Answer>): Promise<Answer> {
    // A failure of the answer is thrown below; until then nobody would have caught it.
    answer.catch(() => undefined);
    const part = await this.load().catch(codeMissing);
    if (!this.value) this.came((this.value = part));
    return answer;
  }
}
