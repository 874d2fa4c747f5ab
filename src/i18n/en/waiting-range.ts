import type { Range } from '../vi/waiting-range.js';
import { count } from './count.js';

function span(minutes: number): string {
  if (minutes < 120) return count(minutes, 'minute', 'minutes');
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`;
}

export function range({ from, to }: Range): string {
  if (to < 1) return 'less than a minute';
  if (from === to) return `about ${span(to)}`;
  if (from < 1) return `up to ${span(to)}`;
  return to < 120 ? `about ${from} to ${span(to)}` : `about ${span(from)} to ${span(to)}`;
}
