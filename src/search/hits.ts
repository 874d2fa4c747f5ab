import type { Range } from '../contract/common.js';
import type { ProcedureHit } from '../contract/procedures.js';
import { highlightCode } from './codes.js';
import { highlightTitle } from './highlights.js';
import type { Ranked } from './ranking.js';
import type { SearchIndex } from './search-index.js';
import { isOfficialName, titleText } from './titles.js';

/** Writes a ranked procedure as the contract sends it, with what matched. */
export function writeHit(index: SearchIndex, match: Ranked, query: string): ProcedureHit {
  const { catalogue, titles } = index;
  const { procedure, title, aligner } = match;
  const entry = catalogue.procedures[procedure]!;
  const highlight = (which: number): Range[] =>
    aligner === undefined ? [] : highlightTitle(index, aligner, which);
  const other = isOfficialName(index, title) ? undefined : title;
  return {
    code: entry.code,
    name: entry.name,
    field: catalogue.fields[entry.field]!,
    levels: entry.levels,
    agencies: (entry.agencies ?? []).map((row) => catalogue.agencies[row]!),
    audiences: (entry.audiences ?? []).map((row) => catalogue.audiences[row]!),
    ...(other !== undefined && { keyword: titleText(index, other) }),
    highlights: {
      // Where another name explains the query, what also matches in the official one is chance.
      name: other === undefined ? highlight(titles.firstOfProcedure[procedure]!) : [],
      code: highlightCode(entry.code, query),
      keyword: other === undefined ? [] : highlight(other),
    },
  };
}
