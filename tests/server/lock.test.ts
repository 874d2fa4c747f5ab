import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockedError, takeLock } from '../../src/server/database/lock.js';
import { ownIdentity } from '../../src/server/database/process-identity.js';

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'motcua-lock-'));
  path = join(directory, 'lock');
});
afterEach(() => rmSync(directory, { recursive: true }));

const writeLock = (changes: object): void =>
  writeFileSync(path, JSON.stringify({ ...ownIdentity(), ...changes }));

/** The number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

test('a lock is held until it is given back, and leaves nothing behind', () => {
  const unlock = takeLock(path);
  expect(() => takeLock(path)).toThrow(LockedError);
  expect(() => takeLock(path)).toThrow(`process ${process.pid}`);
  unlock();
  expect(readdirSync(directory)).toEqual([]);
  takeLock(path)();
});

test.each([
  ['has ended', async () => ({ pid: await endedPid() })],
  ['gave its number to another', () => ({ startedAt: 'long ago' })],
  ['was before the machine started', () => ({ bootId: 'another' })],
])('a lock whose process %s is taken over', async (_, changes) => {
  writeLock(await changes());
  const unlock = takeLock(path);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
  expect(readdirSync(directory)).toEqual([]);
});

test.each(['', '{"pid":', '\0\0\0\0', '{}', 'null'])(
  'a lock that a power cut spoilt (%j) is taken over',
  (content) => {
    writeFileSync(path, content);
    takeLock(path)();
    expect(existsSync(path)).toBe(false);
  },
);

test('a lock that does not know when its process started counts as held', () => {
  writeLock({ startedAt: undefined, bootId: undefined });
  expect(() => takeLock(path)).toThrow(LockedError);
});

test('giving back leaves another’s lock alone', () => {
  const unlock = takeLock(path);
  writeLock({ token: 'another' });
  unlock();
  expect(existsSync(path)).toBe(true);
});

test('of many that find a stale lock, one gets it', async () => {
  writeLock({ pid: await endedPid() });
  const module = new URL('../../src/server/database/lock.ts', import.meta.url).href;
  const script = `
    const { takeLock } = await import(${JSON.stringify(module)});
    try { takeLock(${JSON.stringify(path)}); console.log('got'); } catch { console.log('no'); }
    await new Promise((resolve) => process.stdin.once('data', resolve));
    process.exit();`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]),
  );
  const answers = await Promise.all(
    children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()),
  );
  for (const { stdin } of children) stdin.write('end\n');
  await Promise.all(children.map((child) => once(child, 'exit')));
  expect(answers.sort()).toEqual(['got', 'no', 'no', 'no', 'no', 'no']);
});
