import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { findOpenSsl } from '../helpers/web-servers.js';

/** Where officers' pages stand beside the server's own address. */
export const deskOrigin = 'https://quay.example';

/** The reference server with the demonstration's hall, as the guide starts it behind a web server. */
export interface Demonstration {
  readonly url: string;
  /** Takes a number, which every stream must tell of. */
  takeNumber(): Promise<string>;
  /** Calls the next number to the first counter. */
  callNext(): Promise<string>;
  stop(): Promise<void>;
}

const token = 'minh-hoa-quay-1';

export async function startDemonstration(folder: string): Promise<Demonstration> {
  const place = ['--port', '0', '--data', join(folder, 'data')];
  const options = ['--trusted-proxy', '127.0.0.1', '--desk-origin', deskOrigin];
  const server = spawn(
    process.execPath,
    ['dist/server/main.js', 'serve', '--demo', ...place, ...options],
    { env: { ...process.env, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(server, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec((output += text));
        if (address) resolve(address[0]);
      });
    }
    void ended.then(() => reject(new Error(`The demonstration did not start: ${output}`)));
  });
  const send = async <Answer>(path: string, body: object): Promise<Answer> => {
    const response = await fetch(`${url}/api/v1/offices/MC-DEMO/${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        Authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as Answer;
  };
  return {
    url,
    async takeNumber() {
      const { ticket } = await send<{ ticket: { number: string } }>('tickets', {
        service: 'ho-tich',
      });
      return ticket.number;
    },
    async callNext() {
      const { current } = await send<{ current: { number: string } }>('counters/1/call-next', {});
      return current.number;
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** What a desk of the first counter asks first, but for its token. */
export const deskPath = '/api/v1/offices/MC-DEMO/counters/1';
export const deskToken = { Authorization: `Bearer ${token}` };

/** A certificate that nobody has signed, for a day. */
export function makeCertificate(folder: string): { certificate: string; key: string } {
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'certificate.key');
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1'];
  const paths = ['-keyout', key, '-out', certificate];
  const args = ['req', '-x509', ...kind, '-subj', '/CN=hang-cho.example', ...paths];
  execFileSync(findOpenSsl()!, args, { stdio: 'pipe' });
  return { certificate, key };
}
