import type { Messages } from '../messages.js';

export const queueSpeech: Messages['queueSpeech'] = {
  digits: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  count: (value) => String(value),
  counter: 'counter',
  call: (number, counter) => `Number ${number}, please go to ${counter}`,
  soundIsOn: 'Sound is on',
};
