import { dossierCodeKey } from '../../contract/dossier-code.js';
import type { Secret } from '../secret.js';
import { normalizeFactor, type FactorKind } from './factors.js';

/**
 * What a dossier is found by: a keyed hash over code and factor together, in hexadecimal digits. An
 * unknown code and a wrong factor are then the same: a key that is not there.
 */
export function lookupKey(secret: Secret, code: string, kind: FactorKind, value: string): string {
  const factor = normalizeFactor(kind, value);
  return secret.sign('dossier-lookup', kind, dossierCodeKey(code), factor).toString('hex');
}
