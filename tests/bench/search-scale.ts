import type { ProcedureRecord } from '../search/shared-data.js';

const places = ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cần Thơ', 'Hải Phòng', 'Nghệ An', 'Cà Mau', 'Lào Cai'];

/** The same procedures many times over, as if many provinces kept one catalogue. */
export function multiply(records: readonly ProcedureRecord[], copies: number): ProcedureRecord[] {
  const all = [...records];
  for (let copy = 1; copy < copies; copy++) {
    const place = places[copy % places.length]!;
    for (const record of records) {
      const code = `${record.code}.${copy}`;
      all.push({ ...record, code, name: `${record.name} tại ${place} khu vực ${copy}` });
    }
  }
  return all;
}
