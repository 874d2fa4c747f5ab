import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeholder } from '../../src/bundle/snippets.js';
import { buildPage, entryOf } from '../bundle/browser-build.js';
import { buildPeer, contentOf } from '../bundle/peers.js';

/** A page with one widget: when it is painted, and what it answers to a key. */
export interface Candidate {
  readonly name: string;
  readonly tag: string;
  readonly html: string;
  /** What has the focus when it is painted; in the shadow root, as the others. */
  readonly focus: string;
  readonly key: string;
  readonly answered: string;
}

/** Speaks to no server and checks nothing: what a custom element costs by itself. */
const bareElement = `customElements.define('x-bare', class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<button>0</button>';
    root.firstChild.onclick = ({ target }) => target.setAttribute('aria-pressed', 'true');
  }
});`;

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bench</title>` +
  `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

const script = (src: string): string => `<script type="module" src="${src}"></script>`;

/** What the build has for webmasters to copy, with this site's addresses. */
function snippet(): string {
  const sections = readFileSync('dist/cdn/snippets.md', 'utf8').split('\n## ');
  const section = sections.find((one) => one.startsWith('embed-')) ?? '';
  return section
    .slice(section.indexOf('<script'), section.lastIndexOf('```'))
    .replaceAll(placeholder, '/cdn/')
    .replace('https://api.example/api/v1', '/api/v1');
}

const embed = snippet();

const rating = { tag: 'motcua-satisfaction-rating', focus: 'input', answered: 'input:checked' };
const ratingTag = '<motcua-satisfaction-rating api="/api/v1"></motcua-satisfaction-rating>';

export const bare: Candidate = {
  name: 'a bare custom element',
  tag: 'x-bare',
  html: page(script('/bare.js'), '<x-bare></x-bare>'),
  focus: 'button',
  key: 'Space',
  answered: '[aria-pressed]',
};

export const shoelace: Candidate = {
  name: 'Shoelace’s rating',
  tag: 'sl-rating',
  html: page(
    `<link rel="stylesheet" href="/shoelace/peer.css">${script('/shoelace/peer.js')}`,
    '<sl-rating label="Rating"></sl-rating>',
  ),
  focus: '[role=slider]',
  key: 'ArrowRight',
  answered: '[aria-valuenow="1"]',
};

/** The last three as a webmaster copies them; the first of the ratings as Shoelace’s, in a bundle of its own. */
export const candidates: readonly Candidate[] = [
  bare,
  shoelace,
  {
    ...rating,
    name: 'satisfaction-rating, bundled',
    html: page(script('/rating/rating.js'), ratingTag),
    key: 'Space',
  },
  {
    ...rating,
    name: 'satisfaction-rating, embed.js',
    html: page(embed, ratingTag),
    key: 'Space',
  },
  {
    name: 'procedure-search, embed.js',
    tag: 'motcua-procedure-search',
    html: page(embed, '<motcua-procedure-search></motcua-procedure-search>'),
    focus: 'input',
    key: 'k',
    answered: '[role=option]',
  },
  {
    name: 'dossier-status, embed.js',
    tag: 'motcua-dossier-status',
    html: page(embed, '<motcua-dossier-status></motcua-dossier-status>'),
    focus: 'input',
    key: 'Enter',
    answered: '[aria-invalid=true]',
  },
];

export const pathOf = (candidate: Candidate): string => `/${candidates.indexOf(candidate)}.html`;

/** Writes the pages with all that they load into a folder. @param peers what `installPeers` gave */
export async function writePages(folder: string, peers: string): Promise<void> {
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  writeFileIn(folder, 'bare.js', bareElement);
  const own = await buildPage('src/components/satisfaction-rating/define.ts');
  for (const { fileName, code } of own) writeFileIn(folder, `rating/${fileName}`, code);
  writeFileIn(folder, 'rating/rating.js', entryOf(own).code);
  const others = await buildPeer(
    peers,
    "import '@shoelace-style/shoelace/dist/components/rating/rating.js';",
    ['@shoelace-style/shoelace/dist/themes/light.css'],
  );
  for (const file of others) writeFileIn(folder, `shoelace/${file.fileName}`, contentOf(file));
  for (const candidate of candidates) writeFileIn(folder, pathOf(candidate), candidate.html);
}

function writeFileIn(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
