import {
  createDocument,
  type oas31,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
} from 'zod-openapi';
import type * as z from 'zod/mini';
import { examples } from '../../contract/examples/index.js';
import * as contract from '../../contract/index.js';
import { leafSchemas } from '../../contract/leaf-schemas.js';
import { problemsOf } from '../../contract/operation.js';
import { problemStatuses, problemType, type ProblemName } from '../../contract/problem.js';
import type { Operation, OperationName } from '../../contract/index.js';
import { describeStream } from './openapi-stream.js';

type Response = ZodOpenApiOperationObject['responses'][`${200}`];

const etag = { ETag: { description: 'Dấu của nội dung.', schema: { type: 'string' } } } as const;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Đặt tên cho yêu cầu này và các lần gửi lại của nó.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: 'd9ae7f0e-5c1f-4c3e-9a43-1f6d2f0f6a55',
} as const;

/** The OpenAPI 3.1 document of the whole contract. @param basePath where the API begins */
export function openApiDocument(basePath: string): oas31.OpenAPIObject {
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa',
        version: contract.contractVersion,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: basePath }],
      paths: paths(),
      components: { schemas: namedSchemas() },
    },
    { override: describeSchema },
  );
  for (const operation of Object.values(contract.operations)) addInputExamples(document, operation);
  return document;
}

/** What the generator cannot know: the meaning of rules, and that readers take unknown fields. */
const describeSchema: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  delete jsonSchema.additionalProperties;
  Object.assign(jsonSchema, leafSchemas.get(zodSchema));
};

/** Every schema that the contract exports becomes a component of that name. */
function namedSchemas(): Record<string, z.core.$ZodType> {
  const exported: [string, unknown][] = Object.entries(contract);
  const isSchema = (entry: [string, unknown]): entry is [string, z.core.$ZodType] =>
    typeof entry[1] === 'object' && entry[1] !== null && '_zod' in entry[1];
  return Object.fromEntries(exported.filter(isSchema));
}

function paths(): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const result: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of Object.values(contract.operations)) {
    const methods = (result[operation.path] ??= {});
    methods[operation.method.toLowerCase()] = describe(operation);
  }
  for (const stream of Object.values(contract.streams)) {
    result[stream.path] = { get: describeStream(stream, problems(problemsOf(stream))) };
  }
  return result;
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  return {
    operationId: operation.name,
    requestParams: { path: operation.pathParameters, query: operation.query },
    ...(operation.idempotent && { parameters: [idempotencyKey] }),
    ...(operation.method === 'POST' && { requestBody: bodyOf(operation) }),
    responses: {
      '200': success(operation),
      ...(operation.maxAge > 0 && {
        '304': { description: 'Nội dung không đổi.', headers: etag },
      }),
      ...problems(problemsOf(operation)),
    },
  };
}

function bodyOf({ name, body }: Operation): ZodOpenApiOperationObject['requestBody'] {
  const names = Object.keys(body._zod.def.shape);
  const shown: Record<string, { summary: string; value: unknown }> = {};
  for (const [index, { summary, input }] of examples[name as OperationName].entries()) {
    const sent = Object.entries(input as object).filter(([field]) => names.includes(field));
    shown[`${name}${index + 1}`] = { summary, value: Object.fromEntries(sent) };
  }
  return { required: true, content: { 'application/json': { schema: body, examples: shown } } };
}

function success({ name, response, maxAge }: Operation): Response {
  const shown: Record<string, { summary: string; value: unknown }> = {};
  for (const [index, { summary, output }] of examples[name as OperationName].entries()) {
    shown[`${name}${index + 1}`] = { summary, value: output };
  }
  return {
    description: 'Thành công.',
    headers: maxAge > 0 ? etag : {},
    content: { 'application/json': { schema: response, examples: shown } },
  };
}

/** One response for each status, naming the problems that come with it. */
function problems(names: readonly ProblemName[]): Record<`${5}${string}`, Response> {
  const responses: Record<string, Response> = {};
  for (const name of names) {
    const status = problemStatuses[name];
    const types = [responses[status]?.description, `\`${problemType(name)}\``];
    responses[status] = {
      description: types.filter(Boolean).join(', '),
      content: { 'application/problem+json': { schema: contract.Problem } },
    };
  }
  return responses;
}

/** Shows with each parameter a value that one of the operation's examples sends. */
function addInputExamples(document: oas31.OpenAPIObject, operation: Operation): void {
  const inputs = examples[operation.name as OperationName].map(
    ({ input }) => input as Record<string, unknown>,
  );
  const method = operation.method === 'GET' ? 'get' : 'post';
  for (const parameter of document.paths?.[operation.path]?.[method]?.parameters ?? []) {
    if (!('name' in parameter)) continue;
    const example = inputs.find((input) => parameter.name in input)?.[parameter.name];
    if (example !== undefined) parameter.example = example;
  }
}
