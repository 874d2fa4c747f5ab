import { run } from './command.js';

/** What `npm pack` makes of the last build. */
export interface Packed {
  /** Path of the tarball. */
  readonly tarball: string;
  /** Paths in it. */
  readonly files: readonly string[];
}

/** Packs what `npm run build` made, into a folder. */
export async function pack(folder: string): Promise<Packed> {
  const { ok, output } = await run([
    'npm',
    'pack',
    '--ignore-scripts',
    '--json',
    '--loglevel=error',
    '--pack-destination',
    folder,
  ]);
  if (!ok) throw new Error(output);
  const [packed] = JSON.parse(output) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error('npm packed nothing.');
  return {
    tarball: `${folder}/${packed.filename}`,
    files: packed.files.map(({ path }) => path),
  };
}
