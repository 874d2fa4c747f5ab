import type { Operation, OperationInput, OperationOutput } from '../contract/operation.js';
import type { Deviation } from '../contract/read.js';
import { ContractError } from './errors.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { readAnswer } from './read-answer.js';
import { requestJson, type Fetch, type JsonAnswer, type RequestOptions } from './request.js';
import { retryDelay, wait } from './retry.js';
import { operationUrl } from './url.js';

export interface ClientOptions {
  /** Where the API's operations begin, e.g. `https://mot-cua.example/api/v1`. */
  readonly baseUrl: string;
  /** What sends the requests; the browser's own by default. */
  readonly fetch?: Fetch;
  /**
   * Longest silence in milliseconds, 15,000 by default; a whole answer may take eight times as long.
   */
  readonly timeout?: number;
  /** Attempts of a read; 3 by default. */
  readonly attempts?: number;
  /** Told of everything in an answer that did not keep the contract but could be passed over. */
  readonly onDeviation?: (operation: string, deviations: readonly Deviation[]) => void;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Names the call and its repeats, for operations that take one; a new one by default. */
  readonly idempotencyKey?: string;
  /** The secret that the operation asks for. */
  readonly token?: string;
}

/** An answer and what came with it. */
export interface Answer<T> {
  readonly value: T;
  /** BCP 47 tag of the language that the texts are in, where the server said so. */
  readonly language: string | undefined;
}

/** One method for each operation, of the operation's name. */
export type Client<Operations extends Record<string, Operation>> = {
  readonly [Name in keyof Operations]: (
    input: OperationInput<Operations[Name]>,
    options?: CallOptions,
  ) => Promise<Answer<OperationOutput<Operations[Name]>>>;
};

const megabyte = 1024 * 1024;

/** Longest answer that is read. The snapshot of a whole ministry's catalogue is some megabytes. */
const maxBytes = 32 * megabyte;

/**
 * A client for some of the contract's operations, so that a page carries the schemas of no others.
 */
export function clientFor<Operations extends Record<string, Operation>>(
  operations: Operations,
  options: ClientOptions,
): Client<Operations> {
  const methods = Object.entries(operations).map(([name, operation]) => [
    name,
    (input: Record<string, unknown>, call?: CallOptions) =>
      callOperation(operation, input, options, call ?? {}),
  ]);
  return Object.fromEntries(methods) as Client<Operations>;
}

async function callOperation(
  operation: Operation,
  input: Record<string, unknown>,
  options: ClientOptions,
  call: CallOptions,
): Promise<Answer<unknown>> {
  const { data, headers } = await send(operation, input, options, call);
  const reading = await readAnswer(operation.response, data);
  if (reading.deviations.length) options.onDeviation?.(operation.name, reading.deviations);
  if (!reading.ok) {
    throw new ContractError(
      `The answer to ${operation.name} does not keep the contract.`,
      reading.deviations,
    );
  }
  return { value: reading.value, language: headers.get('Content-Language') ?? undefined };
}

/** Reads and idempotent writes are tried again where that may help; other writes never. */
function send(
  operation: Operation,
  input: Record<string, unknown>,
  options: ClientOptions,
  call: CallOptions,
): Promise<JsonAnswer> {
  const url = operationUrl(options.baseUrl, operation, input);
  const request = requestOptions(options, call);
  if (operation.method === 'GET') return withRetries(url, options, request);
  const names = Object.keys(operation.body._zod.def.shape);
  const body = Object.fromEntries(names.map((name) => [name, input[name]]));
  if (!operation.idempotent) return requestJson(url, { ...request, body });
  const idempotencyKey = call.idempotencyKey ?? newIdempotencyKey();
  return withRetries(url, options, { ...request, body, idempotencyKey });
}

/** Reads JSON from an address, again where that may help. Throws like `requestJson`. */
export function getWithRetries(
  url: string,
  options: Pick<ClientOptions, 'fetch' | 'timeout' | 'attempts'>,
  signal: AbortSignal,
): Promise<JsonAnswer> {
  return withRetries(url, options, requestOptions(options, { signal }));
}

async function withRetries(
  url: string,
  options: Pick<ClientOptions, 'attempts'>,
  request: RequestOptions,
): Promise<JsonAnswer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await requestJson(url, request);
    } catch (error) {
      const delay = attempt < (options.attempts ?? 3) ? retryDelay(error, attempt) : undefined;
      if (delay === undefined) throw error;
      await wait(delay, request.signal);
    }
  }
}

function requestOptions(
  options: Pick<ClientOptions, 'fetch' | 'timeout'>,
  { signal = new AbortController().signal, token }: CallOptions,
): RequestOptions {
  return {
    // Looked up at the time of the call: a page may replace `fetch` after this module has run.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    timeout: options.timeout ?? 15_000,
    maxBytes,
    signal,
    ...(token && { token }),
  };
}
