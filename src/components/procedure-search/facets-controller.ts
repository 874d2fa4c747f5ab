import type { LitElement } from 'lit';
import type { FacetName } from '../../contract/procedures.js';

/** How the filters show, and that they stay where they are while the user goes through them. */
export class FacetsController {
  /** Whether the list shows where there is no room beside the results. */
  open = false;
  /** Facets of which the user has asked for all values. */
  readonly unfolded = new Set<FacetName>();
  /** Facets that keep their place, whatever an answer leaves of them. */
  kept: ReadonlySet<string> = new Set();
  /** Whether the user has just filtered. */
  private used = false;

  constructor(private readonly host: LitElement) {}

  readonly toggle = (): void => {
    this.open = !this.open;
    this.host.requestUpdate();
  };

  /** Closes the filters and leads on to what they leave. */
  readonly showResults = (): void => {
    this.toggle();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>('.results-title[tabindex]')?.focus(),
    );
  };

  readonly unfold = (facet: FacetName): void => {
    if (!this.unfolded.delete(facet)) this.unfolded.add(facet);
    // What is folded needs its place no longer.
    reserve(this.places.filter(({ dataset }) => dataset.facet === facet));
    this.host.requestUpdate();
  };

  /** The user filters: see `hold`. */
  use(): void {
    this.used = true;
  }

  /**
   * To be called when an answer is there and does not show yet. After a filter it can leave less of
   * the other facets: they keep their height, so that the next press hits what it is aimed at.
   */
  hold(): void {
    const heights = new Map(
      this.places.map(({ dataset, offsetHeight }) => [dataset.facet ?? '', offsetHeight]),
    );
    if (!this.used) heights.clear();
    this.used = false;
    this.kept = new Set(heights.keys());
    void this.host.updateComplete.then(() => reserve(this.places, heights));
  }

  private get places(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-facet]')];
  }
}

/** @param heights in CSS pixels by facet; those without one are as high as what they hold */
function reserve(places: readonly HTMLElement[], heights?: ReadonlyMap<string, number>): void {
  for (const { dataset, style } of places) {
    style.minHeight = `${heights?.get(dataset.facet ?? '') ?? 0}px`;
  }
}
