import { ContractError } from '../errors.js';

/** One event of a stream. */
export interface StreamMessage {
  /** `message` where the stream names none. */
  readonly event: string;
  readonly data: string;
  /** The last id that the stream gave, of this event or of one before; empty where it gave none. */
  readonly id: string;
}

/** Longest event that is read, in characters. */
const longest = 1024 * 1024;

/**
 * Reads `text/event-stream` as the HTML standard says (section 9.2.6, "Interpreting an event
 * stream"), from pieces that may be cut anywhere. A byte order mark is the decoder's to take away.
 *
 * @param retry is told how many milliseconds the stream wants to pass before another try
 * @returns what takes the next piece of text and gives the events that end in it; it throws
 *   {@link ContractError} where one does not end
 */
export function eventStreamReader(
  retry: (milliseconds: number) => void,
): (piece: string) => StreamMessage[] {
  let found: StreamMessage[] = [];
  /** What has come of a line that has not ended. */
  let rest = '';
  /** A line feed behind a carriage return ends no line of its own, also when it comes later. */
  let afterReturn = false;
  let event = '';
  let data: string[] = [];
  let size = 0;
  let id = '';

  function takeLine(line: string): void {
    if (line === '') return dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) retry(Number(value));
    else if (name === 'data') addData(value);
  }

  function addData(value: string): void {
    data.push(value);
    size += value.length;
    refuseEndless(size);
  }

  function dispatch(): void {
    const message = { event: event || 'message', data: data.join('\n'), id };
    const isEmpty = data.length === 0;
    event = '';
    data = [];
    size = 0;
    if (!isEmpty) found.push(message);
  }

  return (piece) => {
    found = [];
    if (piece === '') return found;
    const text = afterReturn ? piece.replace(/^\n/, '') : piece;
    afterReturn = piece.endsWith('\r');
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop()!;
    refuseEndless(rest.length);
    for (const line of lines) takeLine(line);
    return found;
  };
}

function refuseEndless(length: number): void {
  if (length > longest) throw new ContractError('An event of the stream is too long.');
}
