import {
  buildAlone,
  buildFolder,
  buildForPages,
  gzipSize,
  widgets,
  withStaticImports,
} from './browser-build.js';

/** Ceilings in bytes, compressed. */
const ceilings = { loader: 2_000, widget: 24_000, all: 60_000, outbox: 3_000, engine: 10_000 };

export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Undefined for what has none. */
  readonly ceiling?: number;
}

/** What a page loads for the script, for each widget alone and for all widgets. */
export async function measureSizes(): Promise<Size[]> {
  const chunks = await buildForPages();
  const sizeOf = (fileName: string): number => gzipSize(withStaticImports(chunks, fileName));
  const search = chunks.filter(({ fileName }) => fileName.startsWith('chunks/search-'));
  return [
    { name: 'embed.js', bytes: sizeOf('embed.js'), ceiling: ceilings.loader },
    ...(await Promise.all(widgets.map(measureWidget))),
    { name: 'motcua.js', bytes: sizeOf('motcua.js'), ceiling: ceilings.all },
    await measureOutbox(),
    { name: 'search engine', bytes: gzipSize(search), ceiling: ceilings.engine },
  ];
}

/** A widget with Lit, validation and whatever else it needs to show itself. */
async function measureWidget(name: string): Promise<Size> {
  const bytes = gzipSize(await buildAlone(`src/components/${name}/define.ts`));
  return { name, bytes, ceiling: ceilings.widget };
}

/** Beside the client and the schemas, which a widget that needs it has loaded. */
async function measureOutbox(): Promise<Size> {
  const bytes = gzipSize(await buildFolder('src/client/outbox/index.ts'));
  return { name: 'outbox', bytes, ceiling: ceilings.outbox };
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
