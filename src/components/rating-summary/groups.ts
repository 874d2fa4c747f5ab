import { html, nothing, type TemplateResult } from 'lit';
import type { RatingGroup } from '../../contract/ratings.js';
import { bar, legend } from '../shared/figures/bar.js';
import { countedOf, type Counted } from './group.js';
import type { Wording } from './wording.js';

/** Ratings of a month, or of one thing that was asked about. */
export interface NamedGroup {
  readonly name: string;
  /** BCP 47 tag of the name, where it is not in the reader's language. */
  readonly language?: string;
  readonly group: RatingGroup;
}

export interface GroupBars {
  readonly groups: readonly NamedGroup[];
  /** Whether names are long, as sentences are. */
  readonly longNames: boolean;
  /** The smallest group that is shown. */
  readonly minimum: number;
}

/** The satisfied and the others of each group, as bars with their numbers beside them. */
export function groupBars(
  { groups, longNames, minimum }: GroupBars,
  wording: Wording,
): TemplateResult {
  const { texts } = wording;
  return html`
    ${legend([
      { fill: 'solid', text: texts.legend.satisfied },
      { fill: 'checked', text: texts.legend.others },
    ])}
    <ul class=${longNames ? 'chart words' : 'chart'} part="chart">
      ${groups.map((one) => {
        const counted = countedOf(one.group);
        return counted ? row(one, counted, wording) : bareRow(one, minimum, wording);
      })}
    </ul>
  `;
}

function row(one: NamedGroup, counted: Counted, wording: Wording): TemplateResult {
  const { texts } = wording;
  const { count, satisfied } = counted;
  const others = count - satisfied;
  return html`
    <li class="bar-row">
      ${name(one)}
      ${bar([
        { fill: 'solid', share: satisfied / count },
        { fill: 'checked', share: others / count },
      ])}
      <span class="bar-rate">${wording.rate(counted)}</span>
      <span class="bar-note">
        ${texts.ratings(wording.number(count))}${
          others > 0 ? `, ${texts.unsatisfied(wording.number(others))}` : nothing
        }
      </span>
    </li>
  `;
}

/** A group that there is no bar for. */
const bareRow = (one: NamedGroup, minimum: number, wording: Wording): TemplateResult => html`
  <li class="bar-row bare">
    ${name(one)}
    <span class="bar-note"
      >${one.group.suppressed ? wording.texts.tooFew(wording.number(minimum)) : wording.texts.none}</span
    >
  </li>
`;

const name = ({ name: text, language }: NamedGroup): TemplateResult => html`
  <span class="bar-name" lang=${language ?? nothing}>${text}</span>
`;
