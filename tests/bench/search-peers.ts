import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../../src/search/index.js';
import { bundleSize, type Engine, type SearchedText } from './search-measure.js';

/** As many as a page shows. */
const limit = 20;

/**
 * Peers, each as its own documentation sets it up for searching titles as they are typed. Texts and
 * queries are folded for all of them, which each does better with.
 */
const folded = (texts: readonly SearchedText[]) =>
  texts.map(({ code, name, names }, id) => ({
    id,
    code,
    name: fold(name),
    names: fold(names.join('; ')),
  }));

const miniSearch: Engine = {
  name: 'MiniSearch',
  prepare(texts) {
    const index = new MiniSearch({ fields: ['code', 'name', 'names'] });
    index.addAll(folded(texts));
    const options = { prefix: true, fuzzy: 0.2, boost: { name: 2 } };
    return (query) =>
      index
        .search(fold(query), options)
        .slice(0, limit)
        .map(({ id }) => texts[id as number]!.code);
  },
  bytes: () => bundleSize("import M from 'minisearch'; console.log(M)"),
};

const fuse: Engine = {
  name: 'Fuse',
  prepare(texts) {
    const keys = ['code', { name: 'name', weight: 2 }, 'names'];
    const index = new Fuse(folded(texts), { keys, ignoreLocation: true });
    return (query) =>
      index.search(fold(query).slice(0, 60), { limit }).map(({ item }) => texts[item.id]!.code);
  },
  bytes: () => bundleSize("import F from 'fuse.js'; console.log(F)"),
};

const flexSearch: Engine = {
  name: 'FlexSearch',
  prepare(texts) {
    const fields = ['code', 'name', 'names'].map((field) => ({
      field,
      tokenize: 'forward' as const,
    }));
    const index = new Document({ document: { id: 'id', index: fields } });
    for (const text of folded(texts)) index.add(text);
    return (query) => {
      const found = index.search(fold(query), { limit, suggest: true, merge: true });
      return (found as unknown as { id: number }[]).map(({ id }) => texts[id]!.code);
    };
  },
  bytes: () => bundleSize("import { Document } from 'flexsearch'; console.log(Document)"),
};

const orama: Engine = {
  name: 'Orama',
  prepare(texts) {
    const index = create({
      schema: { row: 'number', code: 'string', name: 'string', names: 'string' },
    });
    const rows = folded(texts).map(({ id, ...text }) => ({ row: id, ...text }));
    void insertMultiple(index, rows, rows.length);
    return (query) => {
      const options = { term: fold(query), tolerance: 1, limit, boost: { name: 2 } };
      const found = search(index, options) as { hits: { document: { row: number } }[] };
      return found.hits.map(({ document }) => texts[document.row]!.code);
    };
  },
  bytes: () =>
    bundleSize(
      "import { create, insertMultiple, search } from '@orama/orama'; console.log(create, insertMultiple, search)",
    ),
};

const microFuzzy: Engine = {
  name: 'uFuzzy',
  prepare(texts) {
    const index = new uFuzzy({ intraMode: 1 });
    const haystack = folded(texts).map(({ code, name, names }) => `${code} ${name}; ${names}`);
    return (query) => {
      const [found, , order] = index.search(haystack, fold(query), 5, 1000);
      const rows = order && found ? order.map((at) => found[at]!) : (found ?? []);
      return rows.slice(0, limit).map((row) => texts[row]!.code);
    };
  },
  bytes: () => bundleSize("import U from '@leeoniya/ufuzzy'; console.log(U)"),
};

export const peers: readonly Engine[] = [miniSearch, fuse, flexSearch, orama, microFuzzy];
