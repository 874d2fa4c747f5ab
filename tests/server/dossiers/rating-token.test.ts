import { expect, test } from 'vitest';
import { openRatingToken, sealRatingToken } from '../../../src/server/dossiers/rating-token.js';
import { otherSecret, secret } from '../helpers/dossiers.js';

const token = sealRatingToken(secret, 'H99122603020123');

test('carries the code key, for who has the secret', () => {
  expect(openRatingToken(secret, token)).toBe('H99122603020123');
  expect(openRatingToken(otherSecret, token)).toBeUndefined();
  expect(token).toMatch(/^[\w-]+$/);
  expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain('H99');
});

test('is a dossier’s own, and always the same', () => {
  expect(sealRatingToken(secret, 'H99122603020123')).toBe(token);
  expect(sealRatingToken(secret, 'H99122603020124')).not.toBe(token);
});

test('is worth nothing once any of its bytes is changed, or cut', () => {
  const bytes = Buffer.from(token, 'base64url');
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes);
    changed[i]! ^= 1;
    expect(openRatingToken(secret, changed.toString('base64url'))).toBeUndefined();
    const cut = bytes.subarray(0, i).toString('base64url');
    expect(openRatingToken(secret, cut)).toBeUndefined();
  }
  expect(openRatingToken(secret, 'không phải')).toBeUndefined();
});
