import type { Messages } from '../../i18n/messages.js';
import { countFilters, type Search } from './search-state.js';

/**
 * How many procedures a search found, and where it looked where it found none.
 *
 * @param number writes a number as the language does
 */
export function countText(
  total: number,
  { text, filters }: Search,
  texts: Messages['procedureResults'],
  number: (value: number) => string,
): string {
  if (total > 0) {
    return text ? texts.resultCountFor(number(total), text) : texts.resultCount(number(total));
  }
  if (!text) return texts.nothingFiltered;
  return countFilters(filters) > 0 ? texts.nothingInFilters(text) : texts.nothing(text);
}
