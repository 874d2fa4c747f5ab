import { Random } from './random.js';
import type { DossierRecord } from './record.js';

type Applicant = Pick<DossierRecord, 'applicant' | 'phone' | 'receiptNumber' | 'identityNumber'>;

export function drawApplicant(random: Random): Applicant {
  return {
    applicant: maskedName(random),
    phone: phoneEndingIn(random.digits(4)),
    receiptNumber: receiptNumber(random),
    ...(random.chance(0.7) && { identityNumber: identityNumber(random) }),
  };
}

/** The applicant of a documented dossier: everything is known by the telephone number's end. */
export function applicantOf(phoneDigits: string): Applicant {
  const random = new Random(phoneDigits);
  return { ...drawApplicant(random), phone: phoneEndingIn(phoneDigits) };
}

/** Letters that Vietnamese names begin with. */
const initials = [...'ABCDĐGHKLMNPQSTUVXY'];

/** A masked name such as `N***** V** A*`, made as a mask: no name stands behind it. */
function maskedName(random: Random): string {
  const words = random.integer(3, 4);
  const word = (): string => random.pick(initials) + '*'.repeat(random.integer(1, 5));
  return Array.from({ length: words }, word).join(' ');
}

/** A telephone number that nobody has, ending in these four digits. */
const phoneEndingIn = (digits: string): string => `0999 00${digits.slice(0, 1)} ${digits.slice(1)}`;

/** Twelve digits in the shape of an identity number, of a province that does not exist. */
const identityNumber = (random: Random): string => `0990000${random.digits(5)}`;

const receiptNumber = (random: Random): string => `BN${random.digits(6)}`;
