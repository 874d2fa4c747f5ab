import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followedIn } from './follow-link.js';
import { isAbout, samePage, type Place } from './keep.js';

/** Tells of numbers that come from outside the widget: in the page's address, or of another tab. */
export class Arrivals implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly place: () => Place | undefined,
    private readonly callbacks: {
      /** The address says which number is followed. */
      followed(): void;
      /** Another tab, or another widget of this page, keeps another number or none. */
      kept(): void;
    },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.onHash);
    addEventListener('storage', this.onStorage);
    samePage.addEventListener('storage', this.onStorage);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.onHash);
    removeEventListener('storage', this.onStorage);
    samePage.removeEventListener('storage', this.onStorage);
  }

  private readonly onHash = (): void => {
    const place = this.place();
    if (place && followedIn(location.hash, place.office)) this.callbacks.followed();
  };

  private readonly onStorage = (event: Event): void => {
    const place = this.place();
    if (place && isAbout(place, event as StorageEvent)) this.callbacks.kept();
  };
}
