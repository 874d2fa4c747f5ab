import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { request, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';

const host = 'hang-cho.example';

const streamPath = '/api/v1/offices/MC-DEMO/queue/events';

/** How something is asked through a web server. */
export interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  /** Address of this machine that the call comes from. */
  readonly from?: string;
  readonly body?: object;
}

const optionsFor = (port: number, { headers, from, body }: Asking): RequestOptions => ({
  host: '127.0.0.1',
  port,
  servername: host,
  rejectUnauthorized: false,
  agent: false,
  headers: { Host: `${host}:${port}`, ...(body && contentType), ...headers },
  ...(from !== undefined && { localAddress: from }),
});

const contentType = { 'Content-Type': 'application/json' };

/** Asks by HTTP/1.1. */
async function call(
  port: number,
  path: string,
  asking: Asking = {},
  method = asking.body ? 'POST' : 'GET',
): Promise<IncomingMessage> {
  const sent = request({ ...optionsFor(port, asking), path, method });
  sent.end(asking.body && JSON.stringify(asking.body));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

/** The status and headers of an answer, whose body is not read. */
export async function ask(
  port: number,
  path: string,
  asking?: Asking,
): Promise<{ status: number; headers: IncomingMessage['headers'] }> {
  const response = await call(port, path, asking);
  response.resume();
  return { status: response.statusCode!, headers: response.headers };
}

/** The stream of the demonstration's queue, as it comes. */
export interface OpenStream {
  text(): string;
  hasEnded(): boolean;
  close(): void;
}

export async function openStream(
  port: number,
  protocol: 'http/1.1' | 'h2',
  headers: Readonly<Record<string, string>> = {},
): Promise<OpenStream> {
  return protocol === 'h2' ? openByHttp2(port, headers) : openByHttp1(port, headers);
}

async function openByHttp1(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<OpenStream> {
  const response = await call(port, streamPath, { headers });
  const isPacked = response.headers['content-encoding'] === 'gzip';
  return keep(isPacked ? response.pipe(createGunzip()) : response, () => response.destroy());
}

async function openByHttp2(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<OpenStream> {
  const session = connectHttp2(`https://127.0.0.1:${port}`, {
    servername: host,
    rejectUnauthorized: false,
  });
  // Told by the stream as well, which is what is read.
  session.on('error', () => undefined);
  const address = { ':path': streamPath, ':authority': `${host}:${port}` };
  const stream = session.request({ ...address, ...headers });
  await once(stream, 'response');
  return keep(stream, () => session.destroy());
}

function keep(body: Readable, close: () => void): OpenStream {
  let text = '';
  let hasEnded = false;
  body.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  for (const end of ['end', 'error', 'close']) body.on(end, () => (hasEnded = true));
  return { text: () => text, hasEnded: () => hasEnded, close };
}
