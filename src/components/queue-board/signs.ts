import { html } from 'lit';

/** Points to where somebody is to go. */
export const arrow = html`<svg class="arrow" viewBox="0 0 10 12" aria-hidden="true">
  <path d="M1 0 10 6 1 12z" fill="currentColor" />
</svg>`;

/** A class for numbers that would not fit at full size. */
export const lengthOfNumber = (number: string): string => (number.length > 5 ? 'long' : '');

/** A class for names of counters that would not fit at full size. */
export const lengthOfName = (name: string): string => (name.length > 14 ? 'long' : '');
