import { text } from 'node:stream/consumers';
import { widgetsOfPage } from '../helpers/agency-page.js';
import { launcherOf, type Engine } from '../helpers/engines.js';
import { startWebServer } from '../helpers/web-server.js';

/** What a page says of itself when its widgets are there, or when something went wrong. */
export interface Report {
  /** Tags of widgets that show what they should, and of those that do not. */
  readonly shown: readonly string[];
  readonly missing: readonly string[];
  /** Errors, and what could not be loaded. */
  readonly wrong: readonly string[];
  /** What the page's own script said on the console. */
  readonly said: readonly string[];
  /** Whether a script ran that somebody had changed. */
  readonly tampered: boolean;
  /** Whether the text between a widget's tags is seen. */
  readonly fallback: boolean;
}

/** One engine, whose pages tell by a request what became of them: no driver can be asked in each. */
export interface Prober {
  /** What `visit` needs first in a page. */
  readonly script: string;
  visit(url: string): Promise<Report>;
  stop(): Promise<void>;
}

const session = 'probe';

/** Puppeteer's and WebKit's pages alike. */
interface Opened {
  getPage(id: string): { goto(url: string): Promise<unknown> };
}

/** Milliseconds that a page may take, beside others on a busy machine. */
const patience = 20_000;

export async function startProber(engine: Engine): Promise<Prober> {
  const launcher = launcherOf(engine)!;
  let hear: (report: Report) => void = () => undefined;
  const ear = await startWebServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end();
    void text(request).then((body) => hear(JSON.parse(body) as Report));
  });
  await launcher.startSession(session, 'about:blank');
  const page = (launcher as typeof launcher & Opened).getPage(session);
  const selectors = {
    ...Object.fromEntries(widgetsOfPage.map(({ tag, shown }) => [tag, shown])),
    // With its secret, which a guide's code gives it, it asks for none.
    'motcua-queue-desk': 'input, [part~=now]',
  };
  return {
    script: `<script>(${String(watch)})(${JSON.stringify({ selectors, ear: ear.origin, patience })})</script>`,
    async visit(url) {
      const report = new Promise<Report>((resolve, reject) => {
        hear = resolve;
        setTimeout(() => reject(new Error(`${url} does not say anything.`)), 2 * patience).unref();
      });
      // Heard while the page still loads, a refusal must be awaited from the beginning.
      const [heard] = await Promise.all([report, page.goto(url)]);
      return heard;
    },
    async stop() {
      await launcher.stop?.();
      await ear.stop();
    },
  };
}

/** Runs in the page, as its source: uses nothing from outside of itself. */
function watch(options: {
  selectors: Record<string, string>;
  ear: string;
  patience: number;
}): void {
  const { selectors, ear, patience } = options;
  const wrong: string[] = [];
  const said: string[] = [];
  // The desk's own secret, which a guide's code names.
  Object.assign(globalThis, { tokenOfThisCounter: 'mau-bi-mat' });
  const noteError = (event: Event): void => {
    const { target } = event;
    const isFile = target instanceof HTMLScriptElement || target instanceof HTMLLinkElement;
    wrong.push(isFile ? `${target.outerHTML} does not load` : (event as ErrorEvent).message);
  };
  addEventListener('error', noteError, true);
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
  console.error = (...words: unknown[]) => void wrong.push(words.map(String).join(' '));
  console.log = (...words: unknown[]) => void said.push(words.map(String).join(' '));
  const widgets = (): Element[] =>
    [...document.querySelectorAll('*')].filter(({ localName }) => localName in selectors);
  const isShown = (one: Element): boolean =>
    one.shadowRoot?.querySelector(selectors[one.localName]!) != null;
  const tell = (): void => {
    const all = widgets();
    const inside = all.flatMap((one) => (one.shadowRoot ? [] : [...one.children]));
    const report = {
      shown: all.filter(isShown).map(({ localName }) => localName),
      missing: all.filter((one) => !isShown(one)).map(({ localName }) => localName),
      wrong,
      said,
      tampered: document.documentElement.dataset.tampered !== undefined,
      fallback: inside.some((one) => one.getBoundingClientRect().height > 0),
    };
    void fetch(ear, { method: 'POST', body: JSON.stringify(report) });
  };
  const deadline = Date.now() + patience;
  const look = (): void => {
    const all = widgets();
    const isDone = wrong.length > 0 || (all.length > 0 && all.every(isShown));
    // What goes wrong besides does so at once.
    if (isDone || Date.now() > deadline) setTimeout(tell, 300);
    else setTimeout(look, 50);
  };
  look();
}
