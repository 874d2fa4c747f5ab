import { svg, type SVGTemplateResult } from 'lit';
import type { ScaleOption } from '../../contract/ratings.js';

/**
 * How a step of a scale looks: from -1, as unhappy as can be, to 1. Satisfied steps smile and the
 * others do not, however many there are of each.
 */
export function moodOf({ value, satisfied }: ScaleOption, scale: readonly ScaleOption[]): number {
  const alike = scale.filter((option) => option.satisfied === satisfied);
  const worse = alike.filter((option) => option.value < value).length;
  const [worst, best] = satisfied ? [0.5, 1] : [-1, alike.length > 2 ? 0 : -0.5];
  if (alike.length === 1) return satisfied ? worst : best;
  return worst + ((best - worst) * worse) / (alike.length - 1);
}

const circle = 'M20 2.5a17.5 17.5 0 1 0 0 35a17.5 17.5 0 1 0 0-35z';
const square =
  'M10 3.5h20a6.5 6.5 0 0 1 6.5 6.5v20a6.5 6.5 0 0 1-6.5 6.5h-20A6.5 6.5 0 0 1 3.5 30v-20A6.5 6.5 0 0 1 10 3.5z';
const octagon = 'M13 3h14l10 10v14l-10 10h-14l-10-10v-14z';

/** A face with an outline of its own: round when it smiles, square when it is even, else cornered. */
export function face(option: ScaleOption, scale: readonly ScaleOption[]): SVGTemplateResult {
  const mood = moodOf(option, scale);
  const outline = mood > 0 ? circle : mood < 0 ? octagon : square;
  return svg`
    <svg class="face" viewBox="0 0 40 40" aria-hidden="true">
      <path class="skin" d=${outline} />
      <path class="eyes" d="M14 14.5v2.5M26 14.5v2.5" />
      <path class="mouth" d=${mouth(mood)} />
    </svg>
  `;
}

/** Bent by the mood, and open at both ends of the scale. */
function mouth(mood: number): string {
  const middle = 26 - mood * 1.5;
  const bend = middle + mood * 8.5;
  const line = `M11.5 ${middle}Q20 ${bend} 28.5 ${middle}`;
  return Math.abs(mood) === 1 ? `${line}z` : line;
}
