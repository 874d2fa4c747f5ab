import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { examples } from '../../src/contract/examples/index.js';
import { operations, Problem, problemName } from '../../src/contract/index.js';
import * as z from 'zod/mini';
import { ProblemError } from '../../src/server/api/problems.js';
import type { RequestLogEntry } from '../../src/server/api/middleware.js';
import { createApp, type AppOptions } from '../../src/server/app.js';
import { DatabaseUnavailableError } from '../../src/server/database/database.js';
import type { Handlers } from '../../src/server/handlers.js';
import { fakeHandlers } from './helpers/fake-handlers.js';

const api = (changes: Partial<Handlers> = {}, options: Partial<AppOptions> = {}) =>
  createApp({ handlers: fakeHandlers(changes), checkHealth: () => Promise.resolve(), ...options });

const jsonOf = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Idempotency-Key': 'k' },
  body: JSON.stringify(body),
});

const messageOf = ({ method }: { method: string }, input: unknown): RequestInit => {
  const message = method === 'POST' ? jsonOf(input) : {};
  return { ...message, headers: { ...message.headers, Authorization: 'Bearer secret' } };
};

async function problemOf(response: Response): Promise<Problem & { name: string | undefined }> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('Content-Language')).toBe('vi');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const problem = z.parse(Problem, await response.json());
  expect(problem.status).toBe(response.status);
  return { ...problem, name: problemName(problem.type) };
}

describe('operations', () => {
  test.each(Object.values(operations).map((operation) => [operation.name, operation] as const))(
    '%s answers its example, in the contract’s shape',
    async (name, operation) => {
      for (const { input, output } of examples[name]) {
        const app = api({ [name]: () => output });
        const path = operation.path.replace(
          /\{(\w+)\}/g,
          (_, name: string) => (input as Record<string, string>)[name]!,
        );
        const response = await app.request(`/api/v1${path}`, messageOf(operation, input));
        expect(response.status).toBe(200);
        const body: unknown = await response.json();
        expect(body).toEqual(output);
        expect(z.safeParse(operation.response as z.core.$ZodType, body).success).toBe(true);
        const caching = operation.maxAge > 0 ? `public, max-age=${operation.maxAge}` : 'no-store';
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'content-type': 'application/json; charset=utf-8',
          'content-language': 'vi',
          'cache-control': caching,
        });
        expect(Date.parse(response.headers.get('Date') ?? '')).not.toBeNaN();
        expect(response.headers.has('ETag')).toBe(operation.maxAge > 0);
      }
    },
  );

  test('the base answers with and without a slash', async () => {
    expect((await api().request('/api/v1')).status).toBe(200);
    expect((await api().request('/api/v1/')).status).toBe(200);
  });

  test('the base path can be another one', async () => {
    const app = api({}, { basePath: '/mot-cua' });
    expect((await app.request('/mot-cua/agencies')).status).toBe(200);
    expect((await app.request('/api/v1/agencies')).status).toBe(404);
  });
});

