import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as catalogue from '../../src/server/commands/catalogue.js';
import * as exporting from '../../src/server/commands/export.js';
import * as importing from '../../src/server/commands/import.js';
import * as purging from '../../src/server/commands/purge.js';
import * as serving from '../../src/server/commands/serve.js';
import { listen } from '../../src/server/http-server.js';
import { createApp } from '../../src/server/app.js';
import { run, temporaryDirectory } from './helpers/command.js';
import { fakeHandlers } from './helpers/fake-handlers.js';

const commands = {
  serve: serving,
  import: importing,
  export: exporting,
  catalogue,
  purge: purging,
};

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('PORT', '');
});

/** What a command says when it refuses, and the exit status that goes with it. */
async function refusal([name, ...args]: string[]): Promise<[unknown, string]> {
  const error = await commands[name as keyof typeof commands].run(args).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Error);
  return [(error as { status?: unknown }).status, (error as Error).message];
}

test('each command explains itself, with examples and exit statuses', () => {
  for (const { help } of Object.values(commands)) {
    expect(help).toMatch(/Examples\n[^]*Exit status: 0/);
    expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThan(101);
  }
});

test('the program lists its commands, knows its version and what was meant', async () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  const [help, shown, typo] = await Promise.all([
    run(['--help']),
    run(['--version']),
    run(['sevre']),
  ]);
  expect(help).toMatchObject({ status: 0, output: expect.stringContaining('motcua serve --demo') });
  expect(shown).toEqual({ status: 0, output: `${version}\n` });
  expect(typo).toEqual({
    status: 2,
    output: 'motcua: There is no command sevre; did you mean serve?\n',
  });
});

test.each([
  [['serve', '--prot', '1'], 'Unknown option --prot, did you mean --port?'],
  [['serve', '--port', 'http'], 'http is no port'],
  [['serve', '--port', '70000'], '70000 is no port'],
  [['serve', '--port'], '--port'],
  [['serve', 'here'], 'serve takes no here'],
  [['serve', '--procedures', 'x'], '--procedures goes with --demo'],
  [['serve', '--demo', '--pages', 'x'], '--pages does not go with --demo'],
  [['serve', '--data', 'a', '--database-url', 'b'], 'give one'],
  [['import'], 'procedures, agencies, synonyms'],
  [['import', 'tickets', 'x'], 'procedures, agencies, synonyms'],
  [['import', 'procedures'], 'One file is wanted'],
  [['import', 'procedures', 'a', 'b'], 'One file is wanted'],
  [['import', 'agencies', 'a', '--no-aliases'], '--no-aliases goes with procedures'],
  [['import', 'dossiers', 'a', '--new-secret'], '--new-secret goes with --replace'],
  [['catalogue', 'x'], '-o DIR'],
  [['serve', '--verification', 'phone,name'], 'takes phone, identity, receipt, and no "name"'],
  [['serve', '--hall', '10.0.0.0/33'], '--hall: 10.0.0.0/33 is no address'],
  [['serve', '--kiosk', 'kiosk'], '--kiosk: kiosk is no address'],
  [['serve', '--desk-origin', '*'], '--desk-origin *: wanted is scheme and host'],
  [['serve', '--desk-origin', 'quay.example'], '--desk-origin quay.example: wanted is'],
  [['serve', '--desk-origin', 'https://quay.example/quay.html'], 'quay.html: wanted is'],
  [['serve', '--trusted-proxy', '::1/x'], '--trusted-proxy: ::1/x is no address'],
  [['serve', '--lookup-limits', '0'], '--lookup-limits 0 is no number from 1'],
  [['purge', 'all'], 'purge takes no all'],
  [['purge', '--dossiers', '1.5'], '--dossiers 1.5 is no number of days'],
  [['purge', '--comments', '-1'], '--comments'],
  [['purge', '--keys', '20'], '--keys 20 is too few days: 21 are the least'],
  [['export'], 'What to export? ratings'],
  [['export', 'dossiers', '-o', 'x'], 'What to export? ratings'],
  [['export', 'ratings'], 'Name a file with -o FILE.csv'],
  [['export', 'ratings', '-o', 'x', '--from', '1/3/2026'], '--from 1/3/2026 is no date'],
])('%j is wrong usage', async (args, message) => {
  expect(await refusal(args)).toEqual([2, expect.stringContaining(message)]);
});

test.each([
  [['import', 'procedures', 'nothing.jsonl'], 1, 'nothing.jsonl does not exist'],
  [['catalogue', '.', '-o', 'x'], 1, '. is a directory'],
  [['serve', '--pages', 'nowhere'], 1, 'nowhere does not exist'],
])('%j is bad input', async (args, status, message) => {
  expect(await refusal(args)).toEqual([status, expect.stringContaining(message)]);
});

test('a database that cannot be reached is told without its password', async () => {
  const [status, message] = await refusal([
    'serve',
    '--database-url',
    'postgres://u:secret@127.0.0.1:1/x',
  ]);
  expect(status).toBe(3);
  expect(message).toMatch(/^The database cannot be reached/);
  expect(message).not.toContain('secret');
});

test('an export says where it cannot write, before it asks for anything', async () => {
  const file = join(temporaryDirectory(), 'none', 'ratings.csv');
  const [status, message] = await refusal(['export', 'ratings', '-o', file]);
  expect([status, message]).toEqual([3, expect.stringContaining('Cannot write: ENOENT')]);
});

test('a port in use is named, with the way out', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const app = createApp({ handlers: fakeHandlers(), checkHealth: () => Promise.resolve() });
  await expect(listen(app, { host: '127.0.0.1', port })).rejects.toMatchObject({
    status: 3,
    message: `Port ${port} on 127.0.0.1 is in use. Choose another with --port, e.g. --port ${port + 1}.`,
  });
  server.close();
});

