import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiSource } from '../../src/client/api-source.js';
import { createClient } from '../../src/client/create-client.js';
import {
  ContractError,
  NetworkError,
  ProblemError,
  TimeoutError,
} from '../../src/client/errors.js';
import type { Fetch } from '../../src/client/request.js';
import { examples } from '../../src/contract/examples/index.js';
import { problemType } from '../../src/contract/problem.js';
import { marriage, marriageSearch } from '../../src/contract/examples/procedures.js';
import { exampleApi } from '../../stories/example-api.js';

const baseUrl = 'https://mot-cua.example/api/v1/';

const json = (value: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(value), {
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });

/** Answers with one reply after the other and counts how often it was asked. */
function replies(...list: (() => Promise<Response> | Response)[]): Fetch & { count: () => number } {
  let count = 0;
  const fetch: Fetch = async () => (list[count++] ?? list.at(-1)!)();
  return Object.assign(fetch, { count: () => count });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Lets the waits between attempts pass. */
async function settle<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(120_000);
  return promise;
}

describe('a call', () => {
  it('asks at the right address and reads the answer', async () => {
    const calls: URL[] = [];
    const client = createClient({ baseUrl, fetch: exampleApi({}, calls) });
    const { value, language } = await client.searchProcedures({
      q: 'kết hôn & con',
      field: ['Hộ tịch', 'Đất đai'],
      limit: 5,
      cursor: '',
    });
    expect(value).toEqual(marriageSearch);
    expect(language).toBe('vi');
    expect(calls[0]?.pathname).toBe('/api/v1/procedures');
    expect([...calls[0]!.searchParams]).toEqual([
      ['q', 'kết hôn & con'],
      ['field', 'Hộ tịch'],
      ['field', 'Đất đai'],
      ['limit', '5'],
    ]);
  });

  it('posts the body’s fields and nothing else, once', async () => {
    const sent: RequestInit[] = [];
    const fetch: Fetch = (_url, init) => {
      sent.push(init);
      return Promise.resolve(new Response(null, { status: 503 }));
    };
    const input = { ...examples.lookUpDossier[0]!.input, more: 1 };
    const call = settle(createClient({ baseUrl, fetch }).lookUpDossier(input));
    await expect(call).rejects.toThrow(ProblemError);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(examples.lookUpDossier[0]!.input),
    });
  });

  it('repeats an idempotent write with the same key', async () => {
    const keys: (string | null)[] = [];
    const fetch: Fetch = (_url, init) => {
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      const done = json(examples.submitRating[0]!.output);
      return Promise.resolve(keys.length < 3 ? new Response(null, { status: 503 }) : done);
    };
    const client = createClient({ baseUrl, fetch });
    await settle(client.submitRating(examples.submitRating[0]!.input));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    await settle(client.submitRating(examples.submitRating[0]!.input, { idempotencyKey: 'mine' }));
    expect(keys.at(-1)).toBe('mine');
  });

  it('keeps a path parameter from leaving its place', async () => {
    const calls: URL[] = [];
    const fetch = exampleApi({ getProcedure: { output: marriage } }, calls);
    await createClient({ baseUrl, fetch }).getProcedure({ code: '../../x?y#z' });
    expect(calls[0]?.pathname).toBe('/api/v1/procedures/..%2F..%2Fx%3Fy%23z');
  });

  it.each(['.', '..', ''])('for “%s”, which no address can name, asks nobody', async (code) => {
    const fetch = replies(() => json(marriage));
    const result = createClient({ baseUrl, fetch }).getProcedure({ code });
    await expect(result).rejects.toMatchObject({ name: 'ProblemError', status: 404 });
    expect(fetch.count()).toBe(0);
  });

  it('reports what it passed over', async () => {
    const onDeviation = vi.fn();
    const fetch = replies(() => json({ ...marriage, levels: ['village'] }));
    const client = createClient({ baseUrl, fetch, onDeviation });
    const { value } = await client.getProcedure({ code: '1' });
    expect(value.levels).toEqual(['other']);
    expect(onDeviation).toHaveBeenCalledWith('getProcedure', [
      expect.objectContaining({ path: 'levels.0' }),
    ]);
  });
});

/** A server that sends one piece of an answer a second, then falls silent. */
function drip(pieces: readonly string[]): { fetch: Fetch; attempts(): number } {
  let attempts = 0;
  const fetch: Fetch = (_, { signal }) => {
    attempts++;
    const left = [...pieces];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const timer = setInterval(() => {
          const piece = left.shift();
          if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
          if (piece === '}') controller.close();
        }, 1000);
        signal?.addEventListener('abort', () => {
          clearInterval(timer);
          controller.error(signal.reason);
        });
      },
    });
    return Promise.resolve(new Response(body));
  };
  return { fetch, attempts: () => attempts };
}

/** What a call ends with, an error or an answer. */
const settled = (fetch: Fetch): Promise<unknown> =>
  createClient({ baseUrl, fetch })
    .getProcedure({ code: '1' })
    .catch((reason: unknown) => reason);

