import compat from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserName, Identifier } from '@mdn/browser-compat-data';

/** The oldest browsers that widgets run in; `build.target` in vite.config.ts says the same. */
export const floor: Readonly<Partial<Record<BrowserName, number>>> = {
  chrome: 100,
  chrome_android: 100,
  edge: 100,
  safari: 16.4,
  safari_ios: 16.4,
  firefox: 115,
};

const { api, css, javascript } = compat;

/** Whether every browser of the floor has it, without a flag or a prefix. */
function isInFloor({ __compat }: Identifier): boolean {
  return Object.entries(floor).every(([browser, version]) => {
    const statements = [__compat?.support[browser as BrowserName] ?? []].flat();
    return statements.some(
      ({ version_added: since, version_removed: until, flags, prefix, partial_implementation }) =>
        typeof since === 'string' &&
        // `≤37` and the like: before what was tried.
        parseFloat(since.replace('≤', '')) <= version &&
        !until &&
        !flags &&
        !prefix &&
        !partial_implementation,
    );
  });
}

const membersOf = (parent: Identifier | undefined): [string, Identifier][] =>
  Object.entries(parent ?? {}).filter(
    (entry): entry is [string, Identifier] => entry[0] !== '__compat',
  );

/** Names for which no feature is in the floor: one that an older feature has too tells nothing. */
function newNames(features: readonly [string, Identifier][]): Set<string> {
  const old = features.filter(([, feature]) => isInFloor(feature)).map(([name]) => name);
  const names = new Set(features.map(([name]) => name));
  for (const name of old) names.delete(name);
  return names;
}

const interfaces = [
  ...membersOf(api),
  ...membersOf(javascript.builtins),
  ...membersOf(javascript.builtins?.Intl),
];
const plain = (name: string): string => name.replace(/_(static|event)$/, '');

/** What JavaScript and style sheets may name that the floor does not have, by where it is named. */
export const aboveFloor = {
  globals: newNames(interfaces),
  members: newNames(
    interfaces
      .flatMap(([, one]) => membersOf(one))
      .filter(([name]) => !name.endsWith('_event'))
      .map(([name, feature]) => [plain(name), feature]),
  ),
  properties: newNames(membersOf(css.properties)),
  atRules: newNames(membersOf(css['at-rules'])),
  pseudos: newNames(membersOf(css.selectors)),
} as const;
