import type { Filters } from './search-state.js';
import { PlatformEvent } from '../shared/platform-event.js';

/** A search was made and answered. */
export class ProcedureSearchEvent extends PlatformEvent {
  static readonly eventName = 'motcua-procedure-search';

  constructor(
    /** What the user typed. */
    readonly query: string,
    readonly filters: Filters,
    /** How many procedures were found. */
    readonly total: number,
  ) {
    super(ProcedureSearchEvent.eventName, { bubbles: true, composed: true });
  }
}

/** The user chose a procedure. `preventDefault()` keeps the widget from showing it itself. */
export class ProcedureOpenEvent extends PlatformEvent {
  static readonly eventName = 'motcua-procedure-open';

  constructor(readonly code: string) {
    super(ProcedureOpenEvent.eventName, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-procedure-search': ProcedureSearchEvent;
    'motcua-procedure-open': ProcedureOpenEvent;
  }
}
