import { ContractError, NetworkError, ProblemError, TimeoutError } from '../../client/errors.js';
import { codeMissingMessage } from '../../client/code-missing.js';
import type { Fetch } from '../../client/request.js';
import { absoluteUrl } from '../../controllers/absolute-url.js';
import { pageDefaults } from '../../controllers/page-defaults.js';
import { supportedLanguage, textsOf } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { mistakesTexts } from '../../i18n/sections.js';
import { foreignOrigin, noSource } from './failure.js';

/** A widget that something went wrong in. */
export interface Reporter extends HTMLElement {
  readonly api?: string;
  readonly catalogue?: string;
  readonly fetch?: Fetch | undefined;
}

type Texts = Messages['mistakes'];

/**
 * Says on the console, in one line, what the webmaster should do.
 *
 * @returns the same for the widget itself, where the page is being made; undefined for citizens
 */
export async function advise(widget: Reporter, error: unknown): Promise<string | undefined> {
  const language = widget.closest<HTMLElement>('[lang]')?.lang ?? pageDefaults.lang ?? '';
  const texts = textsOf(mistakesTexts, supportedLanguage(language));
  const isMaking = isBeingMade();
  const advice = await adviceOn(error, widget, texts, isMaking);
  const details = error instanceof ContractError ? error.deviations.slice(0, 5) : [];
  const isPlain = error === noSource || error === foreignOrigin;
  const said = isPlain ? [] : [error, ...details];
  console.warn(`motcua: <${widget.localName}> ${advice}`, ...said);
  return isMaking ? `${texts.forWebmaster} ${advice}` : undefined;
}

/** On the webmaster's own machine, or where the script tag says `data-debug`. */
const isBeingMade = (): boolean =>
  pageDefaults.debug === true ||
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);

async function adviceOn(
  error: unknown,
  widget: Reporter,
  texts: Texts,
  mayAsk: boolean,
): Promise<string> {
  if (error === noSource) return texts.noSource;
  const address = addressOf(widget);
  if (error === foreignOrigin) return texts.deskOrigin(address, location.origin);
  if (error instanceof NetworkError) {
    if (error.message === codeMissingMessage) return texts.codeMissing;
    if (isInsecure(address)) return texts.insecure(address);
    const answers = mayAsk && !widget.fetch && (await isThere(address));
    return texts[answers ? 'refused' : 'unreachable'](address, location.origin);
  }
  if (error instanceof TimeoutError) return texts.tooSlow(address);
  if (error instanceof ContractError) return texts.notContract(address);
  if (!(error instanceof ProblemError)) return texts.other;
  const { status } = error;
  return status === 404 ? texts.unknown(address) : texts.refusedWith(address, status);
}

/** Where the widget's data comes from; its own attributes come first. */
function addressOf({ api, catalogue }: Reporter): string {
  const address = api || catalogue || pageDefaults.api || pageDefaults.catalogue || '';
  return absoluteUrl(address) ?? address;
}

/** Whether browsers refuse to ask there: a page of https may read nothing of http but of its own machine. */
function isInsecure(address: string): boolean {
  const isOwnMachine = /^http:\/\/(localhost|127\.|\[::1\])/.test(address);
  return location.protocol === 'https:' && address.startsWith('http:') && !isOwnMachine;
}

/** Whether a server answers at all; what it says, the browser keeps from the page. */
const isThere = (address: string): Promise<boolean> =>
  fetch(address, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
