import { html, type TemplateResult } from 'lit';
import type { ScaleOption } from '../../contract/ratings.js';
import { face } from './faces.js';

export interface StepsModel {
  /** Of the radio buttons, unique in the widget. */
  readonly name: string;
  readonly scale: readonly ScaleOption[];
  readonly chosen: number | undefined;
  /** BCP 47 tag of the labels. */
  readonly language: string;
  choose(value: number): void;
}

/**
 * The steps of a scale as radio buttons, with face and word. Native ones: the browser moves between
 * them by arrow keys (APG radio group pattern).
 */
export const steps = (model: StepsModel): TemplateResult[] =>
  model.scale.map(
    (option) => html`
      <label class="step">
        <input
          type="radio"
          name=${model.name}
          .checked=${option.value === model.chosen}
          @change=${() => model.choose(option.value)}
        />
        <span class="tile">
          ${face(option, model.scale)}
          <span class="word" lang=${model.language}>${option.label}</span>
        </span>
      </label>
    `,
  );
