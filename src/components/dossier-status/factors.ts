import type { Service } from '../../contract/service.js';
import type { VerificationKind, VerificationOffer } from '../../contract/verification.js';
import type { Messages } from '../../i18n/messages.js';

/** What most systems ask for; stands in where an API does not say. */
const customary: readonly VerificationOffer[] = [{ kind: 'phone', lastDigits: 4 }];

/** Kinds of numbers that have no letters in them. */
const ofDigits: ReadonlySet<VerificationKind> = new Set(['phone', 'identity']);

/** The verifications that a person can be asked for; never empty. */
export function offersOf(service: Service | undefined): readonly VerificationOffer[] {
  // A kind that nobody here knows, without a word for it, cannot be asked for.
  const known = service?.verifications?.filter(({ kind, label }) => kind !== 'other' || label);
  return known?.length ? known : customary;
}

/** What a verification is called: the API's own word, or ours. */
export const factorLabel = (
  { kind, lastDigits, label }: VerificationOffer,
  texts: Messages['dossierStatus'],
): string => label ?? texts.factors[kind](lastDigits);

/** Whether only digits are asked for, so that a phone can show their keys. */
export const isDigits = ({ kind, lastDigits }: VerificationOffer): boolean =>
  ofDigits.has(kind) || lastDigits !== undefined;

/**
 * What to send of what was typed: digits without the spaces and dots between them, and of a number
 * typed as a whole the last digits that are asked for.
 */
export function factorValue(offer: VerificationOffer, typed: string): string {
  const text = typed.normalize('NFKC').trim();
  if (!isDigits(offer)) return text;
  const digits = text.replace(/[^\p{L}\p{N}+]/gu, '');
  return offer.lastDigits ? digits.slice(-offer.lastDigits) : digits;
}
