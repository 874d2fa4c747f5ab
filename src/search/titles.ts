import { readEverydayNames } from './everyday-names.js';
import type { SearchIndex } from './search-index.js';

export function isOfficialName({ titles }: SearchIndex, title: number): boolean {
  return titles.firstOfProcedure[titles.procedures[title]!] === title;
}

/** A title as the catalogue writes it. */
export function titleText(index: SearchIndex, title: number): string {
  const { catalogue, titles } = index;
  const procedure = titles.procedures[title]!;
  const { name, keywords = [], everyday = '' } = catalogue.procedures[procedure]!;
  const place = title - titles.firstOfProcedure[procedure]!;
  if (place <= keywords.length) return [name, ...keywords][place]!;
  const words = (catalogue.everydayWords ?? '').split(' ');
  const texts: string[] = [];
  readEverydayNames(everyday.split(' ')[place - keywords.length - 1]!, (number) =>
    texts.push(words[number] ?? ''),
  );
  return texts.join(' ');
}
