import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Agency } from '../contract/agencies.js';
import type { Catalogue, Synonym } from '../contract/catalogue.js';
import type { Contact } from '../contract/common.js';
import type { Procedure } from '../contract/procedures.js';
import { makeCatalogue } from './catalogue.js';

/** What the files are made from. */
export interface StaticContent {
  readonly procedures: readonly Procedure[];
  readonly agencies?: readonly Agency[] | undefined;
  readonly synonyms?: readonly Synonym[] | undefined;
  readonly everydayNames?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly contact?: Contact | undefined;
}

/** What was written: files of procedures, and the size of `catalogue.json` in bytes. */
export interface StaticCatalogue {
  readonly written: number;
  readonly removed: number;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Whether a code is fit to be the name of a file, everywhere and without a way out. */
export const isFileName = (code: string): boolean => /^[A-Za-z0-9._-]+$/.test(code);

/**
 * Writes `catalogue.json`, `procedures/{code}.json` and, where there are agencies, `agencies.json`,
 * each as a whole. The catalogue comes after
 * the procedures that it names and before those that it no longer names are removed, so that a page
 * always finds what it was promised. Codes must have been checked with `isFileName`.
 */
export async function writeStaticCatalogue(
  directory: string,
  content: StaticContent,
): Promise<StaticCatalogue> {
  const { procedures, agencies } = content;
  const fileOf = (code: string): string => join(directory, 'procedures', `${code}.json`);
  const earlier = await readEarlier(join(directory, 'catalogue.json'));
  await mkdir(join(directory, 'procedures'), { recursive: true });
  for (const procedure of procedures) {
    await writeWhole(fileOf(procedure.code), JSON.stringify(procedure));
  }
  if (agencies) await writeWhole(join(directory, 'agencies.json'), JSON.stringify({ agencies }));
  const json = JSON.stringify(makeDated(content, earlier));
  await writeWhole(join(directory, 'catalogue.json'), json);
  const codes = new Set(procedures.map(({ code }) => code));
  const named = earlier?.procedures.filter(({ code }) => isFileName(code)) ?? [];
  const gone = named.filter(({ code }) => !codes.has(code));
  for (const { code } of gone) await rm(fileOf(code), { force: true });
  const bytes = Buffer.byteLength(json);
  const gzipBytes = gzipSync(json).length;
  return { written: procedures.length, removed: gone.length, bytes, gzipBytes };
}

/** An unchanged catalogue keeps its instant, so that the same input gives the same file. */
function makeDated(content: StaticContent, earlier: Catalogue | undefined): Catalogue {
  const { procedures, contact, synonyms, everydayNames } = content;
  const updatedAt = new Date().toISOString();
  const catalogue = makeCatalogue(procedures, { updatedAt, contact, synonyms, everydayNames });
  return catalogue.version === earlier?.version ? earlier : catalogue;
}

/** The catalogue that this command wrote before, if it did. */
async function readEarlier(path: string): Promise<Catalogue | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Catalogue;
  } catch {
    return undefined;
  }
}

/** Renaming puts the file in its place at one moment: nobody reads half of it. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content);
  await rename(draft, path);
}
