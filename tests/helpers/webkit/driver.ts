import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.js';

/** One browser under a WebDriver server (https://www.w3.org/TR/webdriver2/). */
export interface WebDriver {
  /** Sends a command of the session; throws what the driver says went wrong. */
  send<T = unknown>(method: 'GET' | 'POST', path: string, body?: object): Promise<T>;
  /** Runs a script in the page and gives what it returns. */
  evaluate<T>(script: string): Promise<T>;
  stop(): Promise<void>;
}

async function call<T>(url: string, method: string, body?: object): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.message}`);
  return value;
}

async function untilReady(server: string, hasEnded: () => boolean): Promise<void> {
  while (
    !(await call<{ ready: boolean }>(`${server}/status`, 'GET').catch(() => undefined))?.ready
  ) {
    if (hasEnded()) throw new Error('WebKitWebDriver does not start.');
    await pause(100);
  }
}

/**
 * Starts the driver and a browser.
 *
 * @param program the driver's path.
 * @param env what the driver and the browser find in their environment.
 * @param capabilities what the driver is to know of the browser.
 */
export async function startWebDriver(
  program: string,
  env: NodeJS.ProcessEnv,
  capabilities: object,
): Promise<WebDriver> {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  let ended = false;
  for (const event of ['exit', 'error']) child.once(event, () => (ended = true));
  const server = `http://127.0.0.1:${port}`;
  try {
    await untilReady(server, () => ended);
    const wanted = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await call<{ sessionId: string }>(`${server}/session`, 'POST', wanted);
    return session(`${server}/session/${sessionId}`, () => child.kill());
  } catch (error) {
    child.kill();
    throw error;
  }
}

function session(address: string, kill: () => void): WebDriver {
  const send = <T>(method: string, path: string, body?: object): Promise<T> =>
    call<T>(`${address}${path}`, method, body);
  return {
    send,
    evaluate: (script) => send('POST', '/execute/sync', { script, args: [] }),
    async stop() {
      await call(address, 'DELETE').catch(() => undefined);
      kill();
    },
  };
}
