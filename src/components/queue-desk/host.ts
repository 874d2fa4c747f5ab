import type { LitElement } from 'lit';
import type { ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import type { LocalizeController } from '../../controllers/localize.js';

/** The element around, as far as a desk knows it. */
export interface DeskElement extends LitElement {
  readonly office: string;
  readonly counter: string;
  readonly token: string | undefined;
  readonly callKey: string;
  readonly headingLevel: number;
  readonly fetch: Fetch | undefined;
}

/** What the element lends to its panel. */
export interface Lent {
  readonly localize: LocalizeController;
  options(): ClientOptions | undefined;
  /** For who does not see it. */
  say(text: string): void;
  /** @param selector what is to have the focus as soon as it is there */
  focus(selector: string): void;
}
