import type { Desk } from '../../contract/desk.js';
import type { DeskAction } from './desk-action.js';

type Name = DeskAction['name'];

/** What makes sense at a desk as it is; the server has the last word. */
export function allowedActions({ counter, current, waitingTotal }: Desk): ReadonlySet<Name> {
  const allowed = new Set<Name>([counter.paused ? 'resume' : 'pause']);
  if (!counter.paused && waitingTotal > 0) allowed.add('call');
  if (!current) return allowed;
  allowed.add('done').add('transfer');
  if (current.state === 'called') allowed.add('start').add('recall').add('no-show');
  return allowed;
}