describe('motcua catalogue', () => {
  const record = (code: string): object => ({ code, name: 'A', field: 'F', levels: ['commune'] });
  const read = (directory: string, file: string): unknown =>
    JSON.parse(readFileSync(join(directory, file), 'utf8'));

  /** Runs the command in this process; what it prints comes back. */
  async function write(directory: string, codes: string[], ...options: string[]) {
    const file = join(temporaryDirectory(), 'file.jsonl');
    writeFileSync(file, codes.map((code) => JSON.stringify(record(code))).join('\n'));
    let output = '';
    const keep = (text: unknown): boolean => ((output += `${String(text)}\n`), true);
    vi.spyOn(console, 'log').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
    const status = await catalogue.run([file, '-o', directory, ...options]);
    vi.restoreAllMocks();
    return { status, output };
  }

  test('writes files, rewrites them the same, and removes only its own', async () => {
    const directory = join(temporaryDirectory(), 'deep', 'public');
    const first = await write(directory, ['1.1', '2.2']);
    expect(first.status).toBe(0);
    expect(first.output).toMatch(/catalogue\.json: 2 procedures, [\d.]+ kB, [\d.]+ kB with gzip/);
    expect(read(directory, 'procedures/1.1.json')).toEqual(record('1.1'));
    expect(read(directory, 'catalogue.json')).toMatchObject({ fields: ['F'], language: 'vi' });

    const before = readFileSync(join(directory, 'catalogue.json'), 'utf8');
    await write(directory, ['1.1', '2.2']);
    expect(readFileSync(join(directory, 'catalogue.json'), 'utf8')).toBe(before);

    writeFileSync(join(directory, 'procedures', 'own.json'), '{}');
    expect((await write(directory, ['2.2'])).output).toContain('1 written, 1 removed');
    expect(readdirSync(join(directory, 'procedures')).sort()).toEqual(['2.2.json', 'own.json']);
  });

  test('refuses codes that are no names of files, and --skip-bad leaves them out', async () => {
    const directory = temporaryDirectory();
    const { status, output } = await write(directory, ['1', '../2', 'a b']);
    expect(status).toBe(1);
    expect(output).toContain('file.jsonl:2: code: "../2" cannot be a file');
    expect(output).toContain('file.jsonl:3: code: "a b" cannot be a file');
    expect(readdirSync(directory)).toEqual([]);
    expect((await write(directory, ['1', '../2'], '--skip-bad')).status).toBe(0);
    expect(readdirSync(join(directory, 'procedures'))).toEqual(['1.json']);
  });

  test('never removes beyond its directory, whatever an earlier catalogue says', async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'public'));
    writeFileSync(join(directory, 'own.json'), '{}');
    const forged = { version: 'x', procedures: [{ code: '../../own' }] };
    writeFileSync(join(directory, 'public', 'catalogue.json'), JSON.stringify(forged));
    expect((await write(join(directory, 'public'), ['1'])).status).toBe(0);
    expect(readdirSync(directory)).toContain('own.json');
  });

  test('says where it cannot write', async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'procedures'), '');
    await expect(write(directory, ['1'])).rejects.toMatchObject({
      status: 3,
      message: expect.stringContaining('Cannot write'),
    });
  });
});

test('a catalogue carries agencies, own words and whom to ask', async () => {
  const directory = temporaryDirectory();
  const file = (name: string, record: object): string => {
    const path = join(directory, name);
    writeFileSync(path, JSON.stringify(record));
    return path;
  };
  const procedures = file('p.jsonl', { code: '1', name: 'a', field: 'b', levels: ['commune'] });
  const agency = { code: 'H99', name: 'Tỉnh', level: 'province' };
  const synonym = { terms: ['x'], means: ['a'] };
  const output = join(directory, 'out');
  const args = [procedures, '-o', output, '--contact-phone', '1022'];
  args.push('--agencies', file('a.jsonl', agency), '--synonyms', file('s.jsonl', synonym));
  expect(await catalogue.run(args)).toBe(0);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(output, name), 'utf8'));
  expect(read('agencies.json')).toEqual({ agencies: [agency] });
  expect(read('catalogue.json')).toMatchObject({
    synonyms: expect.arrayContaining([synonym]),
    contact: { phone: '1022' },
  });
});

describe('everyday names in a catalogue', () => {
  const marriage = { code: '1.000894', name: 'Kết hôn', field: 'Hộ tịch', levels: ['commune'] };

  async function everydayOf(...options: string[]): Promise<unknown> {
    const directory = temporaryDirectory();
    const file = join(directory, 'p.jsonl');
    writeFileSync(file, JSON.stringify(marriage));
    expect(await catalogue.run([file, '-o', directory, ...options])).toBe(0);
    const json = readFileSync(join(directory, 'catalogue.json'), 'utf8');
    return (JSON.parse(json) as { everyday?: unknown }).everyday;
  }

  test('are those that are built in, unless they are left out', async () => {
    expect(await everydayOf()).toMatchObject({ words: expect.stringContaining('cưới') });
    expect(await everydayOf('--no-aliases')).toBeUndefined();
  });

  test("are an agency's own where it has a row for the procedure", async () => {
    const file = join(temporaryDirectory(), 'own.jsonl');
    writeFileSync(file, JSON.stringify({ code: '1.000894', names: ['bắt nưk'] }));
    expect(await everydayOf('--everyday', file)).toEqual({ words: 'bắt nưk', names: '!#' });
    writeFileSync(file, JSON.stringify({ code: '1.000894' }));
    expect(await everydayOf('--everyday', file)).toBeUndefined();
  });
});
