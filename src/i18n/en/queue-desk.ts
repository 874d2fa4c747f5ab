import type { Messages } from '../messages.js';
import { range } from './waiting-range.js';

export const queueDesk: Messages['queueDesk'] = {
  title: 'Calling desk',
  noOffice: 'This part does not know which office it belongs to.',

  signIn: {
    title: 'Open the calling desk',
    counter: 'Your counter',
    chooseCounter: 'Choose a counter',
    counterMissing: 'You have not chosen a counter.',
    countersFailed: 'The list of counters could not be loaded.',
    token: 'Code of the counter',
    tokenHelp: 'Your administrator gives it to you. This page remembers it until you close it.',
    tokenMissing: 'You have not entered the code of the counter.',
    show: 'Show the code',
    submit: 'Open the counter',
    checking: 'Checking the code…',
    wrong:
      'The code does not fit this counter, or is no longer valid. Enter it again, or ask your administrator.',
    noCounter: 'There is no such counter. Please tell your administrator.',
    originRefused: 'The server takes no calls from this page. Tell your administrator.',
    otherOrigin:
      'This page has another address than the calling server. If it can never connect, your administrator has to allow the page’s address, or to put the page at the server’s own address.',
  },
  signOut: 'Leave the counter',
  signedOut: 'You have left the counter.',

  paused: 'The counter is paused',
  priorityCounter: 'Priority counter',
  connection: {
    live: 'Updated when something changes',
    polling: 'Updated every few seconds',
    stale: (time: string) => `Not updated since ${time}. Trying again.`,
  },

  now: 'Number at the counter',
  nobodyHere: 'Nobody is at the counter',
  calledOnce: (time: string) => `Called at ${time}, expected to come`,
  calledAgain: (calls: string, time: string) =>
    `Called ${calls} times, last at ${time}, expected to come`,
  serving: (time: string) => `Being served, called at ${time}`,

  call: 'Call the next number',
  next: (number: string, service: string) => `${number} – ${service}`,
  nobodyWaits: 'Nobody is waiting',
  resumeFirst: 'The counter is paused: press “Resume” first',
  actions: {
    call: 'Call the next number',
    start: 'Has come',
    recall: 'Call again',
    done: 'Done',
    'no-show': 'Did not come',
    transfer: 'Transfer',
    pause: 'Pause',
    resume: 'Resume',
  },
  actionsLabel: 'What to do with the number at the counter',
  key: (key: string) => `Call the next number with the key ${key}`,

  transfer: {
    title: (number: string) => `Transfer number ${number} to`,
    keepsTime: 'The time that this person has waited still counts.',
    choose: 'Choose where to',
    service: 'Another service',
    counter: 'Another counter',
    missing: 'You have not chosen where to.',
    submit: (number: string) => `Transfer number ${number}`,
    cancel: 'Do not transfer',
  },

  waiting: (count: string) => `Waiting: ${count}`,
  waitingMore: (count: string) => `And ${count} more after these.`,
  showAll: (count: string) => `Show all ${count} numbers`,
  showFewer: 'Show fewer',
  estimate: (minutes) => `a wait of ${range(minutes)}`,
  peopleOf: (count: string) => `${count} waiting`,
  services: 'By service',
  missed: (count: string) => `Called and did not come: ${count}`,
  recallMissed: (number: string) => `Call number ${number} again`,
  missedHelp: 'They can be called again while nobody is at the counter.',
  missedAt: (time: string) => `called at ${time}`,
  minutes: (count: string) => `waits ${count} min`,
  hours: (hours: string, minutes: string) => `waits ${hours} h ${minutes} min`,
  justNow: 'just came',
  priorities: {
    elderly: 'Elderly',
    pregnant: 'Pregnant',
    disabled: 'With a disability',
    other: 'Priority',
  },

  told: {
    called: (number: string, service: string) => `Number ${number} was called, ${service}.`,
    nobodyCalled: 'Nobody is waiting any more. The counter is free.',
    start: (number: string) => `Number ${number} has come.`,
    recall: (number: string) => `Number ${number} was called again.`,
    done: (number: string) => `Number ${number} is done.`,
    'no-show': (number: string) => `Number ${number} was marked as not come.`,
    transfer: (number: string) => `Number ${number} was transferred.`,
    pause: 'The counter is paused.',
    resume: 'The counter goes on.',
  },

  movedOn: (action: string) =>
    `“${action}” was not done, because the counter had changed before, perhaps by somebody else who uses it.`,
  nowHere: (number: string) => `Number ${number} is at the counter now.`,
  nowNobody: 'Nobody is at the counter now.',
  pressAgain: 'Please look again, then go on.',
  refused: (action: string) => `The server did not take “${action}”.`,

  pending: (action: string) => `Sending “${action}”…`,
  lost: (action: string) =>
    `No answer to “${action}” has come yet. The page is sending it again; however often it is sent, it counts once.`,
  giveUp: 'Stop sending, look at the counter',
};
