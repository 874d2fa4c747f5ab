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
  readonly disabled: boolean;
  /** Why it may take its time until an answer arrives; empty where it will not. */
  readonly notice: string;
  /** What else is asked. */
  readonly more: unknown;
  choose(value: number): void;
  submit(event: Event): void;
}

/** The one question that everybody is asked, and below it what else there is. */
export function questionView(model: QuestionModel): TemplateResult {
  const { form, language, notice } = model;
  return html`
    <form class="form" novalidate autocomplete="off" @submit=${model.submit}>
      <fieldset class="all" ?disabled=${model.disabled}>
        ${notice ? html`<p class="muted">${notice}</p>` : nothing}
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
        ${scale(model)} ${model.more}
      </fieldset>
    </form>
  `;
}

function scale({ form, language, answer, required, error, choose }: QuestionModel): TemplateResult {
  return html`
    ${error ? html`<p class="field-error" id="error">${error}</p>` : nothing}
    <fieldset
      class="steps of-${form.scale.length}"
      part="scale"
      role="radiogroup"
      aria-labelledby="question"
      aria-required=${required}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ? 'error' : nothing}
    >
      ${steps({ name: 'answer', scale: form.scale, chosen: answer, language, choose })}
    </fieldset>
  `;
}
