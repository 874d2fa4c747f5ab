import type { ReactiveControllerHost } from 'lit';
import { formatDossierCode, looksLikeDossierCode } from '../../contract/dossier-code.js';
import type { DossierLookup } from '../../contract/dossiers.js';
import type { VerificationOffer } from '../../contract/verification.js';
import { formatWhileTyping, type FieldContent } from './code-field.js';
import { codeInText } from './code-in-text.js';
import { factorValue } from './factors.js';

/** What was typed into the form, which is kept nowhere but here. */
export class LookupForm {
  code = '';
  factor = '';
  /** Which of the verifications is used, from 0. */
  chosen = 0;
  codeError: '' | 'missing' = '';
  factorError: '' | 'missing' | 'short' = '';
  /** Whether the code, as it was left, has a shape that deserves a hint. */
  unusual = false;

  /** @param edited called when the person types */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly edited: () => void,
  ) {}

  /** Whether anything was typed that the next person should not see. */
  get touched(): boolean {
    return Boolean(this.code || this.factor);
  }

  clear(): void {
    this.code = this.factor = this.codeError = this.factorError = '';
    this.chosen = 0;
    this.unusual = false;
    this.host.requestUpdate();
  }

  fill(code: string): void {
    this.edited();
    this.code = code;
    this.leaveCode();
  }

  forgetFactor(): void {
    this.factor = '';
  }

  /** What to ask, or undefined where something is missing and the form says so now. */
  check(offers: readonly VerificationOffer[]): DossierLookup | undefined {
    this.leaveCode();
    const offer = offers[this.chosen] ?? offers[0];
    if (!offer) return undefined;
    const value = factorValue(offer, this.factor);
    this.codeError = this.code ? '' : 'missing';
    this.factorError = !value ? 'missing' : value.length < (offer.lastDigits ?? 0) ? 'short' : '';
    if (this.codeError || this.factorError) return undefined;
    return { code: this.code, verification: { kind: offer.kind, value } };
  }

  readonly choose = (index: number): void => {
    if (index === this.chosen) return;
    this.edited();
    this.chosen = index;
    this.factor = this.factorError = '';
    this.host.requestUpdate();
  };

  readonly onCode = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    // While an input method composes, the text is its own; it is formatted afterwards.
    if ((event as InputEvent).isComposing) return this.takeCode(field.value);
    const content = { text: field.value, caret: field.selectionStart ?? field.value.length };
    const formatted = formatWhileTyping(content);
    // What does not come key by key was copied, maybe with the words around it.
    const isTyped = (event as InputEvent).data?.length === 1;
    const { text, caret } = isTyped ? formatted : withoutWords(formatted);
    if (text !== field.value) {
      field.value = text;
      field.setSelectionRange(caret, caret);
    }
    this.takeCode(text);
  };

  readonly leaveCode = (): void => {
    this.code = formatDossierCode(this.code).replace(/^[-.]+|[-.]+$/g, '');
    this.unusual = this.code !== '' && !looksLikeDossierCode(this.code);
    this.host.requestUpdate();
  };

  readonly onFactor = (event: Event): void => {
    this.edited();
    this.factor = (event.target as HTMLInputElement).value;
    this.factorError = '';
    this.host.requestUpdate();
  };

  private takeCode(text: string): void {
    this.edited();
    this.code = text;
    this.codeError = '';
    // The hint goes while the code is being mended, and comes only when the field is left.
    this.unusual = false;
    this.host.requestUpdate();
  }
}

/** The code alone, where there are words around it. */
function withoutWords(content: FieldContent): FieldContent {
  const code = codeInText(content.text);
  return code && code !== content.text ? { text: code, caret: code.length } : content;
}
