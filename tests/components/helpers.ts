import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { waitUntil } from '../helpers/wait-until.js';

/** Renders a widget and gives it with shortcuts into its shadow root. */
export async function widget<E extends HTMLElement>(template: TemplateResult): Promise<E> {
  return fixture<E>(template);
}

/** The first element that a selector finds in a widget, or fails. */
export function part<E extends HTMLElement = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector} in <${host.localName}>.`);
  return found;
}

export const parts = (host: Element, selector: string): HTMLElement[] => [
  ...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Text as a person reads it: white space folded. */
export const textOf = (element: Element | null): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Waits until a widget has something that a selector finds. */
export async function appears<E extends HTMLElement = HTMLElement>(
  host: Element,
  selector: string,
): Promise<E> {
  await waitUntil(
    () => host.shadowRoot?.querySelector(selector),
    `${selector} did not appear in <${host.localName}>`,
  );
  return part<E>(host, selector);
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The next event of a name that reaches an element. */
export const nextEvent = <Name extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> =>
  new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));

/** Collects what the webmaster is told. @returns stops, and gives it */
export function watchAdvice(): () => string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: unknown) => said.push(String(text));
  return () => {
    console.warn = warn;
    return said;
  };
}
