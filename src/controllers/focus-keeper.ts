import type { LitElement } from 'lit';

/**
 * Keeps the focus in an element (WCAG 2.4.3): where an update takes away what had it, it goes to a
 * place that stays, as soon as there is one, unless the user has moved it elsewhere by then.
 *
 * @param place what takes the focus over; null while it is not there yet
 */
export function keepFocus(host: LitElement, place: () => HTMLElement | null): void {
  let focused: Element | null = null;
  let lost = false;
  host.addController({
    hostUpdate() {
      focused = host.shadowRoot?.activeElement ?? null;
    },
    hostUpdated() {
      lost ||= focused?.isConnected === false;
      if (!lost) return;
      const isFree = document.activeElement === document.body;
      const found = isFree ? place() : null;
      found?.focus();
      lost = isFree && !found;
    },
  });
}
