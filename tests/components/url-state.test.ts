import { expect } from '@open-wc/testing';
import { noFilters } from '../../src/components/procedure-search/search-state.js';
import { readPageState, withPageState } from '../../src/components/procedure-search/url-state.js';

const page = 'https://an-hoa.example/thu-tuc?lang=vi#noi-dung';

describe("a widget's state in a page's address", () => {
  it('comes back as it went in', () => {
    const state = {
      search: {
        text: 'kết hôn & con?',
        filters: { ...noFilters, field: ['Hộ tịch', 'Đất đai'], level: ['commune'] },
      },
      opened: '1.000894',
    };
    for (const prefix of ['', 'tt-']) {
      const address = withPageState(page, prefix, state);
      expect(readPageState(address, prefix)).to.deep.equal(state);
      expect(new URL(address).searchParams.get('lang')).to.equal('vi');
      expect(new URL(address).hash).to.equal('#noi-dung');
    }
  });

  it('is nothing where the address says nothing', () => {
    expect(readPageState(page, '')).to.deep.equal({ search: undefined, opened: '' });
    expect(withPageState(page, '', { search: undefined, opened: '' })).to.equal(page);
  });

  it('leaves everything else in it to the letter', () => {
    const kept = '?/a%20b&flag&x=1+2&qq=%C3%A9&url=/?q=1';
    const state = { search: { text: 'a b', filters: noFilters }, opened: '' };
    for (const before of [kept, `?q=old&${kept.slice(1)}&q=older&level=commune`]) {
      const address = withPageState(`https://a.example/${before}#q`, '', state);
      expect(address).to.equal(`https://a.example/${kept}&q=a+b#q`);
    }
  });

  it('tells a search for nothing from no search', () => {
    expect(readPageState(`${page.replace('#', '&q=#')}`, '').search?.text).to.equal('');
  });

  it('takes no level that there is not, and no endless text', () => {
    const address = `https://a.example/?q=${'x'.repeat(9999)}&level=village&level=constructor&level=commune&field=`;
    const { search } = readPageState(address, '');
    expect(search?.filters).to.deep.equal({ ...noFilters, level: ['commune'] });
    expect(search?.text.length).to.equal(500);
  });

  it('leaves other widgets alone', () => {
    const other = withPageState(page, 'a-', { search: undefined, opened: '1' });
    const both = withPageState(other, 'b-', { search: undefined, opened: '2' });
    expect(readPageState(both, 'a-').opened).to.equal('1');
    expect(readPageState(both, 'b-').opened).to.equal('2');
  });
});
