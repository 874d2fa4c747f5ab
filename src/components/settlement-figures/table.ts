import type { TemplateResult } from 'lit';
import type { SettlementCounts } from '../../contract/settlement.js';
import { dataTable, missing, type TableRow } from '../shared/figures/table.js';
import type { Wording } from './wording.js';

export interface CountsRow {
  readonly name: string;
  readonly counts: SettlementCounts;
}

export interface CountsTable {
  /** Tells this table from others of the element. */
  readonly id: string;
  readonly caption: string;
  /** Title of the column of names. */
  readonly title: string;
  readonly rows: readonly CountsRow[];
  /** All rows together, where that is to be shown. */
  readonly total?: SettlementCounts | undefined;
  /** BCP 47 tag of the names, where they are not in the reader's language. */
  readonly language?: string;
}

/** Every count of every row. */
export function countsTable(model: CountsTable, wording: Wording): TemplateResult {
  const { columns } = wording.texts;
  const { id, caption, title, rows, total, language } = model;
  return dataTable({
    id,
    caption,
    columns: [
      title,
      columns.received,
      columns.early,
      columns.onTime,
      columns.late,
      columns.rate,
      columns.pending,
      columns.overdue,
    ],
    rows: rows.map(({ name, counts }) => ({ name, language, cells: cells(counts, wording) })),
    total: total && { name: wording.shared.total, cells: cells(total, wording) },
  });
}

function cells(counts: SettlementCounts, wording: Wording): TableRow['cells'] {
  return [
    wording.number(counts.received),
    wording.number(counts.settledEarly),
    wording.number(counts.settledOnTime),
    wording.number(counts.settledLate),
    wording.rate(counts) ?? missing(wording.texts.noRate),
    wording.number(counts.pending),
    wording.number(counts.pendingOverdue),
  ];
}
