import { readFile } from 'node:fs/promises';

/** What of `custom-elements.json` is read here (Custom Elements Manifest 2). */
export interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: Declaration[] }[];
}

export interface Declaration {
  readonly name: string;
  readonly description?: string;
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
}

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}

export interface Attribute extends Described {
  readonly fieldName: string;
}

export interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly Described[];
}

export interface Element extends Declaration {
  readonly tagName: string;
}

export const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;

const declarationsOf = ({ modules }: Manifest): Declaration[] =>
  modules.flatMap(({ declarations }) => declarations);

/** The widgets, by tag. */
export const elementsOf = (manifest: Manifest): Element[] =>
  declarationsOf(manifest).filter(
    (declaration): declaration is Element => declaration.tagName !== undefined,
  );

/** What an event tells: the fields of its class. */
export function detailsOf(manifest: Manifest, event: Described): Member[] {
  const ownClass = declarationsOf(manifest).find(({ name }) => name === event.type?.text);
  return (ownClass?.members ?? []).filter((member) => !member.static);
}

/** Fields that a page sets. */
export const propertiesOf = ({ members = [] }: Element): Member[] =>
  members.filter((member) => member.kind === 'field' && !member.static && !member.readonly);
