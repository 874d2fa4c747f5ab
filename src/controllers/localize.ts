import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  defaultLanguage,
  fetchTexts,
  hasTexts,
  supportedLanguage,
  textsOf,
  type Section,
} from '../i18n/locales.js';
import type { Messages } from '../i18n/messages.js';
import { pageDefaults } from './page-defaults.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

const connected = new Set<LocalizeController>();
let observer: MutationObserver | undefined;

const refreshAll = (): void => connected.forEach((one) => one.refresh());

/** The language of an element: its nearest ancestor's `lang`, through shadow roots. */
export class LocalizeController implements ReactiveController {
  /** Supported language, e.g. `vi`. */
  language = defaultLanguage;

  /**
   * Settled when the texts are there. An element waits for it before its first update, so that
   * nobody sees another language for a moment.
   */
  ready: Promise<void> = Promise.resolve();

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  texts<Name extends keyof Messages>(section: Section<Name>): Messages[Name] {
    return textsOf(section, this.language);
  }

  /** A number as the language writes it: `1.482` in Vietnamese. */
  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  /** A local date of an ISO 8601 instant, as the language writes it; the text itself if it is none. */
  date(instant: string): string {
    // The date as its writer saw it: a reader's own time zone must not move it.
    const date = new Date(`${instant.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return instant;
    // Vietnamese papers write 02/03/2026; elsewhere the order of the numbers would be a riddle.
    const style: Intl.DateTimeFormatOptions =
      this.language === defaultLanguage
        ? { day: '2-digit', month: '2-digit', year: 'numeric' }
        : { dateStyle: 'long' };
    return new Intl.DateTimeFormat(this.language, { ...style, timeZone: 'UTC' }).format(date);
  }

  hostConnected(): void {
    // Markup that a server has made is in Vietnamese; the first update must find it as it is.
    if (!isMadeByServer(this.host)) this.refresh();
    connected.add(this);
    // One observer for all widgets. It sees `lang` change anywhere in the page's own tree.
    observer ??= new MutationObserver(refreshAll);
    observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  }

  hostUpdated(): void {
    if (!this.host.hasUpdated) this.refresh();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size === 0) observer?.disconnect();
  }

  refresh(): void {
    const language = supportedLanguage(languageOf(this.host));
    if (language === this.language) return;
    if (hasTexts(language)) this.use(language);
    else this.ready = this.fetch(language);
  }

  private async fetch(language: string): Promise<void> {
    // What is between the tags stays in sight until there is something else.
    const root = this.host.shadowRoot;
    const slot = root?.hasChildNodes() === false ? document.createElement('slot') : undefined;
    if (slot) root?.append(slot);
    try {
      await fetchTexts(language);
      this.refresh();
    } catch {
      // Vietnamese stays: better than nothing.
    }
    slot?.remove();
  }

  private use(language: string): void {
    this.language = language;
    this.host.requestUpdate();
    // Widgets inside this one read its own `lang`, which no observer of the page sees change.
    void this.host.updateComplete.then(refreshAll);
  }
}

/** Whether an element's first update takes over markup that came with the page. */
const isMadeByServer = ({ hasUpdated, shadowRoot }: Host): unknown =>
  'litElementHydrateSupport' in globalThis && !hasUpdated && shadowRoot?.firstChild;

function languageOf(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest && nearest !== document.documentElement) return nearest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return languageOf(root.host);
  return pageDefaults.lang ?? document.documentElement.lang;
}
