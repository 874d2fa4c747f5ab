import { createHash } from 'node:crypto';
import type { Secret } from '../secret.js';

/** The secrets of a ticket, which are kept as hashes alone. */
export interface TicketSecrets {
  readonly hold: string;
  readonly follow: string;
}

/**
 * Derives a ticket's secrets from the key of the call that took it: a repeat of the call gets the
 * same ones, and nobody without the key does.
 */
export const ticketSecrets = (secret: Secret, id: string, key: string): TicketSecrets => ({
  hold: secret.sign('ticket-hold', id, key).toString('base64url'),
  follow: secret.sign('ticket-follow', id, key).toString('base64url'),
});

/** A random text of 32 bytes needs no slow hash: it cannot be guessed. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
