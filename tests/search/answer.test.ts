import { describe, expect, it } from 'vitest';
import { buildIndex, InvalidCursorError, searchProcedures } from '../../src/search/index.js';
import { records, smallCatalogue } from './small-catalogue.js';

const index = buildIndex(smallCatalogue);

describe('highlights', () => {
  const marked = (q: string, code: string) => {
    const hit = searchProcedures(index, { q }).hits.find((other) => other.code === code);
    return hit?.highlights.name.map(([start, end]) => hit.name.slice(start, end));
  };

  it('mark the words that matched, neighbours as one', () => {
    expect(marked('dang ky ket hon', '1.000894')).toEqual(['đăng ký kết hôn']);
    expect(marked('dang ky ket hon', '1.004746')).toEqual(['đăng ký', 'kết hôn']);
  });

  it('mark what a synonym means', () => {
    expect(marked('gplx', '3.000346')).toEqual(['giấy phép lái xe']);
  });

  it('mark a code or the part of it that was typed', () => {
    const code = (q: string) => searchProcedures(index, { q }).hits[0]?.highlights.code;
    expect(code('1.000894')).toEqual([[0, 8]]);
    expect(code('000894')).toEqual([[2, 8]]);
    expect(code('1000894')).toEqual([[0, 8]]);
  });

  it('are counted on the text as it is sent, also when that is decomposed', () => {
    const name = 'Đăng ký kết hôn'.normalize('NFD');
    const decomposed = buildIndex({
      ...smallCatalogue,
      procedures: [{ code: '1', name, field: 0, levels: ['commune'] }],
    });
    const [hit] = searchProcedures(decomposed, { q: 'kết hôn' }).hits;
    expect(hit?.name).toBe(name);
    const [range] = hit!.highlights.name;
    expect(name.slice(...range!)).toBe('kết hôn'.normalize('NFD'));
  });
});

describe('the list without a query', () => {
  it('has everything, the most popular first, then the levels near the citizen', () => {
    const { hits, total } = searchProcedures(index, { limit: 100 });
    expect(total).toBe(records.length);
    expect(hits.slice(0, 2).map(({ code }) => code)).toEqual(['1.007779', '1.007778']);
    const nearness = ['commune', 'province', 'ministry'];
    const rest = hits.slice(2).map(({ levels }) => nearness.indexOf(levels[0]!));
    expect(rest).toEqual([...rest].sort());
  });

  it('is what blank queries get, too', () => {
    expect(searchProcedures(index, { q: '  ' }).total).toBe(records.length);
    expect(searchProcedures(index, { q: '' }).total).toBe(records.length);
  });
});

