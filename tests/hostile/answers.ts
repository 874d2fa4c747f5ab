import type { IncomingMessage, ServerResponse } from 'node:http';
import { calledEvent } from '../../src/contract/examples/queue.js';
import { examples } from '../../src/contract/examples/index.js';
import { operations, streams } from '../../src/contract/index.js';
import { complete, fill } from './fill.js';
import { hostileStrings } from './strings.js';

/** Any operation: what answers with JSON, and the stream, whose events have a schema as well. */
const all = [...Object.values(operations), ...Object.values(streams)];

export type AnyOperation = (typeof all)[number];

/** The operation at a path below an API's base, or undefined. */
export function operationAt(path: string, method = 'GET'): AnyOperation | undefined {
  return all.find((operation) => {
    const pattern = operation.path.replace(/\{\w+\}/g, '[^/]+').replace(/^\/$/, '/?');
    return operation.method === method && new RegExp(`^${pattern}$`).test(path);
  });
}

/** An answer that keeps the contract, with every field that it may have. */
export function wholeAnswer(operation: AnyOperation): unknown {
  const example =
    operation.name === 'streamQueue' ? calledEvent : examples[operation.name][0]!.output;
  return complete(operation.response, example);
}

/** Fields without which a widget does not even begin. */
const foundations = new Set(['operations', 'timeZone']);

export interface Hostility {
  /** With another one, other strings stand in the same places. */
  readonly seed: number;
  /** Whether even that is hostile without which a widget does not begin. */
  readonly all: boolean;
}

/** What was put where, to be counted. */
export class Tried {
  readonly strings = new Set<string>();
  readonly pairs = new Set<string>();

  note(field: string, text: string): void {
    this.strings.add(text);
    this.pairs.add(`${field} ${text}`);
  }
}

/**
 * An answer in which every text is a hostile one. The same text becomes the same hostile one in
 * every answer of a seed, so that what belongs together still does; with other seeds it becomes
 * every other.
 */
export function hostileAnswer(
  operation: AnyOperation,
  { seed, all: isAll }: Hostility,
  tried: Tried,
): unknown {
  return fill(operation.response, wholeAnswer(operation), (text, key) => {
    if (foundations.has(key) && !isAll) return text;
    const chosen = hostileStrings[(hash(text) + seed) % hostileStrings.length]!;
    tried.note(`${operation.name}.${key}`, chosen);
    return chosen;
  });
}

/** A number for a text, always the same (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return value;
}

/** Sends an answer as the operation does: as JSON, or as the event of a stream that then ends. */
export function send(response: ServerResponse, operation: AnyOperation, answer: unknown): void {
  if (operation.name === 'streamQueue') {
    response.setHeader('content-type', 'text/event-stream');
    response.end(`data: ${JSON.stringify(answer)}\n\n`);
  } else {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  }
}

/** Answers whatever is asked of an API, with what `answer` makes of the operation. */
export function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  answer: (operation: AnyOperation) => unknown,
): void {
  const operation = operationAt(path, request.method);
  if (operation) send(response, operation, answer(operation));
  else response.writeHead(404).end();
}
