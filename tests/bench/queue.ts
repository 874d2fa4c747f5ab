/**
 * How many boards one process holds, and how soon they know of a call:
 *
 *     npm run bench:queue -- [--boards N] [--calls N] [--json]
 *
 * Boards (500) connect to the reference server on its embedded database, then numbers (40) are
 * called one by one; each is timed from the officer's request until the last board has it. The same
 * with a bare Node broadcaster, which keeps nothing, in a process of its own. With --json the last
 * line is the report, times in ms, memory in bytes.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    boards: { type: 'string', default: '500' },
    calls: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
  },
});
const boards = Number(values.boards);
const calls = Number(values.calls);

/** The first calls are not counted: code is compiled in them. */
const warmUp = 5;

interface Measured {
  readonly p50: number;
  readonly p95: number;
  /** Heap and buffers after collection, by board. */
  readonly bytesPerBoard: number;
}

const numberOf = (call: number): string => `A${String(call).padStart(3, '0')}`;

async function message<T>(child: ChildProcess): Promise<T> {
  const [received] = (await once(child, 'message')) as [T];
  return received;
}

async function memoryOf(child: ChildProcess): Promise<number> {
  child.send('memory');
  return message<number>(child);
}

async function post(url: string, body: object): Promise<void> {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': randomUUID(),
    Authorization: 'Bearer bench',
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  current = (JSON.parse(text) as { current?: { id: string } }).current?.id;
}

/** The ticket that the desk has, which the next call must name. */
let current: string | undefined;

async function openBoard(url: string, heard: (text: string) => void): Promise<IncomingMessage> {
  const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
  response.setEncoding('utf8').on('data', heard);
  response.on('error', () => undefined);
  return response;
}

async function measure(kind: 'motcua' | 'bare'): Promise<Measured> {
  const program = fileURLToPath(new URL('queue-server.ts', import.meta.url));
  const child = fork(program, [kind], { execArgv: ['--import', 'tsx', '--expose-gc'] });
  const url = await message<string>(child);
  const path = kind === 'bare' ? '' : '/counters/1/call-next';
  current = undefined;
  if (kind === 'motcua') {
    for (let n = 0; n < calls + warmUp; n++) await post(`${url}/tickets`, { service: 'a' });
  }
  let wanted = '';
  let left = 0;
  let all: () => void = () => undefined;
  const before = await memoryOf(child);
  const open: IncomingMessage[] = [];
  for (let n = 0; n < boards; n++) {
    open.push(
      await openBoard(`${url}/queue/events`, (text) => {
        if (text.includes(`"number":"${wanted}"`) && --left === 0) all();
      }),
    );
  }
  const bytesPerBoard = Math.round(((await memoryOf(child)) - before) / boards);
  const times: number[] = [];
  for (let call = 1; call <= calls + warmUp; call++) {
    wanted = numberOf(call);
    left = boards;
    const told = new Promise<void>((resolve) => (all = resolve));
    const start = performance.now();
    await Promise.all([post(url + path, { currentTicketId: current }), told]);
    if (call > warmUp) times.push(performance.now() - start);
  }
  for (const board of open) board.destroy();
  child.kill();
  times.sort((one, other) => one - other);
  const at = (share: number): number =>
    Math.round(times[Math.ceil(share * times.length) - 1]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), bytesPerBoard };
}

const report = { boards, calls, motcua: await measure('motcua'), bare: await measure('bare') };
console.log(`${boards} boards in one process, ${calls} calls, from the call to the last board`);
for (const [name, { p50, p95, bytesPerBoard }] of [
  ['reference server', report.motcua],
  ['bare broadcaster', report.bare],
] as const) {
  const memory = (bytesPerBoard / 1024).toFixed(1);
  console.log(`${name}  p50 ${p50} ms  p95 ${p95} ms  ${memory} KiB a board`);
}
if (values.json) console.log(JSON.stringify(report));
