import type { Messages } from '../messages.js';

export const queueBoard: Messages['queueBoard'] = {
  noOffice: 'No office was chosen for this board.',
  notFound: (office) => `There is no office with the code ${office}.`,

  callTitle: 'Number',
  lastCallTitle: 'Last called',
  to: (counter) => `to ${counter}`,
  called: (number, counter) => `Number ${number}, please go to ${counter}.`,
  noCalls: 'No number was called yet today',

  serving: 'Counters',
  comeNow: 'please come',
  beingServed: 'being served',
  free: 'free',
  paused: 'Paused',
  priority: 'Priority',
  noCounters: 'No counter is open yet today.',

  recent: 'Just called',
  missed: 'Called, nobody came',
  missedHelp: 'Is your number here? Tell the staff, and you are called again.',
  closed: 'No new numbers now. Everyone who has one is still called.',

  stale: (time) => `No connection since ${time}. These numbers may be old.`,
  on: (time, date) => `${time} on ${date}`,
  staleHelp: 'Listen to the staff. The board goes on by itself when the network is back.',

  soundOn: 'Turn sound on',
  soundOff: 'Turn sound off',
  tapForSound: 'Tap once to turn sound on',
  noVoice: 'This device has no English voice: there is only a chime.',
  screenMayTurnOff: 'This device may turn its screen off: stop that in its settings.',
};
