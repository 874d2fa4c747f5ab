import type { DossierStatus } from '../../contract/dossiers.js';
import { PlatformEvent } from '../shared/platform-event.js';

/**
 * A dossier was looked up, or was found changed. Says nothing from which one could tell whose it
 * is: pages pass events on to analytics.
 */
export class DossierStatusEvent extends PlatformEvent {
  static readonly eventName = 'motcua-dossier-status';

  constructor(
    readonly status: DossierStatus,
    /** Whether the promised day has passed while the result is still awaited. */
    readonly overdue: boolean,
  ) {
    super(DossierStatusEvent.eventName, { bubbles: true, composed: true });
  }
}

/** The applicant may rate the service now, once. A page can show its rating in the slot `rating`. */
export class DossierRatingDueEvent extends PlatformEvent {
  static readonly eventName = 'motcua-dossier-rating-due';

  constructor(
    /** Lets the applicant rate; it names nobody. */
    readonly ratingToken: string,
  ) {
    super(DossierRatingDueEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-dossier-status': DossierStatusEvent;
    'motcua-dossier-rating-due': DossierRatingDueEvent;
  }
}
