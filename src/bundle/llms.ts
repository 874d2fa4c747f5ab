import { readFile, readdir, writeFile } from 'node:fs/promises';
import {
  detailsOf,
  elementsOf,
  propertiesOf,
  type Described,
  type Element,
  type Manifest,
} from './manifest.js';

const guides = 'docs/guides';

/**
 * Writes `llms.txt`, all that one must know to use the widgets in one text (llmstxt.org): each
 * widget as the manifest has it, then the guides.
 */
export async function describeForModels(manifest: Manifest, outdir: string): Promise<void> {
  const { description } = JSON.parse(await readFile('package.json', 'utf8')) as {
    description: string;
  };
  const files = (await readdir(guides)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((name) => readFile(`${guides}/${name}`, 'utf8')));
  const parts = [
    `# motcua\n\n> ${description}`,
    '## Widgets',
    ...elementsOf(manifest).map((element) => widgetText(manifest, element)),
    '## Guides',
    ...texts.map((text) => demoted(text.trim())),
  ];
  await writeFile(`${outdir}/llms.txt`, `${parts.join('\n\n')}\n`);
}

function widgetText(manifest: Manifest, element: Element): string {
  const { tagName, name, description, members = [], events = [] } = element;
  const own = propertiesOf(element).filter(({ attribute }) => attribute === undefined);
  const methods = members.filter(({ kind }) => kind === 'method');
  const told = events.map((event) => {
    const details = detailsOf(manifest, event).map(({ name, type }) => `${name}: ${type?.text}`);
    return { ...event, description: `${event.description} Fields: ${details.join(', ')}.` };
  });
  return [
    `### <${tagName}>`,
    description,
    `Class \`${name}\` of \`motcua\`; \`import 'motcua/components/${tagName.slice(7)}'\` registers it.`,
    list('Attributes', element.attributes),
    list('Properties without an attribute', own),
    list('Methods', methods),
    list('Events (bubbling, composed)', told),
    list('Slots', element.slots),
    list('Parts', element.cssParts),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function list(title: string, items: readonly Described[] = []): string {
  if (items.length === 0) return '';
  const lines = items.map(({ name, type, description }) => {
    const kind = type ? ` (${type.text})` : '';
    return `- \`${name || 'default'}\`${kind}: ${description?.replace(/\s+/g, ' ')}`;
  });
  return `${title}:\n\n${lines.join('\n')}`;
}

/** Headings two levels below the text's own, outside of code. */
function demoted(markdown: string): string {
  const pieces = markdown.split(/(^```[^]*?^```$)/m);
  return pieces
    .map((piece) => (piece.startsWith('```') ? piece : piece.replace(/^#/gm, '###')))
    .join('');
}
