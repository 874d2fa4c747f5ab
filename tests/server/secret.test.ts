import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/server/secret.js';
import { openSecretFile } from '../../src/server/secret-file.js';
import { temporaryDirectory } from './helpers/command.js';
import { otherSecret, secret } from './helpers/dossiers.js';

const fingerprint = (one: Secret): string => one.sign('fingerprint').toString('hex');

describe('a secret', () => {
  test('has a key of its own for each use', () => {
    const keys = (['fingerprint', 'dossier-lookup', 'attempts', 'rating-token'] as const).map(
      (purpose) => secret.keyFor(purpose).toString('hex'),
    );
    expect(new Set(keys).size).toBe(4);
    expect(keys[0]).toHaveLength(64);
    expect(fingerprint(otherSecret)).not.toBe(fingerprint(secret));
  });

  test('signs texts one by one', () => {
    const signed = (...texts: string[]): string =>
      secret.sign('attempts', ...texts).toString('hex');
    expect(signed('a', 'bc')).not.toBe(signed('ab', 'c'));
    expect(signed('a', 'b')).toBe(signed('a', 'b'));
  });

  test('is not written out with what holds it', () => {
    expect(JSON.stringify({ secret })).toBe('{"secret":{}}');
  });

  test('has 32 bytes', () => {
    expect(() => new Secret(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('a secret’s file', () => {
  test('is made where there is none, for its owner only, and then stays', () => {
    const path = join(temporaryDirectory(), 'deep', 'secret.key');
    const made = openSecretFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(fingerprint(openSecretFile(path))).toBe(fingerprint(made));
    expect(readdirSync(join(path, '..'))).toEqual(['secret.key']);
  });

  test.each(['', 'x', 'ab'.repeat(31), 'ab'.repeat(33), 'zz'.repeat(32)])(
    'that holds %j is refused, with the way out',
    (content) => {
      const path = join(temporaryDirectory(), 'secret.key');
      writeFileSync(path, content);
      expect(() => openSecretFile(path)).toThrow(/secret\.key is no secret.*openssl rand -hex 32/);
    },
  );

  test('that cannot be read or made is told', () => {
    const directory = temporaryDirectory();
    expect(() => openSecretFile(directory)).toThrow(/^The secret in .* is needed: EISDIR/);
    writeFileSync(join(directory, 'file'), '');
    expect(() => openSecretFile(join(directory, 'file', 'x'))).toThrow(/ is needed: ENOTDIR/);
  });

  test('that several processes make at once is the same for all', async () => {
    const path = join(temporaryDirectory(), 'secret.key');
    const module = new URL('../../src/server/secret-file.ts', import.meta.url).href;
    const script = `
      const { openSecretFile } = await import(${JSON.stringify(module)});
      console.log(openSecretFile(${JSON.stringify(path)}).sign('fingerprint').toString('hex'));`;
    const outputs = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let output = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
        await once(child, 'close');
        return output;
      }),
    );
    expect(outputs[0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(outputs).size).toBe(1);
  });
});
