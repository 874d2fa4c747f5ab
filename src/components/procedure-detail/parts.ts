import { html, nothing, type TemplateResult } from 'lit';
import type { DossierComponent, SubmissionMethod } from '../../contract/procedures.js';
import { safeUrl } from '../shared/safe-url.js';
import { paragraphs } from './prose.js';
import type { DetailViewModel } from './detail-view.js';
import type { Step } from './step-list.js';
import { waysToSubmit } from './ways.js';

/** Longest note, in UTF-16 code units, that is not in the way of the next item. */
const shortNote = 160;

type Model = Pick<DetailViewModel, 'texts' | 'language'>;

/** One text as paragraphs, marked with the language that it is in. */
export const prose = (text: string, language: string): TemplateResult[] =>
  paragraphs(text).map((paragraph) => html`<p lang=${language}>${paragraph}</p>`);

/** Several texts: one as it is, more as a list. */
export function proseList(items: readonly string[], language: string): TemplateResult {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return html`${prose(only, language)}`;
  return html`
    <ul class="bullets">
      ${items.map((item) => html`<li>${prose(item, language)}</li>`)}
    </ul>
  `;
}

export function stepsPart(steps: readonly Step[], language: string): TemplateResult {
  return html`
    <ol class="steps" lang=${language}>
      ${steps.map(
        (step) => html`
          <li>
            <div>
              ${step.paragraphs.map((text) => html`<p>${text}</p>`)}
              ${
                step.cases.length
                  ? html`<ul class="bullets">
                      ${step.cases.map(
                        (texts) => html`<li>${texts.map((text) => html`<p>${text}</p>`)}</li>`,
                      )}
                    </ul>`
                  : nothing
              }
            </div>
          </li>
        `,
      )}
    </ol>
  `;
}

export function componentsPart(
  components: readonly DossierComponent[],
  model: Model,
): TemplateResult {
  return html`
    <ul class="papers">
      ${components.map((paper) => html`<li>${paperPart(paper, model)}</li>`)}
    </ul>
  `;
}

function paperPart(paper: DossierComponent, { texts, language }: Model): TemplateResult {
  const counts = [
    paper.originals ? texts.originals(paper.originals) : '',
    paper.copies ? texts.copies(paper.copies) : '',
  ].filter(Boolean);
  const form = safeUrl(paper.formUrl);
  return html`
    ${prose(paper.name, language)}
    ${counts.length ? html`<p class="muted">${counts.join(', ')}</p>` : nothing}
    ${
      form
        ? html`<p class="no-print">
            <a href=${form}
              >${texts.form}<span class="visually-hidden" lang=${language}>: ${paper.name}</span></a
            >
          </p>`
        : nothing
    }
  `;
}

export function waysPart(all: readonly SubmissionMethod[], model: Model): TemplateResult {
  const { methods, sharedNote } = waysToSubmit(all);
  return html`
    <ul class="ways">
      ${methods.map((method) => html`<li>${wayPart(method, model)}</li>`)}
    </ul>
    ${
      sharedNote
        ? html`<div class="note">
            <strong>${model.texts.sameNotes}</strong>${prose(sharedNote, model.language)}
          </div>`
        : nothing
    }
  `;
}

function wayPart(method: SubmissionMethod, model: Model): TemplateResult {
  const { texts, language } = model;
  return html`
    <p class="way">${texts.channels[method.channel]}</p>
    <dl>
      <div>
        <dt>${texts.processingTime}</dt>
        <dd>${method.processingTime ? prose(method.processingTime, language) : texts.notStated}</dd>
      </div>
      <div>
        <dt>${texts.fee}</dt>
        <dd>${method.fee ? prose(method.fee, language) : texts.notStated}</dd>
      </div>
    </dl>
    ${method.note ? notePart(method.note, model) : nothing}
  `;
}

/** A short note as it is, a long one to unfold. */
function notePart(note: string, { texts, language }: Model): TemplateResult {
  if (note.length <= shortNote) return html`<div class="note">${prose(note, language)}</div>`;
  return html`
    <details>
      <summary>${texts.note}</summary>
      ${prose(note, language)}
    </details>
  `;
}
