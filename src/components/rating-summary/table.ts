import type { TemplateResult } from 'lit';
import type { RatingGroup } from '../../contract/ratings.js';
import { dataTable, missing, type TableRow } from '../shared/figures/table.js';
import { countedOf } from './group.js';
import type { NamedGroup } from './groups.js';
import type { Wording } from './wording.js';

export interface GroupTable {
  /** Tells this table from others of the element. */
  readonly id: string;
  readonly caption: string;
  /** Title of the column of names. */
  readonly title: string;
  readonly groups: readonly NamedGroup[];
  /** All groups together, where they are parts of it. */
  readonly total?: RatingGroup;
  /** The smallest group that is shown. */
  readonly minimum: number;
  readonly hasMean: boolean;
}

/** Every number of every group. */
export function groupTable(model: GroupTable, wording: Wording): TemplateResult {
  const { columns } = wording.texts;
  const { id, caption, title, groups, total, hasMean } = model;
  return dataTable({
    id,
    caption,
    columns: [
      title,
      columns.count,
      columns.satisfied,
      columns.rate,
      ...(hasMean ? [columns.mean] : []),
    ],
    rows: groups.map(({ name, language, group }) => ({
      name,
      language,
      cells: cells(group, model, wording),
    })),
    total: total && { name: wording.shared.total, cells: cells(total, model, wording) },
  });
}

function cells(group: RatingGroup, model: GroupTable, wording: Wording): TableRow['cells'] {
  const { texts } = wording;
  const counted = countedOf(group);
  if (counted) {
    const { count, satisfied, mean } = counted;
    return [
      wording.number(count),
      wording.number(satisfied),
      wording.rate(counted),
      ...(model.hasMean
        ? [mean === undefined ? missing(texts.none) : wording.hundredths(mean)]
        : []),
    ];
  }
  const { suppressed } = group;
  const count = suppressed ? texts.fewerThan(wording.number(model.minimum)) : wording.number(0);
  const unknown = missing(suppressed ? texts.notPublished : texts.none);
  return [count, unknown, unknown, ...(model.hasMean ? [unknown] : [])];
}
