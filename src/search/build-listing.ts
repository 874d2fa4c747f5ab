import type { Catalogue, CatalogueEntry } from '../contract/catalogue.js';
import type { Level } from '../contract/common.js';
import { bareCode } from './codes.js';

/** Nearest to the citizen first: most visits to a one-stop centre end at the commune. */
const levelsByNearness: readonly Level[] = ['commune', 'province', 'ministry', 'other'];
const proceduresPerStep = 1024;

export interface Listing {
  readonly listing: Uint32Array;
  readonly listingPlaces: Uint32Array;
  readonly priors: Float32Array;
  readonly codes: readonly string[];
}

/**
 * Puts the procedures in the order in which they are listed when nothing is asked: the most
 * popular first, then the levels nearest to the citizen, then the catalogue's own order.
 */
export function* buildListing(catalogue: Catalogue): Generator<void, Listing> {
  const { procedures } = catalogue;
  const total = procedures.length;
  const distinct = new Set<number>();
  for (let i = 0; i < total; i++) {
    if (i % proceduresPerStep === 0) yield;
    distinct.add(procedures[i]!.popularity ?? 0);
  }
  // Sorting a typed array needs no comparison function, which makes it one short step.
  const popularities = Float64Array.from(distinct).sort().reverse();
  const most = popularities[0] ?? 0;
  const placeOfPopularity = new Map<number, number>();
  popularities.forEach((popularity, place) => placeOfPopularity.set(popularity, place));
  const keys = new Float64Array(total);
  const priors = new Float32Array(total);
  const codes: string[] = [];
  for (let i = 0; i < total; i++) {
    if (i % proceduresPerStep === 0) yield;
    const entry = procedures[i]!;
    const popularity = entry.popularity ?? 0;
    const distance = distanceFromCitizen(entry);
    const place = placeOfPopularity.get(popularity)! * levelsByNearness.length + distance;
    keys[i] = place * total + i;
    const famous = most > 0 ? Math.log1p(popularity) / Math.log1p(most) : 0;
    priors[i] = 0.5 * famous + 0.5 * (1 - distance / levelsByNearness.length);
    codes.push(bareCode(entry.code));
  }
  yield;
  keys.sort();
  const listing = new Uint32Array(total);
  const listingPlaces = new Uint32Array(total);
  for (let place = 0; place < total; place++) {
    if (place % proceduresPerStep === 0) yield;
    const procedure = keys[place]! % total;
    listing[place] = procedure;
    listingPlaces[procedure] = place;
  }
  return { listing, listingPlaces, priors, codes };
}

/** 0 for a procedure of the commune, 3 for one that names no known level. */
function distanceFromCitizen({ levels }: CatalogueEntry): number {
  const nearest = levelsByNearness.findIndex((level) => levels.includes(level));
  return nearest < 0 ? levelsByNearness.length - 1 : nearest;
}
