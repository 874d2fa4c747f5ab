import { describe, expect, test } from 'vitest';
import { operations, readTolerantly, streams } from '../../src/contract/index.js';
import { wholeAnswer, type AnyOperation } from './answers.js';
import { fill } from './fill.js';
import { hostileStrings } from './strings.js';

const all: readonly AnyOperation[] = [...Object.values(operations), ...Object.values(streams)];

/** JSON can name a field `__proto__`; an object literal cannot. */
const poison =
  '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":{"polluted":true}';

/** An answer as JSON in which every object has those fields before and after its own. */
function poisoned(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(poisoned).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const own = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${poisoned(one)}`);
  return `{${[poison, ...own, poison].join()}}`;
}

/** Every object in a value. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

const isPolluted = (): boolean => 'polluted' in {};

describe.each(all)('$name', (operation) => {
  const answer = wholeAnswer(operation);

  test('has an answer with every field that keeps the contract', () => {
    const reading = readTolerantly<unknown>(operation.response, structuredClone(answer));
    expect(reading).toEqual({ ok: true, value: answer, deviations: [] });
  });

  test('passes over fields named __proto__, constructor and prototype', () => {
    const reading = readTolerantly<unknown>(operation.response, JSON.parse(poisoned(answer)));
    if (!reading.ok) throw new Error('It was not read.');
    for (const one of objectsIn(reading.value)) {
      expect((one as { polluted?: unknown }).polluted).toBeUndefined();
      expect(Object.hasOwn(one, '__proto__')).toBe(false);
      expect(Object.hasOwn(one, 'constructor')).toBe(false);
    }
    expect(isPolluted()).toBe(false);
  });

  test('takes such fields in the place of everything without harm', () => {
    const wrong: unknown = JSON.parse(`{${poison}}`);
    for (const key of Object.keys(answer as object)) {
      const data = { ...(structuredClone(answer) as object), [key]: structuredClone(wrong) };
      readTolerantly<unknown>(operation.response, data);
      expect(isPolluted()).toBe(false);
    }
  });

  test('takes any text where any text may stand', () => {
    for (const text of hostileStrings) {
      const data = fill(operation.response, structuredClone(answer), () => text);
      const reading = readTolerantly<unknown>(operation.response, structuredClone(data));
      expect(reading.ok && reading.value, text.slice(0, 50)).toEqual(data);
    }
  });
});

test('the control: what does not guard itself is polluted by these fields', () => {
  const careless = (target: Record<string, unknown>, source: object): void => {
    for (const [key, value] of Object.entries(source)) {
      const own = target[key];
      if (typeof own === 'object' && own !== null) careless(own as typeof target, value as object);
      else target[key] = value;
    }
  };
  careless({}, JSON.parse(`{${poison}}`) as object);
  expect(isPolluted()).toBe(true);
  delete (Object.prototype as { polluted?: boolean }).polluted;
});
