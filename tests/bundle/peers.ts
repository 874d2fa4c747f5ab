import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import config from '../../vite.config.js';

/** A widget of others, in the words of its own guide. */
interface Peer {
  readonly package: string;
  readonly what: string;
  readonly script: string;
  /** The style sheet without which it does not look as it should. */
  readonly styles: string;
}

/** What is nearest to ours among widgets that are used much. */
const peers: readonly Peer[] = [
  {
    package: 'accessible-autocomplete',
    what: 'text field with suggestions',
    script: "export { default } from 'accessible-autocomplete';",
    styles: 'accessible-autocomplete/dist/accessible-autocomplete.min.css',
  },
  {
    package: '@algolia/autocomplete-js',
    what: 'text field with suggestions',
    script: "export { autocomplete } from '@algolia/autocomplete-js';",
    styles: '@algolia/autocomplete-theme-classic/dist/theme.min.css',
  },
  {
    package: '@govtechsg/sgds-web-component',
    what: 'combo box',
    script: "import '@govtechsg/sgds-web-component/components/ComboBox/index.js';",
    styles: '@govtechsg/sgds-web-component/themes/day.css',
  },
  {
    package: '@shoelace-style/shoelace',
    what: 'rating',
    script: "import '@shoelace-style/shoelace/dist/components/rating/rating.js';",
    styles: '@shoelace-style/shoelace/dist/themes/light.css',
  },
  {
    package: '@awesome.me/webawesome',
    what: 'rating',
    script: "import '@awesome.me/webawesome/dist/components/rating/rating.js';",
    styles: '@awesome.me/webawesome/dist/styles/themes/default.css',
  },
];

/** What a page loads for a widget of others, in bytes, compressed. */
export interface PeerSize {
  readonly name: string;
  readonly script: number;
  readonly styles: number;
}

/** Measures as ours are: the same bundler for the same browsers, all that runs, file by file. */
export async function measurePeers(folder: string): Promise<PeerSize[]> {
  const sizes: PeerSize[] = [];
  for (const peer of peers) {
    const files = await buildPeer(folder, peer.script, [peer.styles]);
    const sum = (isWanted: (name: string) => boolean): number =>
      files
        .filter(({ fileName }) => isWanted(fileName))
        .reduce((bytes, file) => bytes + gzipSync(contentOf(file), { level: 9 }).length, 0);
    sizes.push({
      name: `${peer.package} ${versionOf(folder, peer.package)}, ${peer.what}`,
      script: sum((name) => name.endsWith('.js')),
      styles: sum((name) => name.endsWith('.css')),
    });
  }
  return sizes;
}

type File = Rolldown.OutputChunk | Rolldown.OutputAsset;

export const contentOf = (file: File): string | Uint8Array =>
  file.type === 'chunk' ? file.code : file.source;

/** Bundles a script of others with the settings of ours, but for those that know our sources. */
export async function buildPeer(
  folder: string,
  script: string,
  styles: readonly string[],
): Promise<File[]> {
  const entry = join(folder, 'entries/peer.js');
  mkdirSync(join(folder, 'entries'), { recursive: true });
  writeFileSync(entry, [...styles.map((name) => `import '${name}';`), script].join('\n'));
  const { resolve, build: options } = config;
  const [output] = [
    await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      base: './',
      resolve: { conditions: resolve?.conditions ?? [] },
      build: {
        ...options,
        write: false,
        sourcemap: false,
        lib: { entry, formats: ['es'], fileName: () => 'peer.js', cssFileName: 'peer' },
      },
    }),
  ].flat() as Rolldown.RolldownOutput[];
  if (!output) throw new Error('Vite built nothing.');
  return output.output;
}

function versionOf(folder: string, name: string): string {
  const path = join(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
