/**
 * Texts trimmed and in Unicode's composed form (NFC); empty texts, lists and objects and `null` left
 * out, since they say nothing.
 *
 * @param saysNone fields, at any depth, whose empty list does say something: that there are none
 * @returns undefined where nothing is left
 */
export function clean(value: unknown, saysNone: ReadonlySet<string> = new Set()): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => clean(item, saysNone)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, field]: [string, unknown]) => {
    const isNone = saysNone.has(key) && Array.isArray(field) && field.length === 0;
    return [key, isNone ? field : clean(field, saysNone)] as const;
  });
  const present = entries.filter(([, field]) => field !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}
