import { resumeOutboxWhenIdle } from './client/outbox/resume-when-idle.js';
import './page-settings.js';

/** The widgets by their tag; each is loaded when the page has one. */
const widgets: Record<string, () => Promise<unknown>> = {
  'motcua-procedure-search': () => import('./components/procedure-search/define.js'),
  'motcua-dossier-status': () => import('./components/dossier-status/define.js'),
  'motcua-procedure-detail': () => import('./components/procedure-detail/define.js'),
  'motcua-queue-board': () => import('./components/queue-board/define.js'),
  'motcua-queue-ticket': () => import('./components/queue-ticket/define.js'),
  'motcua-queue-desk': () => import('./components/queue-desk/define.js'),
  'motcua-rating-summary': () => import('./components/rating-summary/define.js'),
  'motcua-satisfaction-rating': () => import('./components/satisfaction-rating/define.js'),
  'motcua-settlement-figures': () => import('./components/settlement-figures/define.js'),
};

const waiting = new Map(Object.entries(widgets));
let isTold = false;

/** Settled when the page's first widget is there, or cannot be. */
let first: Promise<unknown> | undefined;

/** Tags that the page has and that wait, in its own order. */
function tagsThere(): Set<string> {
  const selector = [...waiting.keys()].join() || 'none';
  return new Set([...document.querySelectorAll(selector)].map(({ localName }) => localName));
}

function loadWhatIsThere(): void {
  for (const tag of tagsThere()) {
    const load = waiting.get(tag)!;
    waiting.delete(tag);
    // Another copy of the library was first.
    if (customElements.get(tag)) continue;
    const loaded = (first ?? Promise.resolve()).then(load).catch((error: unknown) => {
      // The fallback content stays; the next change of the page tries again.
      waiting.set(tag, load);
      // Once: what keeps one away keeps others away, and pages may change every second.
      if (isTold) return;
      isTold = true;
      console.error(
        `motcua: <${tag}> could not be loaded. Is the folder chunks whole and beside the script?`,
        error,
      );
    });
    // The others after it, and not in its task: all at once would hold a slow phone up.
    first ??= loaded.then(() => new Promise((resolve) => setTimeout(resolve)));
  }
}

loadWhatIsThere();
new MutationObserver(loadWhatIsThere).observe(document, { childList: true, subtree: true });
resumeOutboxWhenIdle();
