import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { pipeline, Readable } from 'node:stream';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import type { Bytes } from '../import/bytes.js';
import type { ImportFile } from '../import/collect.js';
import type { KindName } from '../import/kinds.js';
import type { ImportOptions } from '../import/options.js';
import type { Report } from '../import/report.js';
import type { ExportChoice } from '../ratings/export.js';
import type { PurgePeriods } from '../purge.js';
import type { TokenTask } from '../queue/tokens.js';
import type { ControlEvent } from './control-server.js';

/** A command for a server: its name, its options and the bytes of its file. */
interface Call {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly bytes?: Bytes;
  /** Takes what the server gives out, piece by piece. */
  readonly take?: (piece: string) => void;
}

/**
 * Imports a file through the server that listens on a socket.
 *
 * @returns how the import ended there; 3 where the server went away before the end
 */
export function importThroughServer(
  socketPath: string,
  kind: KindName,
  { name, bytes }: ImportFile,
  { skipBad, replace, noAliases }: ImportOptions,
  report: Report,
): Promise<ExitStatus> {
  const options = {
    kind,
    name,
    ...(skipBad && { skipBad: '' }),
    ...(replace && { replace: '' }),
    ...(noAliases && { noAliases: '' }),
  };
  return runThroughServer(socketPath, { name: 'import', options, bytes }, report);
}

/** Purges through the server that listens on a socket. @returns as an import does */
export function purgeThroughServer(
  socketPath: string,
  periods: PurgePeriods,
  report: Report,
): Promise<ExitStatus> {
  const days = Object.entries(periods).map(([name, days]) => [name, String(days)]);
  const options = Object.fromEntries(days) as Record<string, string>;
  return runThroughServer(socketPath, { name: 'purge', options }, report);
}

/** Works on desk tokens through the server that listens on a socket. @returns as an import does */
export function tokenThroughServer(
  socketPath: string,
  task: TokenTask,
  report: Report,
): Promise<ExitStatus> {
  const given = Object.entries(task).filter(([, value]) => value !== undefined);
  const options = Object.fromEntries(given) as Record<string, string>;
  return runThroughServer(socketPath, { name: 'token', options }, report);
}

/** What a server's end looks like from here, which needs no words of its own. */
const brokenOff = new Set(['ECONNRESET', 'EPIPE']);
/**
 * Exports ratings through the server that listens on a socket.
 *
 * @param take called with the file, piece by piece
 * @returns as an import does
 */
export function exportThroughServer(
  socketPath: string,
  { from, to, agency }: ExportChoice,
  report: Report,
  take: (piece: string) => void,
): Promise<ExitStatus> {
  const options = { ...(from && { from }), ...(to && { to }), ...(agency && { agency }) };
  return runThroughServer(socketPath, { name: 'export-ratings', options, take }, report);
}

async function runThroughServer(
  socketPath: string,
  call: Call,
  report: Report,
): Promise<ExitStatus> {
  try {
    for await (const event of send(socketPath, call)) {
      if ('exit' in event) return event.exit;
      if ('piece' in event) call.take?.(event.piece);
      else if ('progress' in event) report.progress(event.progress);
      else if ('problem' in event) report.problem(event.problem);
      else report.result(event.result);
    }
  } catch (error) {
    // What this end could not write is no fault of the server's.
    if (error instanceof CommandError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (!brokenOff.has(code ?? '')) report.problem(message);
  }
  const again = call.name === 'import' ? 'Import again.' : 'Try again.';
  report.problem(`The server went away before it told the outcome. ${again}`);
  return exitStatus.environment;
}

async function* send(socketPath: string, call: Call): AsyncGenerator<ControlEvent> {
  const response = await post(socketPath, call);
  for await (const line of createInterface({ input: response })) {
    yield JSON.parse(line) as ControlEvent;
  }
}

function post(socketPath: string, { name, options, bytes }: Call): Promise<IncomingMessage> {
  const path = `/${name}?${new URLSearchParams(options)}`;
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, method: 'POST' }, resolve);
    pipeline(Readable.from(bytes ?? []), call, (error) => error && reject(error));
  });
}
