import type { LitElement, ReactiveController } from 'lit';

/**
 * Lets the keyboard reach regions of an element that scroll, for as long as they have anything to
 * scroll (WCAG 2.1.1): a stop on the way of the Tab key that does nothing would be a nuisance.
 */
export class ScrollRegionsController implements ReactiveController {
  private readonly observer = new ResizeObserver((entries) => {
    for (const { target } of entries) check(target);
  });

  /** @param selector of the regions in the shadow root */
  constructor(
    private readonly host: LitElement,
    private readonly selector: string,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    for (const region of this.host.renderRoot.querySelectorAll(this.selector)) {
      // Tells of the first size, too: once the page is laid out, which asking here would do twice.
      // Of a region's content it tells nothing, so each update begins anew.
      this.observer.unobserve(region);
      this.observer.observe(region);
    }
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }
}

function check(region: Element): void {
  region.toggleAttribute('tabindex', region.scrollWidth > region.clientWidth);
  if (region.hasAttribute('tabindex')) region.setAttribute('tabindex', '0');
}
