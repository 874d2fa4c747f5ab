import * as z from 'zod/mini';
import { OfficeRecord as KeptRecord } from '../stores/offices.js';

type Kept = z.infer<typeof KeptRecord>;

/** An office whose parts go together: what they name is there, and nothing is there twice. */
export const OfficeRecord = KeptRecord.check(
  // It stands in addresses.
  z.refine(({ code }) => isName(code), { path: ['code'], error: nameRule() }),
  z.refine(({ services }) => areNames(services), {
    path: ['services'],
    error: `must have at least one, each with an id of its own that ${nameRule()}`,
  }),
  z.refine(({ services }) => hasOwnPrefixes(services), {
    path: ['services'],
    error: 'must each have a prefix of its own of one to three letters from A to Z',
  }),
  z.refine(({ counters }) => areNames(counters), {
    path: ['counters'],
    error: `must have at least one, each with an id of its own that ${nameRule()}`,
  }),
  z.refine(namesKnownServices, {
    path: ['counters'],
    error: "must handle at least one service each, and only the office's own",
  }),
  z.refine(servesEveryone, {
    path: ['counters'],
    error: 'must have one that is not set aside for priority for every service',
  }),
  z.refine(({ priority }) => priority?.inRow !== 0, {
    path: ['priority', 'inRow'],
    error: 'must be 1 or more',
  }),
  z.refine(({ postpone }) => postpone?.places !== 0, {
    path: ['postpone', 'places'],
    error: 'must be 1 or more',
  }),
);

function nameRule(): string {
  return 'may only have letters from a to z, A to Z, digits, - and _';
}

const isName = (text: string): boolean => /^[\w-]+$/.test(text);

const areUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

function areNames(items: readonly { id: string }[]): boolean {
  const ids = items.map(({ id }) => id);
  return ids.length > 0 && ids.every(isName) && areUnique(ids);
}

function hasOwnPrefixes(services: Kept['services']): boolean {
  const prefixes = services.map(({ prefix }) => prefix);
  return prefixes.every((prefix) => /^[A-Z]{1,3}$/.test(prefix)) && areUnique(prefixes);
}

function namesKnownServices({ services, counters }: Kept): boolean {
  const known = new Set(services.map(({ id }) => id));
  return counters.every(
    (counter) => counter.services.length > 0 && counter.services.every((id) => known.has(id)),
  );
}

/** Else ordinary people would wait for a counter that takes them last. */
function servesEveryone({ services, counters }: Kept): boolean {
  const ordinary = counters.filter(({ priority }) => !priority);
  return services.every(({ id }) => ordinary.some((counter) => counter.services.includes(id)));
}
