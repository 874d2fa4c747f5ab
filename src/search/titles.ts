import { readEverydayNames } from './everyday-names.js';
import type { SearchIndex } from './search-index.js';

export function isOfficialName({ titles }: SearchIndex, title: number): boolean {
  return titles.firstOfProcedure[titles.procedures[title]!] === title;
}

export function isEverydayName({ titles }: SearchIndex, title: number): boolean {
  return titles.firstEveryday[titles.procedures[title]!]! <= title;
}

/** A title as the catalogue writes it. */
export function titleText(index: SearchIndex, title: number): string {
  const { catalogue, titles } = index;
  const procedure = titles.procedures[title]!;
  const { name, keywords = [] } = catalogue.procedures[procedure]!;
  const place = title - titles.firstOfProcedure[procedure]!;
  return [name, ...keywords][place] ?? everydayName(index, procedure, place - keywords.length - 1);
}

function everydayName({ titles }: SearchIndex, procedure: number, which: number): string {
  const { everydayRows, everydayWords } = titles;
  const words: string[] = [];
  readEverydayNames(everydayRows[procedure]!.split(' ')[which]!, (number) =>
    words.push(everydayWords[number] ?? ''),
  );
  return words.join(' ');
}
