import type { Given } from './draft.js';

/** What a form around a rating is told. */
export interface FieldValue {
  readonly name: string;
  readonly given: Given;
  /** Whether the browser may keep the answer for when the page comes back. */
  readonly restorable: boolean;
  /** Why the form may not be sent yet; empty where it may. */
  readonly problem: string;
  /** Whether an answer is what is missing; else the comment is too long. */
  readonly missing: boolean;
}

/** A rating as a field of a form that the page has around it. */
export class FormField {
  private readonly internals: ElementInternals;

  constructor(private readonly host: HTMLElement) {
    this.internals = host.attachInternals();
  }

  /** The form; null where there is none. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  get validity(): ValidityState {
    return this.internals.validity;
  }

  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  check(): boolean {
    return this.internals.checkValidity();
  }

  report(): boolean {
    return this.internals.reportValidity();
  }

  tell({ name, given, restorable, problem, missing }: FieldValue): void {
    const hasValue = name !== '' && given.answer !== undefined;
    this.internals.setFormValue(
      hasValue ? formDataOf(name, given) : null,
      restorable ? stateOf(given) : null,
    );
    const wanted = missing ? '[name=answer]' : '#comment';
    const anchor = this.host.shadowRoot?.querySelector<HTMLElement>(wanted) ?? undefined;
    if (problem)
      this.internals.setValidity({ customError: !missing, valueMissing: missing }, problem, anchor);
    else this.internals.setValidity({});
  }
}

/** `name`, `name-reasons`, `name-criteria` (`time:3`) and `name-comment`. */
function formDataOf(name: string, given: Given): FormData {
  const data = new FormData();
  data.append(name, String(given.answer));
  for (const reason of given.reasons) data.append(`${name}-reasons`, reason);
  for (const { id, answer } of given.criteria) data.append(`${name}-criteria`, `${id}:${answer}`);
  if (given.comment) data.append(`${name}-comment`, given.comment);
  return data;
}

/** Not the comment, which may tell who wrote it: browsers keep this on the disk. */
const stateOf = ({ answer, reasons, criteria }: Given): string =>
  JSON.stringify({ answer, reasons, criteria });

/** What a browser has kept; undefined where it is something else. */
export function readState(state: unknown): Given | undefined {
  try {
    const { answer, reasons, criteria } = JSON.parse(String(state)) as Given;
    const isState = Array.isArray(reasons) && Array.isArray(criteria);
    return isState ? { answer: stepOf(answer), reasons, criteria, comment: '' } : undefined;
  } catch {
    return undefined;
  }
}

/** A step of a scale from what may be anything. */
export function stepOf(value: unknown): number | undefined {
  const step = Number(value);
  return Number.isInteger(step) && step >= 1 && step <= 5 ? step : undefined;
}
