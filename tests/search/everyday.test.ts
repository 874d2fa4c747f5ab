import { describe, expect, it } from 'vitest';
import type { Synonym } from '../../src/contract/catalogue.js';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { makeCatalogue, type SearchedProcedure } from '../../src/server/catalogue.js';

const commune = { field: 'Hộ tịch', levels: ['commune' as const] };
const death = { code: '1', name: 'Đăng ký khai tử', ...commune };
const deathAbroad = { code: '2', name: 'Đăng ký khai tử có yếu tố nước ngoài', ...commune };
const announce = { code: '3', name: 'Công bố hoạt động bến thủy nội địa', ...commune };
const identity = { code: '4', name: 'Cấp lại thẻ căn cước', ...commune };
const residence = { code: '5', name: 'Đăng ký thường trú', ...commune };
const semester = { code: '6', name: 'Bảo lưu kết quả học kỳ', ...commune };
const all: SearchedProcedure[] = [death, deathAbroad, announce, identity, residence, semester];

const everydayNames = new Map([
  ['1', ['cha mẹ mới qua đời', 'bố mất làm giấy chứng tử', 'báo xã có người chết']],
  ['7', ['bố muốn nhận con']],
  ['4', ['rớt bóp mất hết giấy tờ', 'bị móc túi mất chứng minh']],
]);

const indexOf = (synonyms: Synonym[] = [], procedures = all) =>
  buildIndex(makeCatalogue(procedures, { everydayNames, synonyms }));
const search = (q: string, index = indexOf()) => searchProcedures(index, { q });
const first = (q: string, index = indexOf()) => search(q, index).hits[0]?.code;

describe('everyday names', () => {
  it('find a procedure whose official name has none of the words', () => {
    expect(first('bị rớt bóp')).toBe('4');
    expect(first('bi rot bop')).toBe('4');
  });

  it('count together: words of several names find what no name says alone', () => {
    expect(first('móc túi hết giấy tờ')).toBe('4');
  });

  it('mean the procedure in several of whose names the words stand', () => {
    const often = ['xây nhà hai tầng', 'xây nhà đón dâu', 'đổ mái xây nhà'];
    const once = ['xây nhà ven kênh', 'đào ao', 'lập bến cát'];
    const canal = { code: '8', name: 'Giấy phép trong phạm vi thủy lợi', ...commune };
    const house = { code: '9', name: 'Giấy phép công trình cấp III', ...commune };
    const names = new Map([
      ['8', once],
      ['9', often],
    ]);
    const index = buildIndex(makeCatalogue([...all, canal, house], { everydayNames: names }));
    expect(first('xây nhà', index)).toBe('9');
  });

  it('are the reason that is shown, where one explains the query', () => {
    const [hit] = search('rớt bóp mất giấy tờ').hits;
    expect(hit).toMatchObject({ code: '4', keyword: 'rớt bóp mất hết giấy tờ' });
    const marked = hit!.highlights.keyword.map(([from, to]) => hit!.keyword!.slice(from, to));
    expect(marked).toEqual(['rớt bóp mất', 'giấy tờ']);
  });

  it('are weaker evidence than the official name', () => {
    const names = new Map([['3', ['đăng ký thường trú']]]);
    const index = buildIndex(makeCatalogue(all, { everydayNames: names }));
    expect(first('đăng ký thường trú', index)).toBe('5');
  });

  it('suggest no other spelling', () => {
    expect(search('rớt bóp mất giấy tờ').didYouMean).toBeUndefined();
  });

  it('of other procedures are read by nobody', () => {
    const catalogue = makeCatalogue(all, { everydayNames });
    const fewer = { ...catalogue, procedures: catalogue.procedures.slice(1) };
    expect(search('rớt bóp', buildIndex(fewer)).hits).toEqual([]);
  });

  it('that make no sense are passed over', () => {
    const catalogue = makeCatalogue(all, { everydayNames });
    for (const names of ['~', '~~~~ !', '\u1ea4 ! ~\ud800']) {
      const everyday = { words: 'bóp', names: `${names}\n\n\n\n\n` };
      const index = buildIndex({ ...catalogue, everyday });
      expect(first('đăng ký thường trú', index)).toBe('5');
    }
  });
});

describe('speech', () => {
  it('gives words of kinship no weight of their own', () => {
    expect(first('khai tử cho bố')).toBe('1');
    expect(first('bố mất')).toBe('1');
  });

  it('puts what the commune settles first where words leave procedures level', () => {
    const twin = (code: string, level: 'ministry' | 'province' | 'commune') => ({
      code,
      name: 'Hỗ trợ thiên tai',
      field: 'F',
      levels: [level],
    });
    const index = indexOf([], [twin('a', 'ministry'), twin('b', 'province'), twin('c', 'commune')]);
    expect(search('thiên tai', index).hits.map(({ code }) => code)).toEqual(['c', 'b', 'a']);
  });
});

describe('a word that is also a part of another', () => {
  it('matches what it means before where it is only a part', () => {
    const parents = { code: '7', name: 'Đăng ký nhận cha, mẹ, con', ...commune };
    const index = indexOf([{ terms: ['bố'], means: ['cha'] }], [...all, parents]);
    const codes = search('nhận bố', index).hits.map(({ code }) => code);
    expect(codes[0]).toBe('7');
    expect(
      search('bố', index)
        .hits.map(({ code }) => code)
        .indexOf('3'),
    ).toBeGreaterThan(0);
  });
});

describe('a whole code', () => {
  it('that nobody knows finds nothing, however much other codes have of it', () => {
    const { hits, total, nearest, didYouMean } = search('9.999999');
    expect([hits, total, nearest, didYouMean]).toEqual([[], 0, undefined, undefined]);
  });
});

describe('synonyms', () => {
  const means = (synonym: Partial<Synonym>): Synonym => ({
    terms: ['hk'],
    means: ['thường trú'],
    ...synonym,
  });

  it('with a context hold only within it', () => {
    const index = indexOf([
      means({ context: ['nhập', 'cắt'] }),
      means({ means: ['học kỳ'], context: ['điểm'] }),
    ]);
    expect(first('nhập hk', index)).toBe('5');
    expect(first('nhap hk', index)).toBe('5');
    expect(first('hk điểm', index)).toBe('6');
    expect(first('hk', index)).toBeUndefined();
  });

  it('that are less sure come after', () => {
    const index = indexOf([means({ weight: 0.5 }), means({ means: ['học kỳ'] })]);
    expect(search('hk', index).hits[0]?.code).toBe('6');
  });
});
