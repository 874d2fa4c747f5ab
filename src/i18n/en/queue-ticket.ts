import type { Messages } from '../messages.js';
import { count } from './count.js';
import { range } from './waiting-range.js';

const people = (many: number): string => count(many, 'person', 'people');

export const queueTicket: Messages['queueTicket'] = {
  title: 'Take a number',
  noOffice: 'No office was chosen for this part.',
  notFound: (office) => `There is no office with the code ${office}.`,

  choose: 'What do you come for? Tap it to take a number.',
  waiting: (many) =>
    many === 0 ? 'Nobody is waiting' : `${people(many)} ${many === 1 ? 'is' : 'are'} waiting`,
  wait: (minutes) => `a wait of ${range(minutes)}`,
  noEstimate: 'waiting time not known yet',
  closed: 'No numbers now',
  allClosed: 'No numbers are given out now. Please see the opening hours or ask the staff.',
  take: 'Take a number',
  taking: 'Taking a number…',
  takingSlowly: 'The network is slow; still taking a number…',
  priority: {
    question: 'Do you have priority?',
    none: 'No',
    elderly: 'I am 60 or older',
    pregnant: 'I am pregnant',
    disabled: 'I have a disability',
  },
  refused: {
    closed: 'No more numbers are given out for this.',
    priority:
      'This office gives no priority for that reason. Please choose “No” and take a number.',
  },
  lost: 'Your earlier number is not valid any more. You can take a new one.',
  open: {
    title: 'It is not known whether you have a number',
    text: 'The connection was lost on the way. Press “Try again”: if a number was given out, you get that very one.',
    another: 'Never mind, choose again',
  },
  queueStale: (time) => `No connection. The numbers below are those of ${time}.`,

  own: {
    label: 'Your number',
    ahead: (many) => (many === 0 ? 'You are next' : `${people(many)} before you`),
    missed: 'You were called but not seen',
    left: 'You have left the queue',
  },
  followed: {
    label: 'The number you follow',
    ahead: (many) => (many === 0 ? 'This number is next' : `${people(many)} before this number`),
    missed: 'The number was called but nobody came',
    left: 'The holder has left the queue',
  },
  waitMore: (minutes) => `Likely to wait ${range(minutes)} more.`,
  noEstimateYet: 'The waiting time is not known yet.',
  waits: 'Waiting to be called',
  soon: 'Please come near the counters.',
  transferred: (where) => `Moved to ${where}. The time waited so far still counts.`,
  called: (counter) => `Please go to ${counter}`,
  calledSomewhere: 'This number was called',
  someCounter: 'the counter',
  calledAt: (time) => `Called at ${time}. Please go now, or the number will be passed over.`,
  seeBoard: 'See the board or ask the staff for the counter.',
  serving: 'Being served',
  servingAt: (counter) => `Being served at ${counter}`,
  done: 'Done',
  doneText: 'Thank you for coming. This device no longer keeps the number.',
  missedHelp: 'Press “Queue again” to be called after a few others, or tell the staff.',
  missedAsk: 'Tell the staff to be called again.',
  leftHelp: 'By mistake? Press “Have my place back” now. After a while that is no longer possible.',
  leftText: 'This number will not be called any more.',
  unknown: 'Please ask the staff about this number',
  callNotice: (number, counter) => `Number ${number}, please go to ${counter}.`,
  nearNotice: (number, many) =>
    many === 0
      ? `Number ${number} is next. Please come near the counters.`
      : `${people(many)} before number ${number}. Please come near the counters.`,
  nearTitle: (many) => (many === 0 ? 'Next' : `${many} before`),

  service: 'For',
  takenAt: 'Taken at',
  moment: (time, date) => `${time}, ${date}`,
  office: 'Office',
  priorityTerm: 'Priority',
  priorities: {
    elderly: 'Elderly person',
    pregnant: 'Pregnant woman',
    disabled: 'Person with a disability',
    other: 'Yes',
  },

  stale: (time) => `No connection. This was so at ${time}; the page tries again by itself.`,
  staleHelp: 'Listen to the staff and look at the board.',
  refresh: 'Check now',
  refreshing: 'Checking…',
  notKept:
    'This device does not let the number be kept. It goes with the page: leave it open, or take a screenshot.',
  readOnly: 'This device can only look at the number, not change it.',
  stopFollowing: 'Stop following',

  more: {
    button: 'I need more time',
    question: 'How many people do you let go first?',
    places: people,
    done: (many) =>
      `You let ${people(many)} behind you go first. If nobody comes, you are called all the same.`,
    tooMany: 'This office does not allow so many. Please choose fewer.',
  },
  leave: 'Leave the queue',
  undoLeave: 'Have my place back',
  rejoin: 'Queue again',
  another: 'Take another number',
  working: 'Sending…',
  movedOn: 'The number has just changed, so that was not done. Please look above.',

  alerts: {
    title: 'Tell me',
    warnAt: 'Warn me when there are left',
    people,
    soundOn: 'Chime: on',
    soundOff: 'Chime: off',
    soundBlocked: 'Tap to turn on the chime',
    notices: 'Turn on notifications',
    noticesOn: 'Notifications are on: they look like this.',
    noticesAreOn: 'Notifications: on',
    noticesRefused:
      'The browser blocks this page’s notifications. You can allow them in its settings.',
    keepOpen:
      'Keep this page open and do not lock the device: a locked one makes no sound and does not vibrate.',
    screenMayTurnOff: 'This device may turn its screen off: touch it now and then.',
  },

  share: {
    button: 'Follow on another device',
    title: 'Scan the code to follow this number',
    help: 'The other device can only look, not change anything.',
    label: 'QR code to follow this number',
    hide: 'Hide the code',
  },
  print: 'Print',
  paper: 'Listen for your number and watch the board. Missed it? Tell the staff.',
  kiosk: {
    title: 'Scan the code to follow on your phone',
    help: 'The phone shows how many people are before you, and tells you when you are called.',
    remember: 'Please remember this number, take a photo of it or print it.',
    done: 'Done',
    countdown: (seconds) =>
      `The screen goes back to the beginning in ${count(seconds, 'second', 'seconds')}.`,
    stay: 'I am still here',
  },
};
