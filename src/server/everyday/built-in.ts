import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Synonym } from '../../contract/catalogue.js';
import { everydayFiles } from '../assets.js';
import type { EverydayRecord } from './record.js';

let names: ReadonlyMap<string, readonly string[]> | undefined;
let synonyms: readonly Synonym[] | undefined;
let fillers: readonly string[] | undefined;

/** By code of a procedure: what people call it, from the reviewed files of this project. */
export function builtInNames(): ReadonlyMap<string, readonly string[]> {
  names ??= new Map(
    readdirSync(everydayFiles.names)
      .flatMap((file) => readRows<EverydayRecord>(join(everydayFiles.names, file)))
      .map(({ code, names: own }) => [code, own ?? []]),
  );
  return names;
}

/** Abbreviations and everyday words of the whole country. */
export function builtInSynonyms(): readonly Synonym[] {
  synonyms ??= readRows<Synonym>(everydayFiles.synonyms);
  return synonyms;
}

/** Phrases that ask instead of naming something, and those for whom it is asked. */
export function builtInFillers(): readonly string[] {
  fillers ??= readLines(everydayFiles.fillers);
  return fillers;
}

const readRows = <Row>(path: string): Row[] =>
  readLines(path).map((line) => JSON.parse(line) as Row);

const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
