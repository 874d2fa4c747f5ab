import { readFile } from 'node:fs/promises';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

type Manifest = Parameters<typeof generateVsCodeCustomElementData>[0] &
  Parameters<typeof generateJetBrainsWebTypes>[0];

/** Writes what editors complete in HTML: VS Code and the JetBrains ones each have a format. */
export async function describeForEditors(outdir: string): Promise<void> {
  const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;
  generateVsCodeCustomElementData(manifest, { outdir, cssFileName: null, hideLogs: true });
  generateJetBrainsWebTypes(manifest, { outdir, hideLogs: true });
}
