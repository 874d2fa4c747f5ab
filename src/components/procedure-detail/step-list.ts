import { paragraphs, withoutBullet } from './prose.js';

export interface Step {
  readonly paragraphs: readonly string[];
  /** What belongs under the step: cases and exceptions. */
  readonly cases: readonly (readonly string[])[];
}

// Agencies write steps as lines of a list: a plus, or a roman number or letter in brackets, begins
// a case of the step before; a dash or nothing begins a step.
const beginsCase = /^\s*(?:\+|\([ivx]+\)|[a-zđ]\)|\([a-zđ]\))\s*/iu;

// The list is numbered by the page; a number or the word "Bước 2:" in the text would say it twice.
const ownNumber = /^\s*(?:bước|bưóc)\s*\d+\s*[:.)–-]*\s*|^\s*\d{1,2}\s*[.)]\s+/iu;

/** The lines of a procedure's `steps` as numbered steps with their cases. */
export function stepList(lines: readonly string[]): Step[] {
  const steps: { paragraphs: string[]; cases: string[][] }[] = [];
  for (const line of lines) {
    const last = steps.at(-1);
    if (last && beginsCase.test(line)) {
      last.cases.push(paragraphs(line));
      continue;
    }
    const text = withoutBullet(line).replace(ownNumber, '');
    const content = paragraphs(text);
    if (content.length) steps.push({ paragraphs: content, cases: [] });
  }
  return steps;
}