describe('filters and facets', () => {
  it('widen within a facet and narrow between facets', () => {
    const total = (query: Parameters<typeof searchProcedures>[1]) =>
      searchProcedures(index, query).total;
    expect(total({ field: ['Hộ tịch'] })).toBe(6);
    expect(total({ field: ['Hộ tịch', 'Đất đai'] })).toBe(8);
    expect(total({ field: ['Hộ tịch', 'Đất đai'], level: ['province'] })).toBe(2);
  });

  it('count each facet over the other filters only', () => {
    const { facets } = searchProcedures(index, { field: ['Hộ tịch'] });
    expect(facets.field.find(({ value }) => value === 'Đất đai')?.count).toBe(2);
    expect(facets.level).toEqual([
      { value: 'commune', label: 'commune', count: 5 },
      { value: 'province', label: 'province', count: 1 },
    ]);
  });

  it('keep a selected value that has no hits, also an unknown one', () => {
    const { facets } = searchProcedures(index, { q: 'kết hôn', field: ['Thú y', 'Không có'] });
    expect(facets.field).toContainEqual({ value: 'Thú y', label: 'Thú y', count: 0 });
    expect(facets.field).toContainEqual({ value: 'Không có', label: 'Không có', count: 0 });
  });

  it('put equal counts in Vietnamese order', () => {
    const fields = ['Đất', 'Dân số', 'Ân', 'Ăn', 'An', 'Ấn', 'Zôn', 'Du lịch'];
    const sorted = buildIndex({
      ...smallCatalogue,
      fields,
      procedures: fields.map((name, field) => ({ code: String(field), name, field, levels: [] })),
    });
    const labels = searchProcedures(sorted, {}).facets.field.map(({ label }) => label);
    expect(labels).toEqual(['An', 'Ăn', 'Ân', 'Ấn', 'Dân số', 'Du lịch', 'Đất', 'Zôn']);
  });

  it('name an agency by its code where it has one', () => {
    const coded = buildIndex({
      ...smallCatalogue,
      agencies: [{ code: 'H44.1', name: 'Sở Một' }, { name: 'Sở Hai' }],
      procedures: [{ code: '1', name: 'Một', field: 0, levels: [], agencies: [0, 1] }],
    });
    expect(searchProcedures(coded, {}).facets.agency).toEqual([
      { value: 'Sở Hai', label: 'Sở Hai', count: 1 },
      { value: 'H44.1', label: 'Sở Một', count: 1 },
    ]);
    expect(searchProcedures(coded, { agency: ['H44.1'] }).total).toBe(1);
  });

  it('send at most 100 values, selected ones among them', () => {
    const fields = Array.from({ length: 150 }, (_, i) => `Lĩnh vực ${i}`);
    const many = buildIndex({
      ...smallCatalogue,
      fields,
      procedures: fields.map((name, field) => ({ code: String(field), name, field, levels: [] })),
    });
    const { field } = searchProcedures(many, { field: ['Lĩnh vực 99'] }).facets;
    expect(field).toHaveLength(100);
    expect(field).toContainEqual({ value: 'Lĩnh vực 99', label: 'Lĩnh vực 99', count: 1 });
  });
});

describe('pages', () => {
  it('follow each other without gap or repeat', () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = searchProcedures(index, { limit: 4, ...(cursor && { cursor }) });
      seen.push(...page.hits.map(({ code }) => code));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(searchProcedures(index, { limit: 100 }).hits.map(({ code }) => code));
  });

  it('need a cursor that was made for the same query', () => {
    const { nextCursor } = searchProcedures(index, { limit: 4 });
    for (const cursor of ['', 'abc', '-1', 'zzzzzzzz-0', '٣-0']) {
      expect(() => searchProcedures(index, { cursor }), cursor).toThrow(InvalidCursorError);
    }
    expect(() => searchProcedures(index, { q: 'hôn', cursor: nextCursor! })).toThrow(
      InvalidCursorError,
    );
  });
});

describe('help', () => {
  it('offers the spelling that was meant', () => {
    const meant = (q: string) => searchProcedures(index, { q }).didYouMean;
    expect(meant('dang ky ket hom')).toBe('đăng ký kết hôn');
    expect(meant('ddawng kys keets hoon')).toBe('đăng ký kết hôn');
    expect(meant('đăngký kết hôn')).toBe('đăng ký kết hôn');
  });

  it('does not correct missing accents, i for y, or an unfinished word', () => {
    for (const q of ['dang ky ket hon', 'đăng kí kết hôn', 'đăng ký kết h', 'gplx']) {
      expect(searchProcedures(index, { q }).didYouMean, q).toBeUndefined();
    }
  });

  it('offers what the filters left out', () => {
    const { total, nearest } = searchProcedures(index, { q: 'đăng ký kết hôn', field: ['Thú y'] });
    expect(total).toBe(0);
    expect(nearest?.map(({ code }) => code)).toEqual(['1.000894', '2.000806', '1.004746']);
  });

  it('offers what explains a part of the query where nothing explains most of it', () => {
    const { total, nearest } = searchProcedures(index, {
      q: 'vabzk wexxir plimf tumblo quorxa khai sinh',
    });
    expect(total).toBe(0);
    expect(nearest?.[0]?.code).toBe('1.001193');
  });
});