it('an answer that comes slowly but steadily is waited for', async () => {
  const text = JSON.stringify(marriage);
  const pieces = Array.from({ length: 40 }, (_, at) => {
    const size = Math.ceil((text.length - 1) / 40);
    return text.slice(0, -1).slice(at * size, (at + 1) * size);
  });
  const { fetch, attempts } = drip([...pieces, '}']);
  const result = settled(fetch);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await result).toMatchObject({ value: marriage });
  expect(attempts()).toBe(1);
});

describe('a failure', () => {
  const call = (fetch: Fetch, signal?: AbortSignal): Promise<unknown> =>
    settle(createClient({ baseUrl, fetch }).getProcedure({ code: '1' }, signal && { signal }));

  it('without a network is a NetworkError, after three attempts', async () => {
    const fetch = replies(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(call(fetch)).rejects.toBeInstanceOf(NetworkError);
    expect(fetch.count()).toBe(3);
  });

  it('that passes is not seen', async () => {
    const fetch = replies(
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => json({}, { status: 503 }),
      () => json(marriage),
    );
    await expect(call(fetch)).resolves.toMatchObject({ value: marriage });
  });

  it('that is final is not tried again', async () => {
    const fetch = replies(() =>
      json(
        { type: 'urn:motcua:problem:not-found' },
        { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    const error = await call(fetch).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 404, problem: { type: problemType('not-found') } });
    expect(fetch.count()).toBe(1);
  });

  it('waits as long as Retry-After says', async () => {
    const fetch = replies(
      () => json({}, { status: 429, headers: { 'Retry-After': '7' } }),
      () => json(marriage),
    );
    const result = createClient({ baseUrl, fetch }).getProcedure({ code: '1' });
    await vi.advanceTimersByTimeAsync(6_900);
    expect(fetch.count()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(fetch.count()).toBe(2);
    await result;
  });

  it('that asks for too long a wait is handed on at once, with the time', async () => {
    const fetch = replies(() => json({}, { status: 429, headers: { 'Retry-After': '600' } }));
    await expect(call(fetch)).rejects.toMatchObject({ status: 429, retryAfter: 600 });
    expect(fetch.count()).toBe(1);
  });

  it('to send anything is a TimeoutError after 15 seconds', async () => {
    const { fetch, attempts } = drip([' ', ' ', ' ']);
    const result = settled(fetch);
    await vi.advanceTimersByTimeAsync(17_900);
    expect(attempts()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(attempts()).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await result).toBeInstanceOf(TimeoutError);
  });

  it('to come to an end is a TimeoutError after two minutes', async () => {
    const { fetch, attempts } = drip(Array.from({ length: 900 }, () => ' '));
    const result = settled(fetch);
    await vi.advanceTimersByTimeAsync(119_900);
    expect(attempts()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(attempts()).toBe(2);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await result).toBeInstanceOf(TimeoutError);
  });

  it('to keep the contract is a ContractError that says where', async () => {
    const fetch = replies(() => json({ code: '1' }));
    const error = await call(fetch).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ContractError);
    expect((error as ContractError).deviations.map(({ path }) => path)).toContain('name');
    expect(fetch.count()).toBe(1);
  });

  it('to send JSON at all is a ContractError', async () => {
    const fetch = replies(() => new Response('<!doctype html><p>Xin chào'));
    await expect(call(fetch)).rejects.toBeInstanceOf(ContractError);
  });

  it('to ever stop sending is a ContractError, and the sending is stopped', async () => {
    let cancelled = false;
    const endless = (): Response =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
          cancel: () => void (cancelled = true),
        }),
      );
    await expect(call(replies(endless))).rejects.toBeInstanceOf(ContractError);
    expect(cancelled).toBe(true);
  });
});

describe('the agencies of an API', () => {
  const service = examples.getService[0]!.output;
  const agencies = examples.listAgencies[0]!.output;

  it('are asked for where it says that it lists them', async () => {
    const source = apiSource({ baseUrl, fetch: exampleApi() });
    expect(await source.agencies()).toEqual(agencies.agencies);
  });

  it('are none, and not asked for, where it does not', async () => {
    const calls: URL[] = [];
    const operations = service.operations.filter((name) => name !== 'listAgencies');
    const getService = { output: { ...service, operations } };
    const source = apiSource({ baseUrl, fetch: exampleApi({ getService }, calls) });
    expect(await source.agencies()).toEqual([]);
    expect(calls.map(({ pathname }) => pathname)).toEqual(['/api/v1/']);
  });
});

describe('an abort', () => {
  it('before the call sends nothing', async () => {
    const fetch = replies(() => json(marriage));
    const client = createClient({ baseUrl, fetch });
    await expect(
      client.getProcedure({ code: '1' }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetch.count()).toBe(0);
  });

  it('while waiting for the next attempt ends the call at once', async () => {
    const fetch = replies(() => Promise.reject(new TypeError('Failed to fetch')));
    const controller = new AbortController();
    const result = createClient({ baseUrl, fetch }).getProcedure(
      { code: '1' },
      { signal: controller.signal },
    );
    result.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(fetch.count()).toBe(1);
  });

  it('while the answer is on its way ends the call', async () => {
    const controller = new AbortController();
    const result = createClient({
      baseUrl,
      fetch: exampleApi({ getProcedure: 'never' }),
    }).getProcedure({ code: '1' }, { signal: controller.signal });
    controller.abort();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
  });
});
