import type { RatingForm } from '../../contract/ratings.js';
import { followUpTo } from './follow-up.js';
import type { Asked } from './form-source.js';

/** What of a draft goes out: only what belongs to its answer. */
export interface Given {
  readonly answer: number | undefined;
  readonly reasons: readonly string[];
  readonly criteria: readonly { readonly id: string; readonly answer: number }[];
  readonly comment: string;
}

/** What somebody has answered so far, which is kept nowhere but here. */
export class Draft {
  /** The form that is answered: a newer one must not come under the reader's hands. */
  asked: Asked | undefined;
  answer: number | undefined;
  comment = '';
  private reasons = new Set<string>();
  private criteria = new Map<string, number>();

  /** @param changed called after each change that a person made */
  constructor(private readonly changed: () => void) {}

  choose(answer: number, asked: Asked): void {
    this.answer = answer;
    this.asked = asked;
    this.changed();
  }

  /** Ticks a reason or takes the tick away. Ticks that another answer hides come back with their own. */
  toggle(reason: string): void {
    if (!this.reasons.delete(reason)) this.reasons.add(reason);
    this.changed();
  }

  hasReason = (reason: string): boolean => this.reasons.has(reason);

  /** @param answer undefined where the criterion is not rated */
  rate(criterion: string, answer: number | undefined): void {
    if (answer === undefined) this.criteria.delete(criterion);
    else this.criteria.set(criterion, answer);
    this.changed();
  }

  rated = (criterion: string): number | undefined => this.criteria.get(criterion);

  write(comment: string): void {
    this.comment = comment;
    this.changed();
  }

  /** Whether there is more than the answer. */
  get hasDetails(): boolean {
    return this.reasons.size > 0 || this.criteria.size > 0 || this.comment !== '';
  }

  clear(): void {
    this.restore({ answer: undefined, reasons: [], criteria: [], comment: '' });
  }

  restore({ answer, reasons, criteria, comment }: Given): void {
    this.asked = undefined;
    this.answer = answer;
    this.comment = comment;
    this.reasons = new Set(reasons);
    this.criteria = new Map(criteria.map(({ id, answer }) => [id, answer]));
  }

  given(form: RatingForm | undefined): Given {
    const { answer } = this;
    if (answer === undefined || !form) {
      return { answer, reasons: [], criteria: [], comment: '' };
    }
    const { reasons, criteria } = followUpTo(answer, form);
    return {
      answer,
      reasons: reasons.map(({ id }) => id).filter(this.hasReason),
      criteria: criteria.flatMap(({ id }) => {
        const step = this.rated(id);
        return step === undefined ? [] : [{ id, answer: step }];
      }),
      comment: form.comment ? this.comment.trim() : '',
    };
  }
}
