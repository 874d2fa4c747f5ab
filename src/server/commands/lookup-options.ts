import { factorKinds, type FactorKind } from '../dossiers/factors.js';
import type { DossierOptions } from '../dossiers/look-up.js';
import { Networks } from '../network/networks.js';
import { wrongUsage } from './arguments.js';

/** The options that say how dossiers can be looked up, and by whom how often. */
export const lookupOptions = {
  verification: { type: 'string' },
  hall: { type: 'string', multiple: true },
  kiosk: { type: 'string', multiple: true },
  'trusted-proxy': { type: 'string', multiple: true },
  'lookup-limits': { type: 'string' },
} as const;

export const lookupHelp = `  --verification LIST  what citizens prove beside a dossier's code, what most know first:
                       phone, identity, receipt (phone); the receipt number stands on the slip
  --hall ADDRESS       where many people share an address: more wrong tries and more ratings are
                       allowed there
  --kiosk ADDRESS      where one device serves many people: some more are allowed there
  --trusted-proxy ADDRESS  whose X-Forwarded-For tells where a request came from
  --lookup-limits N    allow N times as many wrong tries and ratings (1); for load tests`;

type Values = { readonly [Name in 'verification' | 'lookup-limits']?: string | undefined } & {
  readonly [Name in 'hall' | 'kiosk' | 'trusted-proxy']?: string[] | undefined;
};

/** How dossiers can be looked up. @throws {CommandError} */
export function lookupOptionsOf(values: Values): Omit<DossierOptions, 'secret'> {
  return {
    verifications: readVerifications(values.verification ?? 'phone'),
    limits: {
      halls: readNetworks('hall', values.hall),
      kiosks: readNetworks('kiosk', values.kiosk),
      factor: readFactor(values['lookup-limits'] ?? '1'),
    },
  };
}

/** Addresses that an option names. @throws {CommandError} naming the one that is none */
export function readNetworks(
  option: string,
  texts: readonly string[] | undefined,
): Networks | undefined {
  try {
    return texts && new Networks(texts);
  } catch (error) {
    throw wrongUsage(`--${option}: ${(error as Error).message}`);
  }
}

function readVerifications(text: string): FactorKind[] {
  return text.split(',').map((name) => {
    const kind = factorKinds.find((one) => one === name.trim());
    if (kind === undefined) {
      throw wrongUsage(`--verification takes ${factorKinds.join(', ')}, and no "${name}".`);
    }
    return kind;
  });
}

function readFactor(text: string): number {
  const factor = Number(text);
  if (factor >= 1 && Number.isFinite(factor)) return factor;
  throw wrongUsage(`--lookup-limits ${text} is no number from 1.`);
}
