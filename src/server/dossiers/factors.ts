import type { VerificationOffer } from '../../contract/verification.js';

/** What this server can compare beside a code. */
export const factorKinds = ['phone', 'identity', 'receipt'] as const;
export type FactorKind = (typeof factorKinds)[number];

interface Rule {
  /** What of a number does not count. */
  readonly ignored: RegExp;
  /** How many of the last characters are compared; all of them where absent. */
  readonly last?: number;
  /** How many there must be for it to prove anything. */
  readonly atLeast: number;
}

const rules: Readonly<Record<FactorKind, Rule>> = {
  phone: { ignored: /\D/g, last: 4, atLeast: 4 },
  // Passports have letters.
  identity: { ignored: /[^\p{L}\p{N}]/gu, last: 6, atLeast: 6 },
  receipt: { ignored: /[^\p{L}\p{N}]/gu, atLeast: 4 },
};

/** What of a number is compared, however it was typed; whoever types the whole of it is right too. */
export function normalizeFactor(kind: FactorKind, value: string): string {
  const { ignored, last } = rules[kind];
  const plain = value.normalize('NFKC').toUpperCase().replace(ignored, '');
  return last === undefined ? plain : plain.slice(-last);
}

/** Whether a number is long enough to prove anything. */
export const isFactor = (kind: FactorKind, value: string): boolean =>
  normalizeFactor(kind, value).length >= rules[kind].atLeast;

/** How a kind is announced. */
export function offerOf(kind: FactorKind): VerificationOffer {
  const { last } = rules[kind];
  return { kind, ...(last !== undefined && { lastDigits: last }) };
}