describe('parameters', () => {
  async function received(query: string): Promise<unknown> {
    let input: unknown;
    const { output } = examples.searchProcedures[0]!;
    const app = api({ searchProcedures: (given) => ((input = given), output) });
    expect((await app.request(`/api/v1/procedures${query}`)).status).toBe(200);
    return input;
  }

  async function refused(query: string): Promise<Problem['errors']> {
    const response = await api().request(`/api/v1/procedures${query}`);
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem.name).toBe('invalid-parameter');
    return problem.errors;
  }

  test('are read by the operation’s schema', async () => {
    expect(await received('?q=&level=province&limit=7')).toEqual({
      q: '',
      level: ['province'],
      limit: 7,
    });
    expect(await received('')).toEqual({});
  });

  test('a repeated one is a list', async () => {
    expect(await received('?field=A&field=B%20C')).toEqual({ field: ['A', 'B C'] });
  });

  test('a query that looks like a number stays a text', async () => {
    expect(await received('?q=123')).toEqual({ q: '123' });
  });

  test('unknown ones are ignored', async () => {
    expect(await received('?utm_source=x&q=a&__proto__=y')).toEqual({ q: 'a' });
  });

  test.each([
    ['?limit=0', 'limit', 'Phải là số nguyên từ 1 đến 100.'],
    ['?limit=101', 'limit', 'Phải là số nguyên từ 1 đến 100.'],
    ['?limit=1.5', 'limit', 'Phải là số nguyên từ 1 đến 100.'],
    ['?limit=', 'limit', 'Phải là số nguyên từ 1 đến 100.'],
    ['?limit=ba', 'limit', 'Phải là số nguyên từ 1 đến 100.'],
    ['?level=x&level=province', 'level', 'Phải là một trong: ministry, province, commune, other.'],
    ['?q=a&q=b', 'q', 'Chỉ được ghi một lần.'],
    ['?field=', 'field', 'Không được để trống.'],
    [`?q=${'a'.repeat(501)}`, 'q', 'Không được dài quá 500 ký tự.'],
  ])('%.24s is refused by name', async (query, parameter, detail) => {
    expect(await refused(query)).toEqual([{ parameter, detail }]);
  });

  test('all that are wrong are named', async () => {
    const errors = await refused('?limit=0&level=x');
    expect(errors?.map(({ parameter }) => parameter)).toEqual(['level', 'limit']);
  });

  test('a path parameter is decoded', async () => {
    let code = '';
    const { output } = examples.getProcedure[0]!;
    const app = api({ getProcedure: (input) => ((code = input.code), output) });
    await app.request('/api/v1/procedures/1.00%2F%C4%91');
    expect(code).toBe('1.00/đ');
  });
});

describe('bodies', () => {
  const path = '/api/v1/dossiers/lookup';
  const good = examples.lookUpDossier[0]!.input;

  test('are read by the operation’s schema, and who asks is told', async () => {
    let received: unknown[] = [];
    const { output } = examples.lookUpDossier[0]!;
    const app = api(
      { lookUpDossier: (...given) => ((received = given), output) },
      { addressOf: () => '192.0.2.7' },
    );
    expect((await app.request(path, jsonOf({ ...good, more: 1 }))).status).toBe(200);
    expect(received).toEqual([good, { address: '192.0.2.7', idempotencyKey: '', token: '' }]);
  });

  test.each<[string, unknown, Problem['errors']]>([
    [
      'no fields',
      {},
      [
        { pointer: '/code', detail: 'Không được để trống.' },
        { pointer: '/verification', detail: 'Giá trị không đúng dạng.' },
      ],
    ],
    ['no object', [], [{ detail: 'Giá trị không đúng dạng.' }]],
    [
      'an unknown kind',
      { ...good, verification: { kind: 'x', value: '1' } },
      [
        {
          pointer: '/verification/kind',
          detail: 'Phải là một trong: phone, identity, receipt, other.',
        },
      ],
    ],
  ])('with %s are refused by place', async (_what, body, errors) => {
    const response = await api().request(path, jsonOf(body));
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ name: 'invalid-body', errors });
  });

  test.each<[string, RequestInit, number, string]>([
    ['that are no JSON', { ...jsonOf({}), body: '{' }, 400, 'invalid-body'],
    ['of another type', { method: 'POST', body: 'code=1' }, 415, 'unsupported-media-type'],
    ['that are too long', jsonOf({ code: 'x'.repeat(70_000) }), 413, 'body-too-large'],
  ])('%s are refused', async (_what, init, status, name) => {
    const response = await api().request(path, init);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).name).toBe(name);
  });

  describe('of an operation that is done once', () => {
    const send = (key: string | undefined): Promise<[Response, unknown]> => {
      let received: unknown;
      const { input, output } = examples.submitRating[0]!;
      const app = api({ submitRating: (_, caller) => ((received = caller), output) });
      const message = jsonOf(input);
      const headers = new Headers(message.headers);
      headers.delete('Idempotency-Key');
      if (key !== undefined) headers.set('Idempotency-Key', key);
      const response = app.request('/api/v1/ratings', { ...message, headers });
      return Promise.resolve(response).then((answer) => [answer, received]);
    };

    test.each([
      ['abc', 'abc'],
      ['"abc"', 'abc'],
      [` ${'k'.repeat(255)} `, 'k'.repeat(255)],
    ])('the handler gets its key %#', async (header, idempotencyKey) => {
      const [response, received] = await send(header);
      expect(response.status).toBe(200);
      expect(received).toEqual({ address: '', idempotencyKey, token: '' });
    });

    test.each([undefined, '', '""', 'a b', 'k'.repeat(256)])(
      'is refused without a key %#',
      async (header) => {
        const [response] = await send(header);
        expect(response.status).toBe(400);
        expect((await problemOf(response)).name).toBe('idempotency-key-missing');
      },
    );
  });

  test.each([undefined, 'Bearer', 'Basic abc', 'Bearer a b'])(
    'of an operation that needs a secret are refused without one: %s',
    async (authorization) => {
      const headers = { ...(authorization && { Authorization: authorization }) };
      const response = await api().request('/api/v1/tickets/1', { headers });
      expect(response.status).toBe(401);
      expect((await problemOf(response)).name).toBe('unauthorized');
    },
  );

  test('the handler gets the secret that a call carries', async () => {
    let token = '';
    const { output } = examples.getTicket[0]!;
    const app = api({ getTicket: (_, caller) => (({ token } = caller), output) });
    await app.request('/api/v1/tickets/1', { headers: { Authorization: 'Bearer abc-1' } });
    expect(token).toBe('abc-1');
  });

  test('a refusal that may pass says when', async () => {
    const lookUpDossier = () => {
      throw new ProblemError('too-many-attempts', undefined, undefined, 90);
    };
    const response = await api({ lookUpDossier }).request(path, jsonOf(good));
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('90');
  });
});

