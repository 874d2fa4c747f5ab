import { describe, expect, it } from 'vitest';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { smallCatalogue } from './small-catalogue.js';

const index = buildIndex(smallCatalogue);
const search = (q: string) => searchProcedures(index, { q });
const first = (q: string) => search(q).hits[0]?.code;
const codes = (q: string) => search(q).hits.map(({ code }) => code);

const marriage = '1.000894';

describe('what a query may look like', () => {
  it.each([
    ['as the name is written', 'đăng ký kết hôn'],
    ['without accents', 'dang ky ket hon'],
    ['decomposed', 'đăng ký kết hôn'.normalize('NFD')],
    ['in capitals', 'ĐĂNG KÝ KẾT HÔN'],
    ['with i for y', 'đăng kí kết hôn'],
    ['with some accents', 'đăng kí kết hon'],
    ['in raw Telex', 'ddawng kys keets hoon'],
    ['in Telex with late keys', 'ddangw kys keets hoon'],
    ['with the last word half typed', 'đăng ký kết h'],
    ['with the last word half typed in Telex', 'ddawng kys keets hoo'],
    ['in another order', 'kết hôn đăng ký'],
    ['with a letter missing', 'đăng ký kt hôn'],
    ['with a letter too many', 'đăng ký kếtt hôn'],
    ['with a wrong letter', 'đăng ký kẹp hôn'],
    ['with two letters swapped', 'đăng ký kế hnô'],
    ['with a slip and no accents', 'dang ky ket hom'],
    ['with a space inside a syllable', 'đăng ký kế t hôn'],
    ['with a space missing', 'đăngký kết hôn'],
    ['as a question', 'cho tôi hỏi làm đăng ký kết hôn cần giấy tờ gì'],
    ['as its code', '1.000894'],
    ['as its code without a dot', '1000894'],
    ['as the end of its code', '000894'],
    ['as a longer code', '1.000894.000.00.00.H44'],
    ['as a code among words', 'thủ tục 1.000894'],
  ])('finds a procedure %s', (_, query) => {
    expect(first(query)).toBe(marriage);
  });

  it('treats both ways to put a tone as the same accent', () => {
    expect(first('hoà giải')).toBe('1.008888');
    expect(first('hòa giải')).toBe('1.008888');
  });

  it.each([
    ['gplx', '3.000346'],
    ['bằng lái xe', '3.000346'],
    ['giấy độc thân', '1.004873'],
    ['giay doc than', '1.004873'],
    ['sao y', '2.000815'],
    ['sổ đỏ', '1.009999'],
    ['mất bằng lái', '3.000348'],
  ])('knows the everyday words "%s"', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it('finds nothing for nonsense', () => {
    for (const query of ['zxcvbnm', 'qwerty asdfgh', '🙂🙂', '!!!', '?']) {
      const { hits, total, nearest } = search(query);
      expect([hits, total, nearest], query).toEqual([[], 0, undefined]);
    }
  });
});

describe('which procedure comes first', () => {
  it('puts the plain procedure above its special cases', () => {
    expect(codes('đăng ký kết hôn')).toEqual([marriage, '2.000806', '1.004746']);
    expect(first('giấy phép lái xe')).toBe('3.000346');
  });

  it('puts the special case first where the query names it', () => {
    expect(first('đăng ký lại kết hôn')).toBe('1.004746');
    expect(first('kết hôn nước ngoài')).toBe('2.000806');
  });

  it('takes accents that were typed as evidence', () => {
    expect(first('khai tử')).toBe('1.000656');
    expect(first('đăng ký khai sinh')).toBe('1.001193');
  });

  it('lets popularity decide between names that explain a query alike', () => {
    expect(codes('kiểm dịch')).toEqual(['1.007779', '1.007778']);
  });

  it('leaves out procedures that only share a common syllable', () => {
    expect(codes('cấp giấy phép lái xe')).not.toContain('1.009999');
  });

  it('finds a procedure by another name and says which', () => {
    const [hit] = search('bìa xanh').hits;
    expect(hit).toMatchObject({ code: '1.009999', keyword: 'bìa xanh' });
    expect(hit?.highlights).toEqual({ name: [], code: [], keyword: [[0, 8]] });
  });
});

describe('synonyms of an agency', () => {
  const withSynonyms = (twoWay: boolean) =>
    buildIndex({
      ...smallCatalogue,
      synonyms: [{ terms: ['trăm năm hạnh phúc'], means: ['kết hôn'], twoWay }],
      procedures: [
        ...smallCatalogue.procedures,
        {
          code: '9.000001',
          name: 'Tặng giấy khen trăm năm hạnh phúc',
          field: 0,
          levels: ['commune'],
        },
      ],
    });

  it('are added to the general ones', () => {
    const { hits } = searchProcedures(withSynonyms(false), { q: 'trăm năm hạnh phúc' });
    expect(hits.map(({ code }) => code)).toContain(marriage);
  });

  it('hold in one direction unless they say otherwise', () => {
    const find = (twoWay: boolean) =>
      searchProcedures(withSynonyms(twoWay), { q: 'kết hôn' }).hits.map(({ code }) => code);
    expect(find(false)).not.toContain('9.000001');
    expect(find(true)).toContain('9.000001');
  });
});
