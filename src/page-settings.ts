import { setPageDefaults } from './controllers/page-defaults.js';

/** The tag that loaded this script; by its settings where the server sent it on to another address. */
const script =
  [...document.scripts].find(({ src }) => src === import.meta.url) ??
  document.querySelector<HTMLElement>(
    'script[type="module"][data-api], script[type="module"][data-catalogue]',
  );
// Where a page's MooTools replaces `Document`, Lit writes style elements, and a policy asks for this.
if (script?.nonce) (globalThis as { litNonce?: string }).litNonce ??= script.nonce;
const { api, catalogue, lang, debug } = script?.dataset ?? {};
setPageDefaults({
  ...(api && { api }),
  ...(catalogue && { catalogue }),
  ...(lang && { lang }),
  debug: debug !== undefined,
});