describe('problems', () => {
  test('an address that does not exist', async () => {
    const response = await api().request('/api/v1/nothing');
    expect(response.status).toBe(404);
    expect((await problemOf(response)).name).toBe('not-found');
  });

  test('a record that does not exist', async () => {
    const getProcedure = () => {
      throw new ProblemError('not-found', 'Không có.');
    };
    const response = await api({ getProcedure }).request('/api/v1/procedures/9');
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({ name: 'not-found', detail: 'Không có.' });
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s where only GET is', async (method) => {
    const response = await api().request('/api/v1/procedures', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expect((await problemOf(response)).name).toBe('method-not-allowed');
  });

  test('an unexpected error tells nothing but that', async () => {
    const errors: unknown[] = [];
    const thrown = new Error('password=secret');
    const listAgencies = () => Promise.reject(thrown);
    const app = api({ listAgencies }, { logError: (error) => errors.push(error) });
    const response = await app.request('/api/v1/agencies');
    expect(response.status).toBe(500);
    expect(await response.clone().text()).not.toContain('secret');
    expect((await problemOf(response)).name).toBe('internal-error');
    expect(errors).toEqual([thrown]);
  });

  test('a database that is gone', async () => {
    const gone = () => Promise.reject(new DatabaseUnavailableError(new Error('ECONNREFUSED')));
    const app = api({ listAgencies: gone }, { checkHealth: gone });
    for (const path of ['/api/v1/agencies', '/healthz']) {
      const response = await app.request(path);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await problemOf(response)).name).toBe('unavailable');
    }
  });

  test('/healthz is well otherwise', async () => {
    expect(await (await api().request('/healthz')).json()).toEqual({ status: 'ok' });
  });
});

