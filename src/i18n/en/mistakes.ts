import type { Messages } from '../messages.js';

export const mistakes: Messages['mistakes'] = {
  forWebmaster: 'For the webmaster:',
  noSource:
    'No data address. Set data-api (or data-catalogue) on the script tag, or api (or catalogue) on this tag.',
  insecure: (address) =>
    `The page is https and the data is http (${address}), so the browser blocks it. Use an https address.`,
  refused: (address, origin) =>
    `${address} answers, but does not let this page read it (CORS). Its answers need Access-Control-Allow-Origin: * or ${origin}.`,
  unreachable: (address, origin) =>
    `${address} cannot be reached. Open it in the browser: if it answers there, let it allow ${origin} (CORS), and look at connect-src in the page’s CSP.`,
  deskOrigin: (address, origin) =>
    `${address} lets no page of ${origin} call numbers. Put this page at the server’s own address (motcua serve --pages), or start the server with --desk-origin ${origin}.`,
  tooSlow: (address) => `${address} is too slow to answer. Check that server and the way to it.`,
  unknown: (address) =>
    `${address} says that there is no such thing (404). Check the code on this tag (code, agency, office, rating-form), then the data address.`,
  refusedWith: (address, status) =>
    `${address} answers with HTTP status ${status}. See that server’s log.`,
  notContract: (address) =>
    `${address} does not keep the API contract. Check the address; if it is right, whoever makes the API should mend what the console lists.`,
  codeMissing:
    'A part of the widget’s code could not be loaded. Copy the whole folder chunks beside the script, and let it allow this page (CORS).',
  other: 'The data could not be loaded. The error is at the end of this line on the console.',
};
