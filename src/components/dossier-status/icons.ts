import { svg, type SVGTemplateResult } from 'lit';
import type { Tone } from './situation.js';

const line = (path: string): SVGTemplateResult => svg`
  <path d=${path} fill="none" stroke="currentColor" stroke-width="2.4"
    stroke-linecap="round" stroke-linejoin="round" />
`;

const shapes: Record<Tone, SVGTemplateResult> = {
  progress: line('M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V12l3 2'),
  action: line('M4 4h16v16H4zM12 8v5M12 16.4v.1'),
  late: line('M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1'),
  done: line('M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.2l2.8 2.8 5-5.6'),
  ended: line('M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM8.5 12h7'),
};

/** A picture beside words that say the same; each tone has a shape of its own. */
export const icon = (tone: Tone): SVGTemplateResult => svg`
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[tone]}</svg>
`;
