import type { Range } from '../contract/common.js';
import type { Aligner } from './alignment.js';
import { listAt } from './lists.js';
import type { SearchIndex } from './search-index.js';
import { titleText } from './titles.js';
import { findWords } from './words.js';

/** A filler that matched by itself, far from the rest, is not worth showing. */
const leastFactor = 0.5;

/**
 * The stretches of a title that a reading names: each word of the query where it stands best,
 * that is, beside other words of the query. Stretches are whole words and do not overlap;
 * neighbours become one.
 */
export function highlightTitle(index: SearchIndex, aligner: Aligner, title: number): Range[] {
  const places = placesOfWords(index, aligner, title);
  const words = findWords(titleText(index, title));
  const ranges: Range[] = [];
  let last = -2;
  for (const place of places) {
    const word = words[place];
    if (word === undefined) continue;
    const previous = ranges[ranges.length - 1];
    if (previous && place === last + 1) previous[1] = word.end;
    else ranges.push([word.start, word.end]);
    last = place;
  }
  return ranges;
}

/** By word of the query, the best place in the title; ascending and each once. */
function placesOfWords(index: SearchIndex, aligner: Aligner, title: number): number[] {
  const spellings = listAt(index.titles.words, title);
  const { factors } = aligner.prepared.reading;
  const bestPlaces: number[] = [];
  const bestValues: number[] = [];
  const matches = (place: number): number =>
    place in spellings && aligner.means(spellings[place]!) ? 1 : 0;
  spellings.forEach((spelling, place) => {
    const company = matches(place - 1) + matches(place + 1);
    for (const { word, likeness } of aligner.meaningsOf(spelling)) {
      if (factors[word]! < leastFactor && company === 0) continue;
      if (likeness + company > (bestValues[word] ?? 0)) {
        bestValues[word] = likeness + company;
        bestPlaces[word] = place;
      }
    }
  });
  const places = bestPlaces.filter((place) => place !== undefined);
  return [...new Set(places)].sort((a, b) => a - b);
}
