import type { ReactiveControllerHost } from 'lit';
import { clientFor, type ClientOptions } from '../../client/client.js';
import { ContractError, ProblemError } from '../../client/errors.js';
import { getRatingForm, type RatingForm } from '../../contract/ratings.js';
import { RequestController } from '../../controllers/request.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { builtInForm } from './built-in-form.js';

/** A form that is asked. */
export interface Asked {
  readonly form: RatingForm;
  /** BCP 47 tag of the form's texts. */
  readonly language: string;
}

interface Wanted {
  readonly options: ClientOptions;
  readonly id: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** What is asked: the agency's form, or the built-in question where that does not come in time. */
export class FormSource extends RequestController<Wanted, Asked> {
  /** @param settled called when the form has come, or will not */
  constructor(host: ReactiveControllerHost, settled: () => void) {
    super(host, loadForm, settled);
  }

  /** Whether the API knows no such form. */
  get isMissing(): boolean {
    return this.error instanceof ProblemError && this.error.status === 404;
  }

  /** The form, or the built-in question; undefined while it is too early for that. */
  asked(texts: Messages['satisfactionRating'], language: string): Asked | undefined {
    if (this.value) return this.value;
    const isFirstTry = this.status === 'pending' && this.error === undefined;
    if (this.isMissing || (isFirstTry && !this.slow)) return undefined;
    return { form: builtInForm(texts), language };
  }
}

async function loadForm(
  { options, id, language: lang }: Wanted,
  signal: AbortSignal,
): Promise<Asked> {
  const client = clientFor({ getRatingForm }, options);
  // Vietnamese is what every server has; the shorter address is shared by more pages.
  const input = lang === defaultLanguage ? { id } : { id, lang };
  const { value, language = defaultLanguage } = await client.getRatingForm(input, { signal });
  const steps = new Map(value.scale.map((option) => [option.value, option]));
  if (steps.size < 2) throw new ContractError('The form leaves nothing to choose from.');
  return { form: { ...value, scale: [...steps.values()] }, language: value.language ?? language };
}
