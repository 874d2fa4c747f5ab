/** Writes one event as a line of JSON. */
export type Log = (event: string, fields: object) => void;

export const logToStdout: Log = (event, fields) => {
  const time = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ time, event, ...fields })}\n`);
};
