import type {
  Level,
  OperationOutput,
  Operations,
  Procedure,
  ProcedureQuery,
  ProcedureSearchResult,
} from '../src/contract/index.js';
import { buildIndex, searchProcedures, type SearchIndex } from '../src/search/index.js';
import type { Fetch } from '../src/client/request.js';
import { examples } from '../src/contract/examples/index.js';
import { catalogue } from './catalogue.js';
import { exampleApi, type Reply, type Scenario } from './example-api.js';

let index: SearchIndex | undefined;

/** What the search engine finds in the stories' catalogue. */
export function found(url: URL): ProcedureSearchResult {
  index ??= buildIndex(catalogue);
  return searchProcedures(index, queryOf(url));
}

export const answer = (url: URL): Reply<'searchProcedures'> => ({ output: found(url) });

function queryOf({ searchParams }: URL): ProcedureQuery {
  const limit = searchParams.get('limit');
  const cursor = searchParams.get('cursor');
  return {
    q: searchParams.get('q') ?? '',
    field: searchParams.getAll('field'),
    level: searchParams.getAll('level') as Level[],
    agency: searchParams.getAll('agency'),
    audience: searchParams.getAll('audience'),
    ...(limit && { limit: Number(limit) }),
    ...(cursor && { cursor }),
  };
}

/** Procedures of which no more is known than the catalogue says. */
export const bareProcedures: readonly Procedure[] = catalogue.procedures.map((entry) => ({
  code: entry.code,
  name: entry.name,
  field: catalogue.fields[entry.field]!,
  levels: entry.levels,
  agencies: entry.agencies?.map((one) => catalogue.agencies[one]!),
  audiences: entry.audiences?.map((one) => catalogue.audiences[one]!),
}));

function opened(url: URL): Reply<'getProcedure'> {
  const code = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  const inFull = examples.getProcedure.map(({ output }) => output);
  const output = [...inFull, ...bareProcedures].find((procedure) => procedure.code === code);
  return output ? { output } : { problem: 'not-found' };
}

/** A service that names every way to reach a person. */
export const service: OperationOutput<Operations['getService']> = {
  ...examples.getService[0]!.output,
  contact: {
    name: 'Bộ phận hướng dẫn',
    phone: '0999 000 001',
    email: 'huong-dan@mot-cua.example',
    url: 'https://mot-cua.example/huong-dan',
  },
};

/** An API that searches the stories' catalogue, and does as the scenario says otherwise. */
export const searchApi = (scenario: Scenario = {}): Fetch =>
  exampleApi({
    searchProcedures: answer,
    getProcedure: opened,
    getService: { output: service },
    ...scenario,
  });
