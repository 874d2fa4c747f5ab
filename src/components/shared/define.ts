/**
 * Registers an element, unless the page already has one of that name: a second copy of the library
 * must not break the first.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
