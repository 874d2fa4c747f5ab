import { AgencyList, type Agency } from '../contract/agencies.js';
import type { Catalogue } from '../contract/catalogue.js';
import { Procedure } from '../contract/procedures.js';
import { readTolerantly, type Reading } from '../contract/read.js';
import type { SearchIndex } from '../search/index.js';
import { getWithRetries, type Answer, type CallOptions, type ClientOptions } from './client.js';
import { encodeText } from './encode-text.js';
import { ContractError, ProblemError } from './errors.js';
import type { ProcedureSource } from './procedure-source.js';
import { readCatalogueInSteps } from './read-catalogue.js';
import { runInSlices } from './slices.js';

export interface CatalogueSourceOptions extends Pick<
  ClientOptions,
  'fetch' | 'timeout' | 'attempts' | 'onDeviation'
> {
  /**
   * Absolute address of the snapshot. Beside it lie the procedures as `procedures/{code}.json` and,
   * where there are any, the agencies as `agencies.json`.
   */
  readonly url: string;
}

type Schema<T> = Parameters<typeof readTolerantly<T>>[0];
type Search = typeof import('../search/index.js');

interface Loaded {
  readonly catalogue: Catalogue;
  readonly index: SearchIndex;
  readonly search: Search['searchProcedures'];
}

/** Procedures from static files: the snapshot is loaded once and searched in the page. */
export function catalogueSource(options: CatalogueSourceOptions): ProcedureSource {
  let loading: Promise<Loaded> | undefined;
  // Shared by all callers, so no single caller's signal stops it; a failure is not kept.
  const load = (): Promise<Loaded> =>
    (loading ??= loadCatalogue(options).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  return {
    local: true,
    search: async (query, call) => {
      const { catalogue, index, search } = await abortable(load(), call);
      return { value: search(index, query), language: catalogue.language };
    },
    get: (code, call) => readFile(Procedure, `procedures/${encodeText(code)}.json`, options, call),
    agencies: (call) => readAgencies(options, call),
    contact: async (call) => (await abortable(load(), call)).catalogue.contact,
  };
}

async function loadCatalogue(options: CatalogueSourceOptions): Promise<Loaded> {
  const { signal } = new AbortController();
  const [{ data }, search] = await Promise.all([
    getWithRetries(options.url, options, signal),
    import('../search/index.js'),
  ]);
  const reading = await runInSlices(readCatalogueInSteps(data), signal);
  const catalogue = accept(reading, options.url, options);
  const index = await runInSlices(search.buildIndexInSteps(catalogue), signal);
  return { catalogue, index, search: search.searchProcedures };
}

async function readFile<T>(
  schema: Schema<T>,
  file: string,
  options: CatalogueSourceOptions,
  call: CallOptions = {},
): Promise<Answer<T>> {
  const url = new URL(file, options.url).href;
  const signal = call.signal ?? new AbortController().signal;
  const { data, headers } = await getWithRetries(url, options, signal);
  const value = accept(readTolerantly(schema, data), url, options);
  return { value, language: headers.get('Content-Language') ?? undefined };
}

async function readAgencies(
  options: CatalogueSourceOptions,
  call: CallOptions | undefined,
): Promise<readonly Agency[]> {
  try {
    return (await readFile(AgencyList, 'agencies.json', options, call)).value.agencies;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return [];
    throw error;
  }
}

function accept<T>(reading: Reading<T>, url: string, options: CatalogueSourceOptions): T {
  if (reading.deviations.length) options.onDeviation?.(url, reading.deviations);
  if (reading.ok) return reading.value;
  throw new ContractError(`${url} does not keep the contract.`, reading.deviations);
}

/** The same promise, given up by this caller alone when its signal aborts. */
function abortable<T>(promise: Promise<T>, { signal }: CallOptions = {}): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
