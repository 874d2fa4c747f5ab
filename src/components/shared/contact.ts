import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from './safe-url.js';

/** Whom to ask; nothing where nobody is named. */
export function contactBox(
  contact: Contact | undefined,
  texts: Messages['common'],
): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const { name, phone, email, url } = contact;
  const links = [
    phone && contactLink(`tel:${phone.replace(/[^\d+]/g, '')}`, texts.contact.phone(phone)),
    email && contactLink(`mailto:${email}`, texts.contact.email(email)),
    url && contactLink(url, texts.contact.web),
  ].filter(Boolean);
  if (!name && links.length === 0) return nothing;
  return html`
    <div class="contact" part="contact">
      <p><strong>${texts.contact.ask}</strong> ${name ?? nothing}</p>
      <ul>
        ${links.map((link) => html`<li>${link}</li>`)}
      </ul>
    </div>
  `;
}

function contactLink(address: string, text: string): TemplateResult {
  const href = safeUrl(address);
  return href ? html`<a href=${href}>${text}</a>` : html`${text}`;
}
