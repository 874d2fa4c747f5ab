import { describe, expect, it } from 'vitest';
import { buildIndex, buildIndexInSteps, searchProcedures } from '../../src/search/index.js';
import { smallCatalogue } from './small-catalogue.js';

describe('buildIndexInSteps', () => {
  it('ends with the same index as buildIndex', () => {
    const steps = buildIndexInSteps(smallCatalogue);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(buildIndex(smallCatalogue));
  });

  it('reads no more than 1,024 of many procedures in one step', () => {
    const [entry] = smallCatalogue.procedures;
    let read = 0;
    const procedures = new Proxy(
      Array.from({ length: 5000 }, () => entry!),
      {
        get(target, key, receiver) {
          if (/^\d+$/.test(String(key))) read++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      },
    );
    const steps = buildIndexInSteps({ ...smallCatalogue, procedures });
    let most = 0;
    while (!steps.next().done) {
      most = Math.max(most, read);
      read = 0;
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(1024);
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
