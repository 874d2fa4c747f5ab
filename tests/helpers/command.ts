import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a command to its end and keeps what it wrote, so that parallel ones do not mix. */
export async function run(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer): void => void chunks.push(chunk);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, output: Buffer.concat(chunks).toString() };
}

/** The path of a program of an installed package; npx would look on the network. */
export const bin = (name: string): string => `node_modules/.bin/${name}`;
