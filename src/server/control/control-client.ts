import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { pipeline, Readable } from 'node:stream';
import { exitStatus, type ExitStatus } from '../errors.js';
import type { ImportFile } from '../import/collect.js';
import type { KindName } from '../import/kinds.js';
import type { ImportOptions } from '../import/options.js';
import type { Report } from '../import/report.js';
import type { ControlEvent } from './control-server.js';

/**
 * Imports a file through the server that listens on a socket.
 *
 * @returns how the import ended there; 3 where the server went away before the end
 */
export async function importThroughServer(
  socketPath: string,
  kind: KindName,
  file: ImportFile,
  options: ImportOptions,
  report: Report,
): Promise<ExitStatus> {
  try {
    for await (const event of send(socketPath, kind, file, options)) {
      if ('exit' in event) return event.exit;
      if ('progress' in event) report.progress(event.progress);
      else if ('problem' in event) report.problem(event.problem);
      else report.result(event.result);
    }
  } catch (error) {
    report.problem((error as Error).message);
  }
  report.problem('The server went away before it told the outcome. Import again.');
  return exitStatus.environment;
}

async function* send(...call: Parameters<typeof post>): AsyncGenerator<ControlEvent> {
  const response = await post(...call);
  for await (const line of createInterface({ input: response })) {
    yield JSON.parse(line) as ControlEvent;
  }
}

function post(
  socketPath: string,
  kind: KindName,
  { name, bytes }: ImportFile,
  { skipBad, replace }: ImportOptions,
): Promise<IncomingMessage> {
  const query = new URLSearchParams({ kind, name });
  if (skipBad) query.set('skipBad', '');
  if (replace) query.set('replace', '');
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path: `/import?${query}`, method: 'POST' }, resolve);
    pipeline(Readable.from(bytes), call, (error) => error && reject(error));
  });
}
