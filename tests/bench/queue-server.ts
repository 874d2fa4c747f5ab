/** What `queue.ts` measures, each in a process of its own: the reference server, or a bare one. */
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { calledEvent } from '../../src/contract/examples/queue.js';
import { migrate } from '../../src/server/database/migrate.js';
import { openPGlite } from '../../src/server/database/pglite.js';
import { importFile } from '../../src/server/import/import.js';
import { hashOf } from '../../src/server/queue/ticket-secrets.js';
import { Secret } from '../../src/server/secret.js';
import { startServer } from '../../src/server/server.js';
import { addDeskToken } from '../../src/server/stores/desk-tokens.js';
import { fileOf, keepingReport } from '../server/helpers/report.js';

const token = 'bench';
const secret = new Secret(Buffer.alloc(32, 1));

const office = {
  code: 'do',
  name: 'Nơi đo',
  services: [{ id: 'a', name: 'Dịch vụ', prefix: 'A' }],
  counters: [{ id: '1', name: 'Quầy 1', services: ['a'] }],
};

/** The reference server on an embedded database in memory. */
async function serveQueue(): Promise<string> {
  const database = await openPGlite();
  await migrate(database);
  await importFile(database, 'offices', fileOf(JSON.stringify(office)), {}, keepingReport());
  const desk = { id: 'bench', hash: hashOf(token), office: office.code, counter: '1' };
  await addDeskToken(database, desk);
  const { url } = await startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    name: 'Nơi đo',
    queue: { secret, limits: { factor: 1000 } },
    log: () => undefined,
  });
  return `${url}/api/v1/offices/${office.code}`;
}

/** Server-Sent Events with nothing behind them: what `node:http` does at best. */
async function serveBare(): Promise<string> {
  const boards = new Set<ServerResponse>();
  let sequence = 0;
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(':\n\n');
      boards.add(response);
      response.on('close', () => boards.delete(response));
      return;
    }
    sequence += 1;
    const number = `A${String(sequence).padStart(3, '0')}`;
    const event = JSON.stringify({ ...calledEvent, sequence, number });
    for (const board of boards) board.write(`id: ${sequence}\ndata: ${event}\n\n`);
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

process.on('message', () => {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  process.send!(heapUsed + external);
});
process.send!(await (process.argv[2] === 'bare' ? serveBare() : serveQueue()));
