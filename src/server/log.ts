/** Writes one event as a line of JSON. */
export type Log = (event: string, fields: object) => void;

/**
 * Lets the process go on where what reads its output has ended (`motcua serve | head`): a server
 * serves without its log.
 */
export function outliveLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

export const logToStdout: Log = (event, fields) => {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ time, event, ...fields })}\n`);
};
