import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Pixels of the screen; a hall's 4K screen fits. */
export const screenSize = { width: 3840, height: 2400 };

export interface Screen {
  /** What DISPLAY says, e.g. `:7`. */
  readonly display: string;
  stop(): void;
}

/** Starts Xvfb on a display of its own choosing; throws when it ends instead. */
export async function startScreen(program: string): Promise<Screen> {
  const { width, height } = screenSize;
  const size = `${width}x${height}x24`;
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { display: `:${number}`, stop: () => void child.kill() };
}
