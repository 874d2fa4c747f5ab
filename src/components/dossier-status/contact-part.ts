import type { nothing, TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { Messages } from '../../i18n/messages.js';
import { contactBox } from '../shared/contact.js';

/** Whom to ask; on a shared device as words, without links that lead to other pages. */
export const contactPart = (
  contact: Contact | undefined,
  kiosk: boolean,
  common: Messages['common'],
): TemplateResult | typeof nothing =>
  contactBox(contact && kiosk ? inWords(contact) : contact, common);

function inWords(contact: Contact): Contact | undefined {
  const words = [contact.name, contact.phone].filter(Boolean).join(', ');
  return words ? { name: words } : undefined;
}
