import type { Desk } from '../../contract/desk.js';
import type { DeskAction } from './desk-action.js';
import type { Wording } from './wording.js';

/** What the server did, for who does not see it. */
export function toldText(action: DeskAction, { current }: Desk, wording: Wording): string {
  const { told } = wording.texts;
  switch (action.name) {
    case 'call':
      if (!current) return told.nobodyCalled;
      return told.called(current.number, wording.service(current.service));
    case 'pause':
    case 'resume':
      return told[action.name];
    default:
      return told[action.name](action.ticket.number);
  }
}
