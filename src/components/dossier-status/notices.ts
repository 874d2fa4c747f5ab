import { html, nothing, type TemplateResult } from 'lit';
import type { RequestController } from '../../controllers/request.js';
import type { Messages } from '../../i18n/messages.js';

type Texts = Messages['dossierStatus'];
type Common = Messages['common'];

/** Why it is not known, or not known yet, what the agency asks for. */
export function serviceNotice(
  { status, slow, retry }: Pick<RequestController<never, unknown>, 'status' | 'slow' | 'retry'>,
  texts: Texts,
  common: Common,
): TemplateResult | typeof nothing {
  if (status === 'pending' && slow) return html`<p class="busy">${common.loading}</p>`;
  if (status !== 'error') return nothing;
  return html`
    <div class="message" role="alert">
      <p>${texts.serviceMissing}</p>
      <button class="button" type="button" @click=${retry}>${texts.reload}</button>
    </div>
  `;
}
