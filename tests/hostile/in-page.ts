/**
 * What runs inside of pages. Each function is sent to the browser as its source, so none may use
 * anything from outside of itself.
 */
import type { HostileWidget } from './widgets.js';

/** What a page's guard has seen. */
export interface Seen {
  /** Calls of what payloads call. */
  readonly fired: string[];
  /** Texts that were handed to the browser to be read as markup. */
  readonly markup: string[];
}

export interface Findings extends Seen {
  /** Elements that are none of the widgets' own, and attributes that run script. */
  readonly foreign: string[];
  /** Addresses of links that are of no allowed scheme. */
  readonly links: string[];
  /** All that the widgets show, by widget. */
  readonly texts: string[];
  /** Whether every object has become another. */
  readonly polluted: boolean;
}

declare global {
  interface Window {
    hostile: Seen;
  }
}

/** Before anything of a page runs: notes what payloads call, and what becomes markup. */
export function guard(): void {
  const seen: Seen = { fired: [], markup: [] };
  window.hostile = seen;
  for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
    Object.defineProperty(window, name, {
      value: (text: unknown) => void seen.fired.push(`${name}(${String(text)})`),
    });
  }
  const note = (text: unknown): void => void seen.markup.push(String(text));
  const watchSetter = (prototype: object, name: string): void => {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    if (!property?.set) return;
    const { set } = property;
    Object.defineProperty(prototype, name, {
      ...property,
      set(this: unknown, value: unknown) {
        note(value);
        set.call(this, value);
      },
    });
  };
  const watchMethod = (prototype: object, name: string): void => {
    const methods = prototype as Record<string, ((...args: unknown[]) => unknown) | undefined>;
    const method = methods[name];
    if (!method) return;
    methods[name] = function (this: unknown, ...args: unknown[]) {
      args.forEach(note);
      return method.apply(this, args);
    };
  };
  watchSetter(Element.prototype, 'innerHTML');
  watchSetter(Element.prototype, 'outerHTML');
  watchSetter(ShadowRoot.prototype, 'innerHTML');
  for (const name of ['insertAdjacentHTML', 'setHTMLUnsafe']) watchMethod(Element.prototype, name);
  for (const name of ['write', 'writeln']) watchMethod(Document.prototype, name);
  watchMethod(Range.prototype, 'createContextualFragment');
  watchMethod(DOMParser.prototype, 'parseFromString');
}

/** Puts a widget into the page, once for each base address of an API. */
export function mount({ widget, apis }: { widget: HostileWidget; apis: string[] }): void {
  const [, ...pairs] = `${widget.tag} ${widget.attributes}`.split(/ (?=[\w-]+(?:=|$| ))/);
  for (const api of apis) {
    const element = document.createElement(widget.tag);
    element.setAttribute('api', api);
    for (const pair of pairs.filter((one) => one.trim() !== '')) {
      const [name, value = ''] = pair.trim().split(/=(.*)/);
      element.setAttribute(name!, value.replaceAll('"', ''));
    }
    document.body.append(element);
  }
}

/**
 * Does with every widget of a kind what its visitors do, all at the same time.
 *
 * @returns what did not appear in time, once for each widget that it did not appear in
 */
export async function drive({
  widget,
  patience,
}: {
  widget: HostileWidget;
  patience: number;
}): Promise<string[]> {
  const find = async (root: ParentNode, selector: string): Promise<HTMLElement | undefined> => {
    // Counted in pauses: the page's clock may stand still.
    for (let left = patience; left > 0; left -= 20) {
      const found = root.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return undefined;
  };
  const rootsOf = (root: ParentNode): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...rootsOf(shadowRoot)] : [],
    );
  const visit = async (host: Element): Promise<string | undefined> => {
    Object.assign(host, widget.properties);
    for (const step of widget.steps) {
      const inner = step.inside && (await find(host.shadowRoot!, step.inside));
      const root = (inner || host).shadowRoot!;
      const found = await find(root, step.find);
      if (!found) return step.find;
      if (step.write !== undefined) {
        (found as HTMLInputElement).value = step.write;
        found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
      if (step.press) found.click();
    }
    return undefined;
  };
  const hosts = [document, ...rootsOf(document)]
    .flatMap((root) => [...root.querySelectorAll(widget.tag)])
    .filter(({ shadowRoot }) => shadowRoot);
  const missing = await Promise.all(hosts.map(visit));
  // What a payload does, it does at once, or when the browser has not found a picture.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return missing.filter((one) => one !== undefined);
}

/** What a page has become. `tags` are those that the widgets' templates write. */
export function inspect({ tags, mark }: { tags: string[]; mark: string }): Findings {
  const allowed = new Set(tags);
  const schemes = new Set(['http:', 'https:', 'tel:', 'mailto:']);
  const foreign: string[] = [];
  const links: string[] = [];
  const texts: string[] = [];
  const look = (element: Element): void => {
    const runs = [...element.attributes].some(({ name }) => name.startsWith('on'));
    if (!allowed.has(element.localName) || runs || element.hasAttribute(mark)) {
      foreign.push(element.outerHTML.slice(0, 200));
    }
    for (const name of ['href', 'xlink:href', 'src', 'srcdoc', 'action', 'formaction', 'data']) {
      const address = element.getAttribute(name);
      if (address === null) continue;
      const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
      if (!url || !schemes.has(url.protocol)) links.push(address);
    }
  };
  const enter = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      look(element);
      if (!element.shadowRoot) continue;
      texts.push(element.shadowRoot.textContent);
      enter(element.shadowRoot);
    }
  };
  enter(document.body);
  const polluted = 'polluted' in {} || Object.keys(Object.prototype).length > 0;
  const { fired, markup } = window.hostile;
  return { fired, markup, foreign, links, texts, polluted };
}
