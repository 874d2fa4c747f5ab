import * as z from 'zod/mini';
import { AgencyRef, Count, Instant, Level, numberThat, Range, Text, textThat } from './common.js';
import { defineOperation } from './operation.js';
import { maxLimit, maxQueryLength } from './search-bounds.js';

export { defaultLimit, facetNames, maxLimit, maxQueryLength } from './search-bounds.js';

export const Channel = z.enum(['in-person', 'online', 'postal', 'other']);
export type Channel = z.infer<typeof Channel>;

/** One way to hand in a dossier, with the time and fee that go with it. */
export const SubmissionMethod = z.object({
  channel: Channel,
  processingTime: z.optional(Text),
  fee: z.optional(Text),
  note: z.optional(Text),
});
export type SubmissionMethod = z.infer<typeof SubmissionMethod>;

/** A paper that belongs to the dossier. */
export const DossierComponent = z.object({
  name: Text,
  originals: z.optional(Count),
  copies: z.optional(Count),
  formUrl: z.optional(Text),
});
export type DossierComponent = z.infer<typeof DossierComponent>;

/** Weight of a procedure in a ranking: any number from 0, only compared with others of its API. */
export const Popularity = numberThat((n) => n >= 0, 'is less than 0');

/** An administrative procedure as the agency publishes it. */
export const Procedure = z.object({
  /** National code, e.g. `1.000894`. */
  code: Text,
  name: Text,
  /** Field of government, e.g. `Hộ tịch`. */
  field: Text,
  levels: z.array(Level),
  agencies: z.optional(z.array(AgencyRef)),
  audiences: z.optional(z.array(Text)),
  processingTime: z.optional(Text),
  fee: z.optional(Text),
  submissionMethods: z.optional(z.array(SubmissionMethod)),
  steps: z.optional(z.array(Text)),
  components: z.optional(z.array(DossierComponent)),
  results: z.optional(z.array(Text)),
  requirements: z.optional(z.array(Text)),
  legalBasis: z.optional(z.array(Text)),
  /** Other names that people use for it. */
  keywords: z.optional(z.array(Text)),
  popularity: z.optional(Popularity),
  /** Where to apply online. */
  onlineUrl: z.optional(Text),
  updatedAt: z.optional(Instant),
});
export type Procedure = z.infer<typeof Procedure>;

/** A procedure in a list of results, with what matched in it. */
export const ProcedureHit = z.object({
  code: Text,
  name: Text,
  field: Text,
  levels: z.array(Level),
  agencies: z.array(AgencyRef),
  audiences: z.array(Text),
  /** The other name that the query matched, where the official name alone does not explain it. */
  keyword: z.optional(Text),
  highlights: z.object({
    name: z.array(Range),
    code: z.array(Range),
    keyword: z.array(Range),
  }),
});
export type ProcedureHit = z.infer<typeof ProcedureHit>;

/** One value of a facet; `value` is what a query sends, `label` what a person reads. */
export const FacetValue = z.object({ value: Text, label: Text, count: Count });
export type FacetValue = z.infer<typeof FacetValue>;

/**
 * Counts by value, the most frequent first. Each facet is counted over the hits of the query and
 * of the *other* facets' filters, so that a second value of one facet can be added.
 */
export const ProcedureFacets = z.object({
  field: z.array(FacetValue),
  level: z.array(FacetValue),
  agency: z.array(FacetValue),
  audience: z.array(FacetValue),
});
export type ProcedureFacets = z.infer<typeof ProcedureFacets>;
export type FacetName = keyof ProcedureFacets;
export const ProcedureSearchResult = z.object({
  hits: z.array(ProcedureHit),
  /** All hits, not only the ones sent. */
  total: Count,
  facets: ProcedureFacets,
  /** Ask with this for more; absent on the last page. */
  nextCursor: z.optional(Text),
  /** A spelling that would explain the query much better. */
  didYouMean: z.optional(Text),
  /** When there are no hits: the few procedures that come nearest, if any do. */
  nearest: z.optional(z.array(ProcedureHit)),
});
export type ProcedureSearchResult = z.infer<typeof ProcedureSearchResult>;

/** What a person types. */
export const QueryText = textThat(
  (text) => text.length <= maxQueryLength,
  `is longer than ${maxQueryLength}`,
);

export const Limit = numberThat(
  (n) => Number.isInteger(n) && n >= 1 && n <= maxLimit,
  `is not a whole number from 1 to ${maxLimit}`,
);

const Values = z.optional(z.array(Text));

/**
 * What to search for. Values of one filter widen the answer, different filters narrow it. No `q`
 * lists everything that passes the filters.
 */
export const ProcedureQuery = z.object({
  q: z.optional(QueryText),
  field: Values,
  level: z.optional(z.array(Level)),
  /** Codes of agencies, or names where an agency has no code. */
  agency: Values,
  audience: Values,
  limit: z.optional(Limit),
  cursor: z.optional(Text),
});
export type ProcedureQuery = z.infer<typeof ProcedureQuery>;

export const searchProcedures = defineOperation({
  name: 'searchProcedures',
  path: '/procedures',
  query: ProcedureQuery,
  response: ProcedureSearchResult,
  problems: ['invalid-parameter'],
});

export const getProcedure = defineOperation({
  name: 'getProcedure',
  path: '/procedures/{code}',
  pathParameters: z.object({ code: Text }),
  response: Procedure,
  problems: ['not-found'],
  maxAge: 300,
});
