import * as z from 'zod/mini';

/** Something in an answer that did not keep the contract and was left out or replaced. */
export interface Deviation {
  /** Where in the answer, e.g. `hits.3.levels.0`. */
  readonly path: string;
  readonly message: string;
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly deviations: readonly Deviation[] }
  | { readonly ok: false; readonly deviations: readonly Deviation[] };

type Issue = z.core.$ZodIssue;
type Container = Record<PropertyKey, unknown>;
/** What is to go, by the list or object that it is in. */
type Removals = Map<Container, Set<PropertyKey>>;

/**
 * Reads an answer as tolerantly as the contract asks: unknown fields are ignored, an unknown enum
 * value becomes `other`, an optional field that makes no sense is dropped, one bad item of a list
 * is dropped, and all of it is reported. Only an answer that lacks what its operation is about
 * fails.
 *
 * `data` is JSON that the caller owns; it may be changed.
 */
export function readTolerantly<T>(schema: z.core.$ZodType<T>, data: unknown): Reading<T> {
  const found = new Map<string, Deviation>();
  for (const mend of [mendLeaf, dropItem]) {
    const result = z.safeParse(schema, data);
    if (result.success) return { ok: true, value: result.data, deviations: [...found.values()] };
    const removals: Removals = new Map();
    for (const issue of result.error.issues) {
      const path = issue.path.join('.');
      if (!found.has(path)) found.set(path, { path, message: issue.message });
      mend(data, issue, removals);
    }
    for (const [container, keys] of removals) remove(container, keys);
  }
  const result = z.safeParse(schema, data);
  const deviations = [...found.values()];
  return result.success ? { ok: true, value: result.data, deviations } : { ok: false, deviations };
}

/** Replaces an unknown enum value by `other`, else has the value that is wrong removed. */
function mendLeaf(data: unknown, issue: Issue, removals: Removals): void {
  const key = issue.path.at(-1);
  const parent = containerAt(data, issue.path.slice(0, -1));
  if (key === undefined || !parent) return;
  if (issue.code === 'invalid_value' && issue.values.includes('other')) parent[key] = 'other';
  else note(removals, parent, key);
}

/** Has the innermost list item removed that the issue lies in. */
function dropItem(data: unknown, issue: Issue, removals: Removals): void {
  for (let depth = issue.path.length - 1; depth >= 0; depth--) {
    const parent = containerAt(data, issue.path.slice(0, depth));
    const key = issue.path[depth];
    if (Array.isArray(parent) && key !== undefined) return note(removals, parent, key);
  }
}

function note(removals: Removals, container: Container, key: PropertyKey): void {
  removals.set(container, (removals.get(container) ?? new Set()).add(key));
}

/** Removes all at once: the items of a list move when one of them goes. */
function remove(container: Container, keys: ReadonlySet<PropertyKey>): void {
  if (Array.isArray(container)) {
    const kept = container.filter((_, index) => !keys.has(index)) as unknown[];
    container.length = 0;
    for (const item of kept) container.push(item);
  } else {
    for (const key of keys) delete container[key];
  }
}

function containerAt(data: unknown, path: PropertyKey[]): Container | undefined {
  let place = data;
  for (const key of path) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Container)[key];
  }
  return typeof place === 'object' && place !== null ? (place as Container) : undefined;
}
