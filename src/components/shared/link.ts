import { html, type TemplateResult } from 'lit';
import { safeUrl } from './safe-url.js';

/** A text that leads to an address from data, or only the text where the address is not safe. */
export function link(address: string, text: string): TemplateResult {
  const href = safeUrl(address);
  return href ? html`<a href=${href}>${text}</a>` : html`${text}`;
}

/** A text that dials a number from data, or only the text where it is not one plain number. */
export function phoneLink(phone: string, text = phone): TemplateResult {
  const number = dialled(phone);
  return number ? link(`tel:${number}`, text) : html`${text}`;
}

/** National numbers have at most 11 digits, international ones 15 (ITU-T E.164). */
const longestNational = 11;
const longestInternational = 15;

/**
 * What to dial for a number as people write it: `(0203) 3655.666`, `+84 203 3655 666`, `1022`.
 *
 * @returns undefined for two numbers, a range, an extension, or anything else
 */
export function dialled(phone: string): string | undefined {
  const isPlain = /^(\+?\d+|\(0\d+\) ?\d+)([\s.]\d{2,}|-\d{3,})*$/.test(phone.trim());
  const number = phone.replace(/[^\d+]/g, '');
  const longest = number.startsWith('+') ? longestInternational + 1 : longestNational;
  return isPlain && number.length >= 3 && number.length <= longest ? number : undefined;
}