describe('conditional requests', () => {
  const get = (tag: string) =>
    api().request('/api/v1/catalogue', { headers: { 'If-None-Match': tag } });

  test('what the caller has is not sent again', async () => {
    const tag = (await api().request('/api/v1/catalogue')).headers.get('ETag')!;
    for (const asked of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
      const response = await get(asked);
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        etag: tag,
        'cache-control': 'public, max-age=300',
        'content-language': 'vi',
        'access-control-allow-origin': '*',
      });
    }
  });

  test('something else is', async () => {
    expect((await get('"other"')).status).toBe(200);
  });

  test('the tag follows the content', async () => {
    const tags = await Promise.all(
      ['A', 'B', 'A'].map(async (name) => {
        const getProcedure = () => ({ ...examples.getProcedure[1]!.output, name });
        const response = await api({ getProcedure }).request('/api/v1/procedures/1');
        return response.headers.get('ETag');
      }),
    );
    expect(tags[0]).toBe(tags[2]);
    expect(tags[0]).not.toBe(tags[1]);
  });

  test('no tag is computed for what is never kept', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest');
    const getCatalogue = () => ({ ...examples.getCatalogue[0]!.output });
    const app = api({ getCatalogue });
    await app.request('/api/v1/procedures?q=a');
    expect(digest).not.toHaveBeenCalled();
    await app.request('/api/v1/catalogue');
    expect(digest).toHaveBeenCalledOnce();
    digest.mockRestore();
  });
});

describe('compression', () => {
  const get = (path: string, accepted: string) =>
    api().request(path, { headers: { 'Accept-Encoding': accepted } });

  test('packs an answer that is worth it', async () => {
    const response = await get('/api/v1/procedures', 'br, gzip;q=0.8');
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(response.headers.get('Vary')).toContain('Accept-Encoding');
    const body = gunzipSync(new Uint8Array(await response.arrayBuffer())).toString();
    expect(JSON.parse(body)).toEqual(examples.searchProcedures[0]!.output);
  });

  test.each([
    ['/api/v1/procedures', 'identity'],
    ['/api/v1/procedures', 'gzip;q=0'],
    ['/api/v1/', 'gzip'],
  ])('leaves %s alone for %s', async (path, accepted) => {
    expect((await get(path, accepted)).headers.has('Content-Encoding')).toBe(false);
  });
});

