/**
 * Texts trimmed and in Unicode's composed form (NFC); empty texts, lists and objects and `null` left
 * out, since they say nothing.
 *
 * @returns undefined where nothing is left
 */
export function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value.map(clean).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, field]) => [key, clean(field)] as const);
  const present = entries.filter(([, field]) => field !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}
