import type { LitElement } from 'lit';

/** On what is not printed. Nothing else on the page has this name. */
const mark = 'data-motcua-not-printed';

let sheet: CSSStyleSheet | undefined;

/**
 * Made by script, which strict style policies allow. In a layer, `!important` wins against the page's
 * own outside of layers, however specific that is.
 */
function printSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print { @layer motcua { [${mark}] { display: none !important } } }`);
  return sheet;
}

/**
 * Prints one element without the page around it: everything beside its way up to the body is marked
 * until the printing is over. Marks count on paper only, because a browser may not print at all (a
 * sandboxed frame), and never say so.
 */
export function printAlone(element: Element): void {
  const others = around(element);
  const roots = new Set(others.map((one) => one.getRootNode() as Document | ShadowRoot));
  const own = printSheet();
  const unmark = (): void => {
    for (const one of others) one.removeAttribute(mark);
    for (const root of roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== own);
    }
  };
  for (const one of others) one.setAttribute(mark, '');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  addEventListener('afterprint', unmark, { once: true });
  window.print();
}

/** Siblings of the element and of each of its ancestors, through shadow roots. */
function around(element: Element): Element[] {
  const found: Element[] = [];
  let current: Element = element;
  while (current !== document.body) {
    const parent: ParentNode | null = current.parentNode;
    if (!parent) break;
    for (const sibling of parent.children) if (sibling !== current) found.push(sibling);
    const up = parent instanceof ShadowRoot ? parent.host : parent;
    if (!(up instanceof Element)) break;
    current = up;
  }
  return found;
}

/**
 * Unfolds an element's `<details>` while the page is printed, whoever prints it: what is folded on
 * the screen is wanted on paper.
 */
export function unfoldWhilePrinting(host: LitElement): void {
  let unfolded: HTMLDetailsElement[] = [];
  const unfold = (): void => {
    const folded = host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    for (const details of folded) details.open = true;
    unfolded.push(...folded);
  };
  const fold = (): void => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeprint', unfold);
      addEventListener('afterprint', fold);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
      fold();
    },
  });
}
