import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventStreamReader, type StreamMessage } from '../../../src/client/live/event-stream.js';

function read(...pieces: string[]): { messages: StreamMessage[]; retries: number[] } {
  const retries: number[] = [];
  const take = eventStreamReader((milliseconds) => retries.push(milliseconds));
  return { messages: pieces.flatMap((piece) => take(piece)), retries };
}

const dataOf = (...pieces: string[]): string[] => read(...pieces).messages.map(({ data }) => data);

describe('an event stream', () => {
  test('gives data, event and id', () => {
    expect(read('id: 7\nevent: reset\ndata: {}\n\n').messages).toEqual([
      { event: 'reset', data: '{}', id: '7' },
    ]);
  });

  test('joins lines of data, and takes away one space behind the colon', () => {
    expect(dataOf('data:a\ndata: b\ndata:  c\ndata\n\n')).toEqual(['a\nb\n c\n']);
  });

  test('keeps the id for events behind it, until it is set anew or emptied', () => {
    const { messages } = read('id: 1\ndata: a\n\ndata: b\n\nid: x\0y\ndata: c\n\nid\ndata: d\n\n');
    expect(messages.map(({ id }) => id)).toEqual(['1', '1', '1', '']);
  });

  test('forgets the name and the data of an event that ends without data', () => {
    expect(read('event: reset\n\ndata: a\n\n').messages).toEqual([
      { event: 'message', data: 'a', id: '' },
    ]);
  });

  test('does not give an event that has not ended', () => {
    expect(dataOf('data: a\n\ndata: b\n')).toEqual(['a']);
  });

  test('passes over comments, fields that it does not know, and names with another case', () => {
    expect(dataOf(': data: a\nDATA: b\nfoo: c\n data: d\n\ndata: e\n\n')).toEqual(['e']);
  });

  test('tells of whole numbers of milliseconds only', () => {
    expect(read('retry: 3000\nretry: 1.5\nretry: -1\nretry: x\nretry:\n\n').retries).toEqual([
      3000,
    ]);
  });

  test.each(['\n', '\r', '\r\n'])('takes %j for the end of a line', (end) => {
    expect(dataOf(['data: a', 'data: b', '', 'data: c', '', ''].join(end))).toEqual(['a\nb', 'c']);
  });

  test('takes a line feed behind a carriage return for nothing, in whatever piece it comes', () => {
    expect(dataOf('data: a\r', '\ndata: b\r', '', '\n', '\r', '\n')).toEqual(['a\nb']);
    expect(dataOf('data: a\r', '\r')).toEqual(['a']);
  });

  test('refuses a line or an event without end', () => {
    const half = 'x'.repeat(600_000);
    expect(() => read(half, half)).toThrow('too long');
    expect(() => read(`data: ${half}\n`, `data: ${half}\n`)).toThrow('too long');
    expect(() => read(`data: ${half}\n\n`, `data: ${half}\n\n`)).not.toThrow();
  });

  const line = fc.oneof(
    fc.constantFrom('', 'data', 'data:', 'data: ', ':', 'retry: 10', 'id', 'event: reset'),
    fc.stringMatching(/^(data|id|event|retry|x)?:? ?[a-zệ:\0 0-9]{0,6}$/),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r', '\r\n')), { maxLength: 30 })
    .map((lines) => lines.flat().join(''));

  test('means the same however it is cut', () => {
    const cuts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, cuts, (whole, sizes) => {
        const pieces: string[] = [];
        for (let at = 0, n = 0; at < whole.length; n++) {
          const size = sizes[n % sizes.length]! || (n % 2 ? 1 : 0);
          pieces.push(whole.slice(at, at + size));
          at += size;
        }
        expect(read(...pieces)).toEqual(read(whole));
      }),
      { numRuns: 500 },
    );
  });
});
