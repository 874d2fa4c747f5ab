import type { Context, Hono } from 'hono';
import { streamQueue } from '../../../contract/queue.js';
import { routePattern } from '../../api/operation-route.js';
import { readParameters } from '../../api/parameters.js';
import { ProblemError } from '../../api/problems.js';
import type { QueueStreams } from './queue-streams.js';

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Content-Language': 'vi',
  // Proxies must neither keep it nor gather it into larger pieces, as compressing would.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** Adds the route of `streamQueue`. @param streams undefined where there is no queue */
export function addQueueStream(api: Hono, streams: QueueStreams | undefined): void {
  api.get(routePattern(streamQueue.path), async (c: Context) => {
    if (!streams) throw new ProblemError('unavailable');
    const { office } = readParameters(streamQueue, c.req.param(), c.req.queries());
    // Of an answer to HEAD nobody would read or end the body.
    if (c.req.raw.method === 'HEAD') return new Response(null, { headers });
    const body = await streams.stream(office as string, c.req.header('Last-Event-ID'));
    return new Response(body, { headers });
  });
}
