import { Hono, type Context } from 'hono';
import { except } from 'hono/combine';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { operations } from '../contract/operations.js';
import {
  dated,
  logRequests,
  openToEveryOrigin,
  openToOrigins,
  safeHeaders,
} from './api/middleware.js';
import type { RequestLogEntry } from './api/middleware.js';
import { openApiDocument } from './api/openapi.js';
import { addOperation, answer, routePattern } from './api/operation-route.js';
import { ProblemError, problemResponse } from './api/problems.js';
import { DatabaseUnavailableError } from './database/database.js';
import type { Handlers } from './handlers.js';
import type { QueueStreams } from './queue/stream/queue-streams.js';
import { addQueueStream } from './queue/stream/route.js';

export interface AppOptions {
  readonly handlers: Handlers;
  /** What streams the queues; without it they are not streamed. */
  readonly streams?: QueueStreams | undefined;
  /** Origins beside the server's own whose pages may call numbers; none by default. */
  readonly deskOrigins?: readonly string[] | undefined;
  /** Rejects when the server cannot do its work; `/healthz` asks. */
  readonly checkHealth: () => Promise<unknown>;
  /** The address that a request came from. Limits are kept by it: look-ups fail without. */
  readonly addressOf?: (c: Context) => string;
  /** Where the API begins; `/api/v1` by default. */
  readonly basePath?: string;
  readonly log?: (entry: RequestLogEntry) => void;
  /** Told of everything that ends in `internal-error` or `unavailable`. */
  readonly logError?: (error: unknown) => void;
}

/** Seconds after which a caller may try again when the database is gone. */
const retryAfter = '5';

/** Of the operations that officers alone may call. */
const deskPaths = Object.values(operations)
  .filter(({ bearer }) => bearer === 'desk')
  .map(({ path }) => routePattern(path));

/** The API as a web-standard application: `createApp(…).fetch(request)`. */
export function createApp(options: AppOptions): Hono {
  const { checkHealth, basePath = '/api/v1', log, logError } = options;
  // Without strictness `/api/v1` and `/api/v1/` are the same.
  const app = new Hono({ strict: false });
  if (log) app.use(logRequests(log));
  app.use(safeHeaders);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }));
  app.get('/healthz', async (c) => {
    await checkHealth();
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
  app.route(basePath, createApi(options, basePath));
  app.notFound(() => problemResponse(new ProblemError('not-found', 'Không có địa chỉ này.')));
  app.onError((error) => failure(error, logError));
  return app;
}

function createApi(
  { handlers, streams, deskOrigins = [], addressOf = () => '' }: AppOptions,
  basePath: string,
): Hono {
  const api = new Hono({ strict: false });
  api.use(
    dated,
    except(
      deskPaths.map((path) => basePath + path),
      openToEveryOrigin,
    ),
  );
  const openToDesks = openToOrigins(deskOrigins);
  for (const path of deskPaths) api.use(path, openToDesks);
  for (const operation of Object.values(operations)) {
    addOperation(api, operation, handlers[operation.name], addressOf);
  }
  addQueueStream(api, streams);
  const document = openApiDocument(basePath);
  api.get('/openapi.json', (c) => answer(c, document, 300));
  return api;
}

function wrongMethod(c: Context, allowed: string[]): Response {
  const methods = [...allowed, 'OPTIONS'].join(', ');
  const isQuestion = c.req.method === 'OPTIONS';
  if (isQuestion) return new Response(null, { status: 204, headers: { Allow: methods } });
  const problem = new ProblemError('method-not-allowed', `Ở đây chỉ dùng được: ${methods}.`);
  return problemResponse(problem, { Allow: methods });
}

function failure(error: unknown, logError: AppOptions['logError']): Response {
  if (error instanceof ProblemError) return problemResponse(error);
  logError?.(error);
  return error instanceof DatabaseUnavailableError
    ? problemResponse(new ProblemError('unavailable'), { 'Retry-After': retryAfter })
    : problemResponse(new ProblemError('internal-error'));
}
