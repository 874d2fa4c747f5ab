import type { RatingForm } from '../../contract/ratings.js';
import { defaultForm } from './default-form.js';

/** Labels by the ids of {@link defaultForm}, so that answers in both languages count as one. */
const labels: Readonly<Record<string, string>> = {
  time: 'How long it took, against the rules',
  agencies: 'How many offices you had to go to',
  contacts: 'How often you had to come or call',
  information: 'Whether all about the procedure was made public',
  attitude: 'How the staff treated you',
  lawfulness: 'Whether the result and what you paid kept the rules',
  explanations: 'Whether help came in time and was easy to understand',
  online: 'Doing it online: how it went and how good it was',
  other: 'Anything else',
  fast: 'Quick, on the promised day',
  'few-visits': 'Few visits were needed',
  clear: 'The guidance was easy to understand',
  kind: 'The staff were polite and helpful',
  'easy-online': 'It was easy online',
  late: 'The result came late',
  'long-wait': 'A long wait at the counter',
  'many-visits': 'Many visits were needed',
  unclear: 'The guidance was hard to understand or not enough',
  'extra-papers': 'Papers were asked for that the rules do not ask for',
  'extra-fees': 'Money was asked for that the rules do not ask for',
  rude: 'The staff were not polite',
  'hard-online': 'It was hard online, or did not work',
};

const steps = ['Not satisfied', 'Satisfied', 'Very satisfied'];
const prompts = ['What were you satisfied with?', 'What were you not satisfied with?'];

const inEnglish = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.map((item) => ({ ...item, label: labels[item.id]! }));

export const defaultFormInEnglish: RatingForm = {
  ...defaultForm,
  language: 'en',
  question: 'Are you satisfied with how your request was handled?',
  scale: defaultForm.scale.map((option) => ({ ...option, label: steps[option.value - 1]! })),
  criteria: inEnglish(defaultForm.criteria),
  followUps: defaultForm.followUps.map((followUp, index) => ({
    ...followUp,
    prompt: prompts[index]!,
    reasons: inEnglish(followUp.reasons),
  })),
  comment: { ...defaultForm.comment!, label: 'What more would you like to say?' },
};
