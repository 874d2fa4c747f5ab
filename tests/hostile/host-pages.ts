import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strictPolicy, type HostPage } from './site.js';
import { widgets } from './widgets.js';

/** Where Debian's packages put scripts for pages. */
const scripts = '/usr/share/javascript';

/** Libraries of another time that change what every script finds, by what they are served as. */
export const oldLibraries: Readonly<Record<string, string>> = {
  '/prototype.js': join(scripts, 'prototype/prototype.js'),
  '/mootools.js': join(scripts, 'mootools/mootools.js'),
};

export const hasOldLibraries = (): boolean => Object.values(oldLibraries).every(existsSync);

/** Every widget as a page writes it, with content for when it does not come. */
export const tags = (): string =>
  widgets
    .map(({ tag, attributes }) => `<${tag} ${attributes}><p class="fallback">Cổng</p></${tag}>`)
    .join('\n');

/** The script with all widgets takes no settings: each widget says where its data are. */
const allAtOnce = {
  script: '/cdn/motcua.js',
  body: `<div id="frame">${tags().replaceAll(/<(motcua-[\w-]+)/g, '<$1 api="/api/plain"')}</div>`,
};

/** The page says how wide widgets are, in ways that no rule of another host undoes. */
export const frameStyle =
  '#frame { display: block !important; width: 640px !important; font: 16px/1.5 sans-serif !important; }';

interface Parts {
  readonly doctype?: string;
  readonly head?: string;
  /** Of the page's policy. */
  readonly nonce?: string;
  readonly script?: string;
  readonly body?: string;
}

/** A page with every widget. Styles and scripts come from files, as a strict policy asks. */
export function hostPage({
  doctype = '<!doctype html>',
  head = '',
  nonce = '',
  script = '/cdn/embed.js',
  body = `<div id="frame">${tags()}</div>`,
}: Parts = {}): string {
  return `${doctype}<html lang="vi"><head><meta charset="utf-8"><title>Trang của cơ quan</title>${head}
    <link rel="stylesheet" href="/frame.css">
    <script type="module" crossorigin src="${script}" nonce="${nonce}" data-api="/api/plain"></script></head>
    <body>${body}</body></html>`;
}

/** Rules of pages that know of nothing but themselves. */
export const brutalStyle = `
  * { all: unset; }
  html { font-size: 62.5%; }
  body { letter-spacing: normal; }
  button, input, select, textarea, a, p, li, table, dl, fieldset, svg {
    display: none !important; font: 3px fantasy !important; height: 1px !important;
    padding: 40px !important; background: red !important; border: 9px solid !important;
  }
  div, span, label { float: left !important; margin: 90px !important; position: absolute !important; }
  [part], [class], [id]:not(#frame) { transform: rotate(90deg) !important; opacity: 0.1 !important; }
  motcua-procedure-search, motcua-procedure-detail, motcua-dossier-status, motcua-queue-board,
  motcua-satisfaction-rating, motcua-rating-summary, motcua-settlement-figures,
  motcua-queue-ticket, motcua-queue-desk { font-size: inherit; line-height: inherit; }`;

const nonce = 'bW90Y3Vh';

/** MooTools itself breaks Trusted Types; and with it the widgets' styles are elements. */
export const nonceForStyles = strictPolicy
  .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
  .replace(/; require-trusted-types-for.*/, '');

const mooTools = '<script src="/mootools.js"></script>';

/** Host pages by what is special about them; each shows every widget. */
export const hostPages: Readonly<Record<string, HostPage>> = {
  'a strict policy, with the loader': { html: hostPage(), policy: strictPolicy },
  'a strict policy, with one script': {
    html: hostPage(allAtOnce),
    policy: strictPolicy,
  },
  'a small root font': { html: hostPage({ head: '<link rel="stylesheet" href="/root.css">' }) },
  'brutal global rules': { html: hostPage({ head: '<link rel="stylesheet" href="/brutal.css">' }) },
  'another base address': { html: hostPage({ head: '<base href="/somewhere/else/">' }) },
  'quirks mode': { html: hostPage({ doctype: '' }) },
  'Prototype.js': { html: hostPage({ head: '<script src="/prototype.js"></script>' }) },
  MooTools: { html: hostPage({ head: mooTools }) },
  'MooTools and a policy with a style nonce': {
    html: hostPage({ head: mooTools, nonce }),
    policy: nonceForStyles,
  },
  'MooTools and a policy with a style nonce, with one script': {
    html: hostPage({ head: mooTools, nonce, ...allAtOnce }),
    policy: nonceForStyles,
  },
  'Prototype.js, with one script': {
    html: hostPage({ head: '<script src="/prototype.js"></script>', ...allAtOnce }),
  },
  'MooTools, with one script': {
    html: hostPage({ head: mooTools, ...allAtOnce }),
  },
  'another shadow root': {
    html: hostPage({
      head: '<script src="/wrap.js" defer></script>',
      script: allAtOnce.script,
      body: `<div id="frame"><div id="wrap"></div></div><template id="inner">${allAtOnce.body}</template>`,
    }),
  },
};

/** Files that those pages name. */
export const hostFiles: Readonly<Record<string, string>> = {
  '/frame.css': frameStyle,
  '/root.css': 'html { font-size: 62.5%; }',
  '/brutal.css': brutalStyle,
  '/wrap.js': `document.querySelector('#wrap').attachShadow({ mode: 'open' })
    .append(document.querySelector('#inner').content.cloneNode(true));`,
};

/** Whether a page can only be tried where the old libraries are. */
export const usesOldLibrary = (name: string): boolean => /Prototype|MooTools/.test(name);