describe('methods and origins', () => {
  const path = '/api/v1/procedures';

  test('HEAD is GET without a body', async () => {
    const response = await api().request(path, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.text()).toBe('');
  });

  test('OPTIONS names the methods', async () => {
    const response = await api().request(path, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('a preflight is answered for every origin, without credentials', async () => {
    const response = await api().request(path, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://so.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.has('Access-Control-Allow-Credentials')).toBe(false);
    expect(response.headers.get('Access-Control-Allow-Methods')?.split(',')).toContain('GET');
    expect(response.headers.get('Access-Control-Allow-Headers')?.split(',')).toEqual([
      'Authorization',
      'Idempotency-Key',
      'Last-Event-ID',
      'If-None-Match',
      'Content-Type',
    ]);
    expect(Number(response.headers.get('Access-Control-Max-Age'))).toBeGreaterThan(600);
  });

  test.each([path, '/api/v1/nothing', '/api/v1/procedures?limit=0'])(
    'a page of another origin can read %s',
    async (address) => {
      const response = await api().request(address, { headers: { Origin: 'https://so.example' } });
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(response.headers.get('Access-Control-Expose-Headers')?.split(',')).toEqual([
        'ETag',
        'Retry-After',
        'Date',
        'Content-Language',
        'RateLimit',
      ]);
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    },
  );

  test('so can it read an error', async () => {
    const listAgencies = () => Promise.reject(new Error('x'));
    const response = await api({ listAgencies }).request('/api/v1/agencies');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('desks', () => {
  const path = '/api/v1/offices/MC-12/counters/3';
  const own = 'http://localhost';
  const quay = 'https://quay.example';
  const named = () => api({}, { deskOrigins: [quay] });
  const get = (headers: Record<string, string>, app = named()) =>
    app.request(path, { headers: { Authorization: 'Bearer secret', ...headers } });
  const call = (headers: Record<string, string>) =>
    named().request(`${path}/call-next`, {
      ...jsonOf({}),
      headers: { ...jsonOf({}).headers, Authorization: 'Bearer secret', ...headers },
    });
  const ask = (address: string, Origin: string) =>
    named().request(address, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'POST' },
    });
  const isOpen = ({ headers }: Response): boolean =>
    [...headers.keys()].some((name) => name.startsWith('access-control-'));

  test('answer a page of the server’s own origin, and programs', async () => {
    const ways: Record<string, string>[] = [
      {},
      { Origin: own },
      { Origin: own, 'Sec-Fetch-Site': 'same-origin' },
    ];
    for (const headers of ways) {
      for (const response of [await get(headers), await call(headers)]) {
        expect(response.status).toBe(200);
        expect(isOpen(response)).toBe(false);
      }
    }
  });

  test('take the browser’s word where a proxy asks by another name', async () => {
    const Origin = 'https://hang-cho.example';
    expect((await call({ Origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
    expect((await call({ Origin: own, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });

  test('answer a page of an origin that was named, and that alone may read', async () => {
    for (const response of [await get({ Origin: quay }), await call({ Origin: quay })]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe(quay);
      expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Date');
      expect(response.headers.get('Vary')).toContain('Origin');
    }
    const preflight = await ask(`${path}/call-next`, quay);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe(quay);
    expect(preflight.headers.get('Access-Control-Allow-Methods')?.split(',')).toContain('POST');
    expect(preflight.headers.has('Access-Control-Allow-Credentials')).toBe(false);
  });

  test.each([
    'https://so.example',
    'http://quay.example',
    'https://quay.example:444',
    'https://quay.example.so.example',
    'null',
  ])('refuse a page of %s, before anything is done', async (Origin) => {
    let calls = 0;
    const { output } = examples.getDesk[0]!;
    const app = api({ getDesk: () => (calls++, output) }, { deskOrigins: [quay] });
    const preflight = await ask(`${path}/call-next`, Origin);
    for (const response of [preflight, await call({ Origin }), await get({ Origin }, app)]) {
      expect(response.status).toBe(403);
      expect(isOpen(response)).toBe(false);
      const { name, detail } = await problemOf(response);
      expect(name).toBe('origin-not-allowed');
      expect(detail).toContain(`--desk-origin ${Origin}`);
    }
    expect(calls).toBe(0);
  });

  test('refuse every foreign page where none was named', async () => {
    expect((await get({ Origin: quay }, api())).status).toBe(403);
    expect((await get({ Origin: quay }, api({}, { basePath: '/mot-cua' }))).status).toBe(404);
  });

  test('all of their addresses are guarded, under any base path', async () => {
    const paths = Object.values(operations).filter(({ bearer }) => bearer === 'desk');
    expect(paths.length).toBeGreaterThan(8);
    for (const base of ['/api/v1', '/mot-cua']) {
      const app = api({}, { basePath: base });
      for (const { path, method } of paths) {
        for (const end of ['', '/']) {
          const address = base + path.replace('{office}', 'x').replace('{counter}', 'y') + end;
          const headers = { Origin: 'https://so.example', Authorization: 'Bearer secret' };
          const response = await app.request(address, { method, headers });
          expect([address, response.status]).toEqual([address, 403]);
        }
      }
    }
  });

  test.each([
    '/api/v1/offices/MC-12/tickets',
    '/api/v1/offices/MC-12/queue',
    '/api/v1/tickets/1/leave',
  ])('leave %s open to every page', async (address) => {
    const response = await ask(address, 'https://so.example');
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

test('the log knows patterns, not what was asked for', async () => {
  const log: RequestLogEntry[] = [];
  const app = api({}, { log: (entry) => log.push(entry) });
  for (const path of ['/procedures/1.000894?x=1', '/procedures?q=ly+hon', '/agencies/secret']) {
    await app.request(`/api/v1${path}`, { headers: { 'User-Agent': 'phone' } });
  }
  expect(log.map(({ ms, ...entry }) => (expect(ms).toBeTypeOf('number'), entry))).toEqual([
    { method: 'GET', route: '/api/v1/procedures/:code', status: 200 },
    { method: 'GET', route: '/api/v1/procedures', status: 200 },
    { method: 'GET', route: '/api/v1/*', status: 404 },
  ]);
});
