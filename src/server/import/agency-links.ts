import type { Agency } from '../../contract/agencies.js';
import type { BadLine, Located } from './read-records.js';

const links = ['parent', 'successor'] as const;

/**
 * Agencies whose parent or successor does not exist, or is in the end the agency itself.
 *
 * @param read agencies of the file
 * @param existing agencies that are there already and stay; those of the file take their place
 */
export function badLinks(read: readonly Located<Agency>[], existing: readonly Agency[]): BadLine[] {
  const all = [...existing, ...read.map(({ item }) => item)];
  const byCode = new Map(all.map((agency) => [agency.code, agency]));
  return read.flatMap(({ line, item }) => {
    const errors = links.flatMap((link) => badLink(item, link, byCode) ?? []);
    return errors.length > 0 ? [{ line, errors }] : [];
  });
}

function badLink(
  agency: Agency,
  link: (typeof links)[number],
  byCode: ReadonlyMap<string, Agency>,
): string | undefined {
  const target = agency[link];
  if (target === undefined) return undefined;
  if (!byCode.has(target)) return `${link}: there is no agency "${target}"`;
  const seen = new Set<string>();
  for (let code: string | undefined = target; code !== undefined && !seen.has(code);) {
    if (code === agency.code) return `${link}: "${target}" leads back to "${agency.code}"`;
    seen.add(code);
    code = byCode.get(code)?.[link];
  }
  return undefined;
}
