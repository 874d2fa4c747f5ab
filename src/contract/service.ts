import * as z from 'zod/mini';
import { Contact, Text } from './common.js';
import { defineOperation } from './operation.js';
import { VerificationOffer } from './verification.js';

/** The version of the contract that this code speaks. */
export const contractVersion = '1.0';

/** What an API offers; widgets and checkers ask only for what is declared here. */
export const Service = z.object({
  contractVersion: Text,
  name: Text,
  /** Names of the operations that the API answers. */
  operations: z.array(Text),
  /** IANA name of the time zone in which dates without an offset are meant. */
  timeZone: Text,
  /** BCP 47 tags of the languages that texts come in, the first by default. */
  languages: z.array(Text),
  /** What `lookUpDossier` takes beside a code, what most people know first. */
  verifications: z.optional(z.array(VerificationOffer)),
  /** Whom a citizen can ask when nothing else helps. */
  contact: z.optional(Contact),
});
export type Service = z.infer<typeof Service>;

export const getService = defineOperation({
  name: 'getService',
  path: '/',
  response: Service,
  maxAge: 300,
});
