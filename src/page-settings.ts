import { setPageDefaults } from './controllers/page-defaults.js';

/** The tag that loaded this script; by its settings where the server sent it on to another address. */
const script =
  [...document.scripts].find(({ src }) => src === import.meta.url) ??
  document.querySelector<HTMLElement>(
    'script[type="module"][data-api], script[type="module"][data-catalogue]',
  );
const { api, catalogue, lang, debug } = script?.dataset ?? {};
setPageDefaults({
  ...(api && { api }),
  ...(catalogue && { catalogue }),
  ...(lang && { lang }),
  debug: debug !== undefined,
});
