import { html, nothing, type TemplateResult } from 'lit';
import type { RatingForm } from '../../contract/ratings.js';
import { steps } from './steps.js';

export interface QuestionModel {
  readonly form: RatingForm;
  /** BCP 47 tag of the form's texts. */
  readonly language: string;
  readonly answer: number | undefined;
  readonly headingLevel: number;
  readonly required: boolean;
  /** What is wrong with the answer; empty where nothing is. */
  readonly error: string;
  choose(value: number): void;
}

/** The one question that everybody is asked. */
export function questionView(model: QuestionModel): TemplateResult {
  const { form, language, error } = model;
  return html`
    <div
      class="question"
      id="question"
      part="question"
      role="heading"
      aria-level=${model.headingLevel}
      lang=${language}
      tabindex="-1"
    >
      ${form.question}
    </div>
    ${error ? html`<p class="field-error" id="error">${error}</p>` : nothing}
    <fieldset
      class="steps of-${form.scale.length}"
      part="scale"
      role="radiogroup"
      aria-labelledby="question"
      aria-required=${model.required}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? 'error' : nothing}
    >
      ${steps({
        name: 'answer',
        scale: form.scale,
        chosen: model.answer,
        language,
        choose: model.choose,
      })}
    </fieldset>
  `;
}
