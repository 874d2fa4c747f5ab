import { expect, test } from 'vitest';
import { judge, type Sample } from './flat.js';

const megabyte = 1_000_000;

const samples = (change: (index: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 11 }, (_, index) => ({
    events: index * 10_000,
    heap: 5 * megabyte,
    nodes: 500,
    listeners: 40,
    ...change(index),
  }));

test('memory that goes up and down is flat, whatever it was at first', () => {
  const wobble = samples((index) => ({ heap: 5 * megabyte + (index % 3) * 50_000 }));
  expect(judge([{ ...wobble[0]!, heap: megabyte }, ...wobble.slice(1)]).isFlat).toBe(true);
});

test('four bytes for each event are a leak', () => {
  const verdict = judge(samples((index) => ({ heap: 5 * megabyte + index * 40_000 })));
  expect(verdict.isFlat).toBe(false);
  expect(verdict.grownBytes).toBe(240_000);
});

test('nodes and listeners that pile up are a leak', () => {
  expect(judge(samples((index) => ({ nodes: 500 + index * 20 }))).isFlat).toBe(false);
  expect(judge(samples((index) => ({ listeners: 40 + index * 20 }))).isFlat).toBe(false);
});

test('too few samples say nothing', () => {
  expect(() => judge(samples(() => ({})).slice(0, 3))).toThrow(RangeError);
});
