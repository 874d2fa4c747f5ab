import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { examples } from '../../src/contract/examples/index.js';
import * as contract from '../../src/contract/index.js';
import { problemsOf } from '../../src/contract/operation.js';
import { createApp } from '../../src/server/app.js';
import { fakeHandlers } from './helpers/fake-handlers.js';

interface Described {
  operationId: string;
  requestBody?: { required: boolean; content: NonNullable<Answer['content']> };
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    example?: unknown;
    schema: object;
  }[];
  responses: Record<string, Answer>;
}

interface Answer {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: object; examples?: Record<string, { value: unknown }> }>;
}

interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

const app = createApp({ handlers: fakeHandlers(), checkHealth: () => Promise.resolve() });
const response = await app.request('/api/v1/openapi.json');
const document = (await response.json()) as Document;
const operations = Object.values(contract.operations);

/** Every value of a key, wherever it is. */
function* valuesOf(key: string, place: unknown): Generator {
  if (typeof place !== 'object' || place === null) return;
  for (const [name, value] of Object.entries(place)) {
    if (name === key) yield value;
    yield* valuesOf(key, value);
  }
}

describe('the OpenAPI document', () => {
  test('is 3.1, of the contract’s version, and can be kept', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Một Cửa', version: contract.contractVersion });
    expect(document.servers).toEqual([{ url: '/api/v1' }]);
    expect(response.headers.get('ETag')).toBeTruthy();
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('has every operation and no other', () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    const streams = Object.values(contract.streams);
    expect(ids.sort()).toEqual([...operations, ...streams].map(({ name }) => name).sort());
  });

  test('has the stream, with an event as it comes, and how to continue', () => {
    const { path, response: schema } = contract.streams.streamQueue;
    const { parameters, responses } = document.paths[path]!.get!;
    expect(parameters!.map(({ name, in: where }) => [name, where])).toEqual([
      ['office', 'path'],
      ['Last-Event-ID', 'header'],
    ]);
    expect(responses['404']!.description).toContain(contract.problemType('not-found'));
    const { examples: shown } = responses['200']!.content!['text/event-stream']!;
    const [[id, data]] = Object.values(shown!).map(({ value }) =>
      String(value)
        .match(/^id: (\d+)\ndata: (.+)\n\n$/)!
        .slice(1),
    ) as [[string, string]];
    const event = z.parse(schema, JSON.parse(data));
    expect(String(event.sequence)).toBe(id);
  });

  test('has every schema of the contract by name, each saying something', () => {
    const names = Object.entries(contract).filter(
      ([, value]) => value instanceof Object && '_zod' in value,
    );
    expect(Object.keys(document.components.schemas).sort()).toEqual(
      names.map(([name]) => name).sort(),
    );
    for (const schema of Object.values(document.components.schemas)) {
      expect('type' in schema || 'enum' in schema).toBe(true);
    }
    expect(document.components.schemas.Instant).toEqual({ type: 'string', format: 'date-time' });
    expect(document.components.schemas.Limit).toMatchObject({ minimum: 1, maximum: 100 });
  });

  test('points to nothing that is not there', () => {
    const references = [...valuesOf('$ref', document)] as string[];
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
      expect(document.components.schemas).toHaveProperty(name ?? reference);
    }
  });
});

describe.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s',
  (name, operation) => {
    const described = document.paths[operation.path]![operation.method.toLowerCase()]!;

    test('has its parameters, with examples where the contract has some', () => {
      const parameters = described.parameters ?? [];
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const named = (where: string): string[] =>
        parameters.filter((parameter) => parameter.in === where).map((parameter) => parameter.name);
      expect(named('path')).toEqual(inPath);
      expect(named('query')).toEqual(Object.keys(operation.query._zod.def.shape));
      expect(named('header')).toEqual(operation.idempotent ? ['Idempotency-Key'] : []);
      for (const parameter of parameters) {
        expect(parameter.required ?? false).toBe(parameter.in !== 'query');
        if (parameter.in === 'header') continue;
        const sent = examples[name].map(
          ({ input }) => (input as Record<string, unknown>)[parameter.name],
        );
        expect(parameter.example).toEqual(sent.find((value) => value !== undefined));
      }
    });

    test('has its body, where it takes one, with the contract’s examples, which keep the schema', () => {
      const body = described.requestBody;
      expect(body?.required).toBe(operation.method === 'POST' ? true : undefined);
      const shown = Object.values(body?.content['application/json']!.examples ?? {});
      expect(shown).toHaveLength(body ? examples[name].length : 0);
      for (const [index, { value }] of shown.entries()) {
        expect(examples[name][index]!.input).toMatchObject(value as object);
        expect(z.safeParse(operation.body as z.core.$ZodType, value).success).toBe(true);
      }
    });

    test('has its answer with the contract’s examples, which keep the schema', () => {
      const { content, headers } = described.responses['200']!;
      const shown = Object.values(content!['application/json']!.examples!).map(
        ({ value }) => value,
      );
      expect(shown).toEqual(examples[name].map(({ output }) => output));
      for (const value of shown) {
        expect(z.safeParse(operation.response as z.core.$ZodType, value).success).toBe(true);
      }
      expect('ETag' in (headers ?? {})).toBe(operation.maxAge > 0);
      expect('304' in described.responses).toBe(operation.maxAge > 0);
    });

    test('has its problems', () => {
      for (const problem of problemsOf(operation)) {
        const answer = described.responses[contract.problemStatuses[problem]]!;
        expect(answer.description).toContain(contract.problemType(problem));
        expect(answer.content).toHaveProperty(['application/problem+json']);
      }
    });
  },
);

test('numbers of tickets and amounts are named as such, and no others', () => {
  const { TicketNumber, Text, Desk, DeskTicket } = document.components.schemas as Record<
    string,
    { properties?: Record<string, unknown> }
  >;
  expect(TicketNumber).toEqual(Text);
  expect(DeskTicket?.properties).toMatchObject({
    number: { $ref: '#/components/schemas/TicketNumber' },
    id: { $ref: '#/components/schemas/Text' },
  });
  expect(JSON.stringify(Desk)).not.toContain('TicketNumber');
  expect(JSON.stringify(Desk)).toContain('schemas/Count');
});

test('a lookup’s body is described field by field', () => {
  const { requestBody } = document.paths['/dossiers/lookup']!.post!;
  const { schema, examples: shown } = requestBody!.content['application/json']!;
  expect(schema).toEqual({ $ref: '#/components/schemas/DossierLookup' });
  expect(Object.keys(shown!).length).toBeGreaterThan(0);
  expect(document.components.schemas.DossierLookup).toMatchObject({
    required: ['code', 'verification'],
    properties: { verification: { required: ['kind', 'value'] } },
  });
});
