import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { Messages } from '../../i18n/messages.js';
import { link, phoneLink } from './link.js';

/** Whom to ask; nothing where nobody is named. */
export function contactBox(
  contact: Contact | undefined,
  texts: Messages['common'],
): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const { name, phone, email, url } = contact;
  const links = [
    phone && phoneLink(phone, texts.contact.phone(phone)),
    email && link(`mailto:${email}`, texts.contact.email(email)),
    url && link(url, texts.contact.web),
  ].filter(Boolean);
  if (!name && links.length === 0) return nothing;
  return html`
    <div class="contact" part="contact">
      <p><strong>${texts.contact.ask}</strong> ${name ?? nothing}</p>
      ${
        links.length > 0
          ? html`<ul>
              ${links.map((one) => html`<li>${one}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  `;
}
