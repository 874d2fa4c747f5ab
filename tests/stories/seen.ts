/** Elements that a selector finds in a widget's shadow root; `>>>` goes one root deeper. */
export function findAll(host: Element, selector: string): Element[] {
  const [own = '', ...deeper] = selector.split(' >>> ');
  const found = [...(host.shadowRoot?.querySelectorAll(own) ?? [])];
  return deeper.length ? found.flatMap((one) => findAll(one, deeper.join(' >>> '))) : found;
}

/** Whether a person can see an element: it takes room, and nothing hides it. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return shown && width > 1 && height > 1 && getComputedStyle(element).clipPath === 'none';
}

/** Whether a selector finds something that can be seen, with a text in it where one is named. */
export const shows = (host: Element, selector: string, text = ''): boolean =>
  findAll(host, selector).some(
    (one) => isSeen(one) && (one.textContent ?? '').replace(/\s+/g, ' ').includes(text),
  );
