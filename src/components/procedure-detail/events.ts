import { PlatformEvent } from '../shared/platform-event.js';

/** The user asked for the link of a procedure, and it was copied. */
export class ProcedureLinkCopiedEvent extends PlatformEvent {
  static readonly eventName = 'motcua-procedure-link-copied';

  constructor(
    readonly code: string,
    readonly link: string,
  ) {
    super(ProcedureLinkCopiedEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-procedure-link-copied': ProcedureLinkCopiedEvent;
  }
}
