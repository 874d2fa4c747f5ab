import type { ReactiveControllerHost } from 'lit';
import type { Answer } from '../../client/client.js';
import type { ProcedureSource } from '../../client/procedure-source.js';
import { wait } from '../../client/retry.js';
import type { ProcedureHit, ProcedureSearchResult } from '../../contract/procedures.js';
import { ComboboxController, type ComboboxCallbacks } from '../../controllers/combobox.js';
import { RequestController } from '../../controllers/request.js';

const limit = 6;

/** Keystrokes closer than this, in seconds, cost an API one request. */
const keystrokePause = 0.15;

interface SuggestionsCallbacks extends Pick<ComboboxCallbacks, 'submit' | 'clear' | 'closed'> {
  source(): ProcedureSource | undefined;
  choose(hit: ProcedureHit): void;
  /** Suggestions for the latest text are there. */
  arrived(count: number): void;
}

/** What is suggested while the user types, and the list that shows it. */
export class SuggestionsController {
  readonly combobox: ComboboxController;
  private readonly request: RequestController<string, Answer<ProcedureSearchResult>>;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: SuggestionsCallbacks,
  ) {
    const { submit, clear, closed } = callbacks;
    this.combobox = new ComboboxController(host, {
      count: () => this.hits.length,
      choose: (index) => this.choose(index),
      submit,
      clear,
      closed,
    });
    this.request = new RequestController(
      host,
      (text: string, signal) => this.ask(text, signal),
      () => this.settled(),
    );
  }

  get hits(): readonly ProcedureHit[] {
    const { status, value } = this.request;
    // Where an answer failed, those of an earlier text would mislead.
    return (status !== 'error' && value?.value.hits) || [];
  }

  /** BCP 47 tag of the suggestions, where it is known. */
  get language(): string | undefined {
    return this.request.value?.language;
  }

  /** Suggests for a text; an empty one has no suggestions. */
  suggestFor(text: string): void {
    if (!text.trim() || !this.callbacks.source()) return this.dismiss();
    this.combobox.show();
    this.request.run(text);
  }

  /** Takes all suggestions away, also those on their way. */
  dismiss(): void {
    this.request.reset();
    this.combobox.close();
  }

  readonly choose = (index: number): void => {
    const hit = this.hits[index];
    this.combobox.close();
    if (hit) this.callbacks.choose(hit);
  };

  private async ask(text: string, signal: AbortSignal): Promise<Answer<ProcedureSearchResult>> {
    const source = this.callbacks.source() as ProcedureSource;
    if (!source.local) await wait(keystrokePause, signal);
    return source.search({ q: text, limit }, { signal });
  }

  private settled(): void {
    if (!this.combobox.open) return;
    // What was active was one of the suggestions before: Enter must not open another in its place.
    this.combobox.show();
    if (this.request.status === 'success') this.callbacks.arrived(this.hits.length);
  }
}
