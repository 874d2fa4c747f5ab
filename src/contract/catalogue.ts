import * as z from 'zod/mini';
import { AgencyRef, Contact, Count, Instant, Level, numberThat, Text } from './common.js';
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
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** What people say and what names say: whoever types one of `terms` means one of `means` as well. */
export const Synonym = z.object({
  terms: z.array(Text),
  /** The likeliest first. */
  means: z.array(Text),
  /** Whether the reverse holds too. */
  twoWay: z.optional(z.boolean()),
  /** How surely it is meant, from 0 to 1; 1 where it is not said. */
  weight: z.optional(numberThat((n) => n >= 0 && n <= 1, 'is not from 0 to 1')),
  /** For an ambiguous short form: one of these must stand elsewhere in the query. */
  context: z.optional(z.array(Text)),
});
export type Synonym = z.infer<typeof Synonym>;

/**
 * What people call procedures in everyday speech, in few bytes: beside the official names it would
 * otherwise be most of the snapshot. `src/search/everyday-names.ts` says how it is written. A server
 * that has no such names leaves it out, or gives a few as `keywords`.
 */
export const EverydayNames = z.object({
  /** Every word that is used, the most frequent first, between blanks. */
  words: z.string(),
  /** A line for each entry of `procedures`, in their order; empty for one without such names. */
  names: z.string(),
});
export type EverydayNames = z.infer<typeof EverydayNames>;

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
  /** What people say for what the names say; the first of a phrase counts most. */
  synonyms: z.optional(z.array(Synonym)),
  /** Phrases that ask instead of naming something ("cho tôi hỏi"), which weigh hardly anything. */
  fillers: z.optional(z.array(Text)),
  everyday: z.optional(EverydayNames),
});
export type Catalogue = z.infer<typeof Catalogue>;

export const getCatalogue = defineOperation({
  name: 'getCatalogue',
  path: '/catalogue',
  response: Catalogue,
  problems: [],
  maxAge: 300,
});
