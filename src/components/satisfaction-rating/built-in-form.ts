import type { RatingForm } from '../../contract/ratings.js';
import type { Messages } from '../../i18n/messages.js';

/**
 * What is asked where the agency's form does not come: an answer is never turned away. Its three
 * steps are those that a form `default` has.
 */
export function builtInForm({ builtIn }: Messages['satisfactionRating']): RatingForm {
  const [unsatisfied = '', satisfied = '', verySatisfied = ''] = builtIn.steps;
  return {
    id: 'default',
    question: builtIn.question,
    scale: [
      { value: 3, label: verySatisfied, satisfied: true },
      { value: 2, label: satisfied, satisfied: true },
      { value: 1, label: unsatisfied, satisfied: false },
    ],
    criteria: [],
    followUps: [],
  };
}
