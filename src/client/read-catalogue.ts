import * as z from 'zod/mini';
import { Catalogue, CatalogueEntry, type EverydayNames } from '../contract/catalogue.js';
import { readTolerantly, type Deviation, type Reading } from '../contract/read.js';

/** The catalogue but for its entries, which are many and are read one by one. */
const Frame = z.extend(Catalogue, { procedures: z.array(z.unknown()) });

const entriesPerStep = 50;

/**
 * Reads a snapshot like `readTolerantly`, in steps that a page can spread over many frames.
 * Entries that point outside the catalogue's tables are dropped and reported too.
 */
export function* readCatalogueInSteps(data: unknown): Generator<void, Reading<Catalogue>> {
  const frame = readTolerantly(Frame, data);
  if (!frame.ok) return frame;
  const deviations: Deviation[] = [...frame.deviations];
  const procedures: CatalogueEntry[] = [];
  const kept = new Set<number>();
  for (const [position, item] of frame.value.procedures.entries()) {
    if (position % entriesPerStep === 0) yield;
    const entry = readTolerantly(CatalogueEntry, item);
    for (const { path, message } of entry.deviations) {
      deviations.push({ path: `procedures.${position}.${path}`, message });
    }
    if (!entry.ok) continue;
    if (pointsInside(entry.value, frame.value)) {
      procedures.push(entry.value);
      kept.add(position);
    } else {
      deviations.push({ path: `procedures.${position}`, message: 'points outside the tables' });
    }
  }
  const everyday = keepLines(frame.value.everyday, kept);
  return { ok: true, value: { ...frame.value, procedures, everyday }, deviations };
}

/** The everyday names of the entries that were kept: line by line they belong to these. */
function keepLines(
  everyday: EverydayNames | undefined,
  kept: ReadonlySet<number>,
): EverydayNames | undefined {
  if (everyday === undefined) return undefined;
  const lines = everyday.names.split('\n').filter((_, position) => kept.has(position));
  return { ...everyday, names: lines.join('\n') };
}

function pointsInside(
  entry: CatalogueEntry,
  tables: Pick<Catalogue, 'fields' | 'agencies' | 'audiences'>,
): boolean {
  return (
    entry.field < tables.fields.length &&
    (entry.agencies ?? []).every((index) => index < tables.agencies.length) &&
    (entry.audiences ?? []).every((index) => index < tables.audiences.length)
  );
}
