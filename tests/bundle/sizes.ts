import {
  buildAlone,
  buildFolder,
  buildForPages,
  entryOf,
  gzipSize,
  widgetOf,
  widgets,
  withStaticImports,
  type Chunk,
} from './browser-build.js';

/** Ceilings in bytes, compressed. */
const ceilings = {
  loader: 2_000,
  widget: 23_000,
  embedded: 29_000,
  all: 50_000,
  outbox: 3_050,
  engine: 10_000,
};

/** Widgets that weigh more: forms with all that a wrong entry needs. */
const exceptions: Readonly<Record<string, number>> = { 'dossier-status': 24_000 };

export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Undefined for what has none. */
  readonly ceiling?: number;
}

/** What a page loads for the script, for each widget alone and for all widgets. */
export async function measureSizes(): Promise<Size[]> {
  const [embed = [], motcua = []] = await buildForPages();
  const search = embed.filter(({ fileName }) => fileName.startsWith('chunks/search-'));
  return [
    { name: 'embed.js', bytes: atOnce(embed), ceiling: ceilings.loader },
    ...(await Promise.all(widgets.map(measureWidget))),
    ...widgets.map((name) => measureEmbedded(name, embed)),
    { name: 'motcua.js', bytes: atOnce(motcua), ceiling: ceilings.all },
    await measureOutbox(),
    { name: 'search engine', bytes: gzipSize(search), ceiling: ceilings.engine },
  ];
}

/** A script with all that it loads before it runs. */
const atOnce = (chunks: readonly Chunk[], { fileName } = entryOf(chunks)): number =>
  gzipSize(withStaticImports(chunks, fileName));

/** A widget with Lit, validation and whatever else it needs to show itself. */
async function measureWidget(name: string): Promise<Size> {
  const bytes = gzipSize(await buildAlone(`src/components/${name}/define.ts`));
  return { name, bytes, ceiling: exceptions[name] ?? ceilings.widget };
}

/** What `embed.js` loads for a page that has one widget: with the core, which is not only its own. */
function measureEmbedded(name: string, embed: readonly Chunk[]): Size {
  const bytes = atOnce(embed, widgetOf(embed, name));
  return { name: `${name} by embed.js`, bytes, ceiling: ceilings.embedded };
}

/** Beside the client and the schemas, which a widget that needs it has loaded. */
async function measureOutbox(): Promise<Size> {
  const bytes = gzipSize(await buildFolder('src/client/outbox/index.ts'));
  return { name: 'outbox', bytes, ceiling: ceilings.outbox };
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
