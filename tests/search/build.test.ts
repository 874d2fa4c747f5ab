import { describe, expect, it } from 'vitest';
import { buildIndex, buildIndexInSteps, searchProcedures } from '../../src/search/index.js';
import { hasSharedData, readLines, sharedDataNote, toCatalogue } from './shared-data.js';
import { smallCatalogue } from './small-catalogue.js';

describe('buildIndexInSteps', () => {
  it('reports a rising share and ends with the same index as buildIndex', () => {
    const steps = buildIndexInSteps(smallCatalogue);
    const shares: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(step.value).toEqual(buildIndex(smallCatalogue));
  });

  it.skipIf(!hasSharedData)(`takes small steps over many procedures${sharedDataNote}`, () => {
    const catalogue = toCatalogue(readLines('procedures-all.jsonl.gz'));
    const steps = buildIndexInSteps(catalogue);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(catalogue.procedures.length / 64);
  });
});

describe('a catalogue', () => {
  it('may be empty', () => {
    const index = buildIndex({ ...smallCatalogue, procedures: [] });
    expect(searchProcedures(index, {}).total).toBe(0);
    expect(searchProcedures(index, { q: 'kết hôn' })).toMatchObject({ hits: [], total: 0 });
  });

  it('must not point outside its tables', () => {
    const [entry] = smallCatalogue.procedures;
    const broken = { ...smallCatalogue, procedures: [{ ...entry!, field: 99 }] };
    expect(() => buildIndex(broken)).toThrow(RangeError);
  });
});
