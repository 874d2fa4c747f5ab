import type { Messages } from '../messages.js';

/** What the camera says that reads a dossier's code. */
export const dossierScan: Messages['dossierScan'] = {
  video: 'Camera picture',
  starting: 'Opening the camera…',
  live: 'Hold the barcode or QR code of your slip in the middle of the picture. It is read by itself.',
  wrong: 'That was not a dossier code. Please try another code on the slip.',
  done: 'The dossier code has been read.',
  refused:
    'The browser is not allowed to use the camera. Allow it in the browser’s settings, or type the code.',
  failed: 'The camera could not be opened. Please type the code.',
};
