import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { RequestController } from '../../controllers/request.js';
import type { Messages } from '../../i18n/messages.js';
import { contactBox } from '../shared/contact.js';
import type { KioskController } from './kiosk-controller.js';

type Texts = Messages['dossierStatus'];
type Common = Messages['common'];

/** That the agency takes no look-ups, and whom to ask. */
export function notOffered(
  contact: Contact | undefined,
  texts: Texts,
  common: Common,
): TemplateResult {
  return html`
    <p class="message spaced">${texts.notOffered}</p>
    ${contactBox(contact, common)}
  `;
}

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

/** How soon a shared device is cleared, and the button that keeps it. */
export function countdownBar(
  { remaining, stay }: KioskController,
  { kiosk }: Texts,
): TemplateResult | typeof nothing {
  if (remaining === undefined) return nothing;
  return html`
    <div class="countdown no-print" part="countdown">
      <p>${kiosk.countdown(remaining)}</p>
      <button class="button primary" type="button" @click=${stay}>${kiosk.stay}</button>
    </div>
  `;
}
