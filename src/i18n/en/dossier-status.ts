import type { Messages } from '../messages.js';

/** The form, until there is an answer. */
export const dossierStatus: Messages['dossierStatus'] = {
  title: 'Look up your dossier',
  code: 'Dossier code',
  codeHint:
    'At the top of your appointment slip, for example H99.12-260302-0123. Small or capital letters both work.',
  codeUnusual:
    'A dossier code usually looks like H99.12-260302-0123. Please compare it with your slip; if it is right, just press Look up.',
  codeMissing: 'Please enter the dossier code.',
  scan: {
    open: 'Scan the code on your slip',
    cancel: 'Stop scanning',
  },
  verifyBy: 'Which number would you like to confirm with?',
  factors: {
    phone: (digits) =>
      digits
        ? `Last ${digits} digits of the phone number given in the dossier`
        : 'Phone number given in the dossier',
    identity: (digits) =>
      digits
        ? `Last ${digits} digits of the identity number given in the dossier`
        : 'Identity number given in the dossier',
    receipt: (digits) =>
      digits
        ? `Last ${digits} digits of the receipt number on your slip`
        : 'Receipt number on your slip',
    other: (digits) =>
      digits ? `Last ${digits} digits of the confirmation number` : 'Confirmation number',
  },
  factorHint: 'So that nobody who finds your slip can see your dossier.',
  factorMissing: 'Please enter this number.',
  factorShort: (digits) => `This number needs ${digits} digits.`,
  serviceMissing:
    'We could not ask which number this agency confirms with. Most use the last 4 digits of the phone number; you can try that, or load again.',
  reload: 'Load again',
  notOffered: 'This agency does not offer dossier look-up online. Please ask where you applied.',
  submit: 'Look up',
  lookingUp: 'Looking up…',
  slow: 'The network is slow, still looking…',
  kiosk: {
    countdown: (seconds) =>
      `This will be cleared in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    stay: 'I am still here',
    cleared: 'Cleared. Next person, please.',
  },
};
