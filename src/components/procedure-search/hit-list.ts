import { html, nothing, type TemplateResult } from 'lit';
import type { ProcedureHit } from '../../contract/procedures.js';
import type { Messages } from '../../i18n/messages.js';
import { highlighted } from '../shared/highlight.js';

export interface HitListModel {
  readonly hits: readonly ProcedureHit[];
  /** BCP 47 tag of the procedures' texts. */
  readonly language: string;
  readonly texts: Messages['procedureResults'];
  readonly levels: Messages['levels'];
  readonly headingLevel: number;
  /** The address of a procedure, where it has one of its own. */
  address(code: string): string | undefined;
  /** The user follows a procedure's link or presses its button. */
  onOpen(event: Event, code: string): void;
}

export function hitList(model: HitListModel): TemplateResult {
  return html`
    <ol class="hits" part="hits">
      ${model.hits.map((hit) => html`<li class="hit" part="hit">${hitPart(hit, model)}</li>`)}
    </ol>
  `;
}

function hitPart(hit: ProcedureHit, model: HitListModel): TemplateResult {
  const { texts, levels, language } = model;
  const { code, keyword, highlights } = hit;
  const agencies = hit.agencies.map(({ name }) => name).join(', ');
  const handledBy = agencies || hit.levels.map((level) => levels[level]).join(', ');
  return html`
    <div class="hit-title" role="heading" aria-level=${model.headingLevel} lang=${language}>
      ${opener(hit, model)}
    </div>
    ${
      keyword
        ? html`<p>
            ${texts.alsoCalled}:
            <span lang=${language}>${highlighted(keyword, highlights.keyword)}</span>
          </p>`
        : nothing
    }
    <p class="hit-facts muted">
      <span lang=${language}>${hit.field}</span>
      <span lang=${agencies ? language : nothing}>${handledBy}</span>
      <span>
        <span aria-hidden="true">${texts.shortCode}</span>
        <span class="visually-hidden">${texts.code}</span>
        ${highlighted(code, highlights.code)}
      </span>
    </p>
  `;
}

function opener(hit: ProcedureHit, model: HitListModel): TemplateResult {
  const { code } = hit;
  const name = html`<span class="hit-name">${highlighted(hit.name, hit.highlights.name)}</span>`;
  const address = model.address(code);
  const open = (event: Event): void => model.onOpen(event, code);
  return address
    ? html`<a href=${address} data-code=${code} @click=${open}>${name}</a>`
    : html`<button class="link-button" type="button" data-code=${code} @click=${open}>
        ${name}
      </button>`;
}
