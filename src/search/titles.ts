import type { SearchIndex } from './search-index.js';

export function isOfficialName({ titles }: SearchIndex, title: number): boolean {
  return titles.firstOfProcedure[titles.procedures[title]!] === title;
}

/** A title as the catalogue writes it. */
export function titleText({ catalogue, titles }: SearchIndex, title: number): string {
  const procedure = titles.procedures[title]!;
  const { name, keywords = [] } = catalogue.procedures[procedure]!;
  return [name, ...keywords][title - titles.firstOfProcedure[procedure]!]!;
}
