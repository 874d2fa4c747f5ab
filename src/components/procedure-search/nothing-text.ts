import type { Messages } from '../../i18n/messages.js';

/** That nothing was found, and where it was looked for. */
export function nothingText(
  texts: Messages['procedureSearch'],
  text: string,
  filtered: boolean,
): string {
  if (!text) return texts.nothingFiltered;
  return filtered ? texts.nothingInFilters(text) : texts.nothing(text);
}
