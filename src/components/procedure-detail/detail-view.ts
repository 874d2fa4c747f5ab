import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../contract/procedures.js';
import type { Messages } from '../../i18n/messages.js';
import { row } from '../shared/row.js';
import { agenciesPart, type Directory } from './agencies-part.js';
import { componentsPart, prose, proseList, stepsPart, waysPart } from './parts.js';
import { stepList } from './step-list.js';

export interface DetailViewModel {
  readonly procedure: Procedure;
  /** BCP 47 tag of the procedure's texts. */
  readonly language: string;
  /** What adds where and when to agencies, where it is known. */
  readonly directory: Directory | undefined;
  readonly texts: Messages['procedureView'];
  readonly levels: Messages['levels'];
  /** Level of the headings of the sections. */
  readonly headingLevel: number;
}

/** Everything that is known of a procedure below its name. */
export function detailView(model: DetailViewModel): TemplateResult {
  const { procedure, texts, language } = model;
  const { components, steps, submissionMethods, requirements, legalBasis, agencies } = procedure;
  const section = (name: string, title: string, content: TemplateResult): TemplateResult => html`
    <section class="section" part="section ${name}" aria-labelledby=${name}>
      <div class="section-title" id=${name} role="heading" aria-level=${model.headingLevel}>
        ${title}
      </div>
      ${content}
    </section>
  `;
  return html`
    ${glance(model)}
    ${
      components?.length || steps?.length
        ? nothing
        : html`<p class="message narrow">${texts.onlyBasics}</p>`
    }
    ${
      components?.length
        ? section('components', texts.components, componentsPart(components, model))
        : nothing
    }
    ${steps?.length ? section('steps', texts.steps, stepsPart(stepList(steps), language)) : nothing}
    ${
      submissionMethods?.length
        ? section('ways', texts.ways, waysPart(submissionMethods, model))
        : nothing
    }
    ${
      requirements?.length
        ? section('requirements', texts.requirements, proseList(requirements, language))
        : nothing
    }
    ${agencies?.length ? section('agencies', texts.agencies, agenciesPart(model)) : nothing}
    ${
      legalBasis?.length
        ? section('legal-basis', texts.legalBasis, legalBasisPart(legalBasis, model))
        : nothing
    }
  `;
}

/** What most people want to know first. */
function glance({ procedure, texts, levels, language }: DetailViewModel): TemplateResult {
  const { processingTime, fee, results, audiences, field } = procedure;
  const level = procedure.levels.map((one) => levels[one]).join(', ');
  const rows: [string, string | undefined][] = [
    [texts.processingTime, processingTime],
    [texts.fee, fee],
    [texts.result, results?.join('\n')],
    [texts.audience, audiences?.join(', ')],
    [texts.field, field],
  ];
  return html`
    <dl class="glance" part="glance">
      ${rows.map(([term, value]) => row(term, value && prose(value, language)))}
      ${row(texts.level, level)}
    </dl>
  `;
}

function legalBasisPart(
  legalBasis: readonly string[],
  { texts, language }: DetailViewModel,
): TemplateResult {
  if (legalBasis.length <= 2) return proseList(legalBasis, language);
  return html`
    <details class="fold">
      <summary>${texts.legalBasisCount(legalBasis.length)}</summary>
      ${proseList(legalBasis, language)}
    </details>
  `;
}
