/**
 * Prints one element without the page around it: everything beside its way up to the body is taken
 * out of the picture until the printing is over.
 */
export function printAlone(element: Element): void {
  const hidden = others(element).map((one) => ({
    style: one.style,
    value: one.style.getPropertyValue('display'),
    priority: one.style.getPropertyPriority('display'),
  }));
  for (const { style } of hidden) style.setProperty('display', 'none', 'important');
  const restore = (): void => {
    for (const { style, value, priority } of hidden) style.setProperty('display', value, priority);
  };
  addEventListener('afterprint', restore, { once: true });
  window.print();
}

/** Siblings of the element and of each of its ancestors, through shadow roots. */
function others(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  let current: Element = element;
  while (current !== document.body) {
    const parent: ParentNode | null = current.parentNode;
    if (!parent) break;
    for (const sibling of parent.children) {
      if (sibling !== current && sibling instanceof HTMLElement) found.push(sibling);
    }
    const up = parent instanceof ShadowRoot ? parent.host : parent;
    if (!(up instanceof Element)) break;
    current = up;
  }
  return found;
}
