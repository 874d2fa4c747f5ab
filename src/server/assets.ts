import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A path beside this module, which is in `src/server/` or, compiled, in `dist/server/`. */
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The demonstration's records and page. */
export const demoFiles = {
  agencies: beside('./demo/agencies.jsonl'),
  offices: beside('./demo/offices.jsonl'),
  procedures: beside('./demo/procedures.jsonl'),
  site: beside('./demo/site/'),
};

/** What people call things: names of procedures by field of life, and synonyms. */
export const everydayFiles = {
  names: beside('./everyday/names/'),
  synonyms: beside('./everyday/synonyms.jsonl'),
  fillers: beside('./everyday/fillers.txt'),
};

/** The directory of the browser bundle; undefined where it was not built. */
export function findBrowserBundle(): string | undefined {
  return [beside('../cdn/'), beside('../../dist/cdn/')].find((path) => existsSync(path));
}

/** `package.json` of motcua. */
export const packageFile = beside('../../package.json');
