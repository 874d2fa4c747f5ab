import { examples } from '../src/contract/examples/index.js';
import { messyProcedure } from '../src/contract/examples/messy.js';
import {
  operations,
  problemStatuses,
  problemType,
  type OperationName,
  type OperationOutput,
  type Operations,
  type ProblemName,
} from '../src/contract/index.js';
import type { Fetch } from '../src/client/request.js';

/** What an operation answers with. */
export type Reply<Name extends OperationName> =
  | { output: OperationOutput<Operations[Name]> }
  /** `state` is what a write that came too late is told. */
  | { problem: ProblemName; retryAfter?: number; state?: unknown }
  /** A refusal from before the API, such as a gateway's: it says no more than its number. */
  | { status: number; retryAfter?: number }
  /** Any JSON, for servers that do not keep the contract. */
  | { json: unknown }
  /** No answer ever comes. */
  | 'never'
  /** There is no network. */
  | 'offline';

/** Replies by operation, or a function of the address and the body sent for those that depend on them. */
export type Scenario = {
  [Name in OperationName]?: Reply<Name> | ((url: URL, body: unknown) => Reply<Name>);
};

/**
 * A `fetch` that answers from the contract's own examples, and for the operations that a scenario
 * names, as it says. `calls` collects the addresses that were asked for.
 */
export function exampleApi(scenario: Scenario = {}, calls: URL[] = []): Fetch {
  return (input, init) => {
    const url = new URL(input);
    calls.push(url);
    const name = operationAt(url.pathname);
    const chosen = scenario[name] ?? defaultReply(name, url);
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const reply = typeof chosen === 'function' ? chosen(url, body) : chosen;
    return respond(reply, init.signal ?? undefined);
  };
}

function operationAt(pathname: string): OperationName {
  const found = Object.values(operations).find(({ path }) => {
    const pattern = path.replace(/\{\w+\}/g, '[^/]+').replace(/^\/$/, '/?');
    return new RegExp(`^/api/v1${pattern}$`).test(pathname);
  });
  if (!found) throw new Error(`No operation at ${pathname}.`);
  return found.name;
}

function defaultReply(name: OperationName, url: URL): Reply<OperationName> {
  if (name !== 'getProcedure') return { output: examples[name][0]!.output };
  const code = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  const known = [...examples.getProcedure.map(({ output }) => output), messyProcedure];
  const output = known.find((procedure) => procedure.code === code);
  return output ? { output } : { problem: 'not-found' };
}

function respond(reply: Reply<OperationName>, signal: AbortSignal | undefined): Promise<Response> {
  if (reply === 'never') return neverUntil(signal);
  if (reply === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
  if ('problem' in reply) return Promise.resolve(problemResponse(reply));
  if ('status' in reply) return Promise.resolve(refusal(reply.status, reply.retryAfter));
  const body = JSON.stringify('json' in reply ? reply.json : reply.output);
  return Promise.resolve(
    new Response(body, {
      headers: { 'Content-Type': 'application/json', 'Content-Language': 'vi' },
    }),
  );
}

function neverUntil(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
}

function problemResponse(reply: {
  problem: ProblemName;
  retryAfter?: number;
  state?: unknown;
}): Response {
  const status = problemStatuses[reply.problem];
  const body = JSON.stringify({ type: problemType(reply.problem), status, state: reply.state });
  return refusal(status, reply.retryAfter, body);
}

function refusal(status: number, retryAfter: number | undefined, problem?: string): Response {
  const headers = new Headers();
  if (problem) headers.set('Content-Type', 'application/problem+json');
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  return new Response(problem ?? null, { status, headers });
}
