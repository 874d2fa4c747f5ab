import type { Contact } from '../../contract/common.js';

/** Whom to ask; on a shared device as words, without links that lead to other pages. */
export function contactOn(contact: Contact | undefined, kiosk: boolean): Contact | undefined {
  if (!contact || !kiosk) return contact;
  const words = [contact.name, contact.phone].filter(Boolean).join(', ');
  return words ? { name: words } : undefined;
}
