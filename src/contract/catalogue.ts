import * as z from 'zod/mini';
import { AgencyRef, Contact, Count, Instant, Level, Text } from './common.js';
import { defineOperation } from './operation.js';
import { Popularity } from './procedures.js';

/** What search needs to know of a procedure. Numbers point into the catalogue's tables. */
export const CatalogueEntry = z.object({
  code: Text,
  name: Text,
  /** Index into `fields`. */
  field: Count,
  levels: z.array(Level),
  /** Indices into `agencies`. */
  agencies: z.optional(z.array(Count)),
  /** Indices into `audiences`. */
  audiences: z.optional(z.array(Count)),
  keywords: z.optional(z.array(Text)),
  popularity: z.optional(Popularity),
  /**
   * What people call it in everyday speech, as words of `everydayWords` in a code that
   * `src/search/everyday-names.ts` describes. A server without such names gives none.
   */
  everyday: z.optional(Text),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/**
 * An agency's own word for things: whoever types one of `terms` means one of `means` as well.
 * `twoWay` says that the reverse holds too.
 */
export const Synonym = z.object({
  terms: z.array(Text),
  means: z.array(Text),
  twoWay: z.optional(z.boolean()),
});
export type Synonym = z.infer<typeof Synonym>;

/** The compact snapshot with which a page searches by itself, and from which a server ranks. */
export const Catalogue = z.object({
  contractVersion: Text,
  /** Changes whenever the content does. */
  version: Text,
  /** When the content last changed. */
  updatedAt: z.optional(Instant),
  /** BCP 47 tag of the texts. */
  language: Text,
  contact: z.optional(Contact),
  fields: z.array(Text),
  agencies: z.array(AgencyRef),
  audiences: z.array(Text),
  procedures: z.array(CatalogueEntry),
  /** The words of the entries' everyday names, between blanks, the most frequent first. */
  everydayWords: z.optional(Text),
  /** Added to the synonyms that the search engine knows by itself. */
  synonyms: z.optional(z.array(Synonym)),
});
export type Catalogue = z.infer<typeof Catalogue>;

export const getCatalogue = defineOperation({
  name: 'getCatalogue',
  path: '/catalogue',
  response: Catalogue,
  problems: [],
  maxAge: 300,
});
