import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Secret } from '../secret.js';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals a dossier's code key, so that whoever has the token can rate once and nobody can read or
 * make one. A dossier's token is always the same: nothing is stored, and reloading gives no second.
 */
export function sealRatingToken(secret: Secret, codeKey: string): string {
  // The nonce is a keyed hash of all that is sealed: it repeats only where all of that does.
  const nonce = secret.sign('rating-nonce', codeKey).subarray(0, nonceLength);
  const cipher = createCipheriv(algorithm, secret.keyFor('rating-token'), nonce);
  const sealed = [cipher.update(codeKey, 'utf8'), cipher.final()];
  return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url');
}

/** The code key in a token; undefined where this secret did not seal it. */
export function openRatingToken(secret: Secret, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length < nonceLength + tagLength) return undefined;
  const nonce = bytes.subarray(0, nonceLength);
  const cipher = createDecipheriv(algorithm, secret.keyFor('rating-token'), nonce, {
    authTagLength: tagLength,
  });
  cipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    const opened = cipher.update(bytes.subarray(nonceLength, -tagLength));
    return Buffer.concat([opened, cipher.final()]).toString();
  } catch {
    return undefined;
  }
}
