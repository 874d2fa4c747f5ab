import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import { commonTexts } from '../../../i18n/sections.js';
import { failureMessage, notConfigured } from '../failure.js';
import type { FiguresController } from './figures-controller.js';
import type { FiguresElement, FiguresPart, Loaded, PublishedFigures } from './figures-kind.js';

export interface FrameModel<Figures extends PublishedFigures, Part extends FiguresPart> {
  readonly host: FiguresElement & { readonly headingLevel: number };
  readonly controller: FiguresController<Figures, Part>;
  readonly localize: LocalizeController;
  readonly title: string;
  /** The figures themselves. */
  view(loaded: Loaded<Figures, Part>): TemplateResult;
}

/** The title, and below it what the part shows, once that is there. */
export function frame<Figures extends PublishedFigures, Part extends FiguresPart>(
  model: FrameModel<Figures, Part>,
): TemplateResult {
  const { host, controller, localize, title } = model;
  return html`
    <div class="base" lang=${localize.language}>
      ${
        controller.options
          ? html`<div class="container">
              <div
                class="title"
                part="title"
                role="heading"
                aria-level=${host.headingLevel}
                tabindex="-1"
              >
                ${title}
              </div>
              ${controller.part ? controller.part.body(model) : withoutPart(model)}
            </div>`
          : notConfigured(localize.texts(commonTexts))
      }
      ${controller.announcer.region()}
    </div>
  `;
}

/** That the part is on its way, or does not come. */
function withoutPart<Figures extends PublishedFigures, Part extends FiguresPart>({
  controller,
  localize,
}: FrameModel<Figures, Part>): TemplateResult {
  const { status, slow, error, retry } = controller.loading;
  const texts = localize.texts(commonTexts);
  return html`
    <div class="status">
      ${
        status === 'pending'
          ? html`<p class="busy">${slow ? texts.slow : texts.loading}</p>`
          : nothing
      }
    </div>
    ${status === 'error' ? failureMessage(error, texts, retry) : nothing}
  `;
}
