import { messyProcedure } from '../src/contract/examples/messy.js';
import type { ProcedureHit, ProcedureSearchResult } from '../src/contract/procedures.js';

const agencyName =
  'Trung tâm Phục vụ hành chính công của một cơ quan có tên gọi dài hơn hẳn mọi cơ quan khác';

const facts: Omit<ProcedureHit, 'name' | 'keyword'> = {
  code: messyProcedure.code,
  field: messyProcedure.field,
  levels: messyProcedure.levels,
  agencies: [...messyProcedure.agencies!, { name: agencyName }],
  audiences: messyProcedure.audiences!,
  highlights: { name: [], code: [], keyword: [] },
};

const messyHit: ProcedureHit = {
  ...facts,
  name: messyProcedure.name,
  keyword: 'giấy mà ai cũng gọi tắt là “giấy xanh” nhưng mỗi nơi lại hiểu một khác, nên hay nhầm',
  highlights: { name: [[0, 3]], code: [], keyword: [[0, 4]] },
};

/** No space to break a line at, as names of files and addresses that got into a name. */
const unbroken: ProcedureHit = {
  ...facts,
  code: '9.999998',
  name: `Xem_phu_luc_kem_theo_${'thong_bao_so_mot_'.repeat(8)}.docx`,
  levels: ['other'],
  agencies: [],
};

const values = (labels: readonly string[]): ProcedureSearchResult['facets']['field'] =>
  labels.map((label, index) => ({ value: label, label, count: 1482 - index }));

/** Results with everything that makes lines long. */
export const longSearch: ProcedureSearchResult = {
  hits: [messyHit, unbroken],
  total: 2,
  facets: {
    field: values([messyProcedure.field, 'Thú y']),
    level: ['ministry', 'province'].map((value) => ({ value, label: value, count: 2 })),
    agency: values([agencyName, ...messyProcedure.agencies!.map(({ name }) => name)]),
    audience: values(messyProcedure.audiences!),
  },
};
