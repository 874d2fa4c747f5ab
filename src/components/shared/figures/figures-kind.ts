import type { LitElement } from 'lit';
import type { Answer, CallOptions, ClientOptions } from '../../../client/client.js';
import type { AgencyRef } from '../../../contract/common.js';
import type { ApiSettings } from '../../../controllers/api-options.js';
import type { body } from './body.js';
import type { Asked, FiguresQuery } from './choice.js';
import type { Period } from './periods.js';

/** An element that shows published figures of an agency and a period. */
export type FiguresElement = LitElement & Asked & ApiSettings & { readonly noPickers: boolean };

/** What all published figures tell of themselves. */
export interface PublishedFigures extends Period {
  readonly agency?: AgencyRef | undefined;
  readonly asOf: string;
  readonly timeZone: string;
}

/** A module that shows figures and lets the reader choose them; it comes with the first ones. */
export interface FiguresPart {
  readonly body: typeof body;
  /** Gives an element the styles and the habits that its figures need. Once. */
  furnish(host: LitElement): void;
}

export interface Loaded<Figures, Part> {
  readonly figures: Figures;
  /** BCP 47 tag of the texts of the figures: names of agencies and fields. */
  readonly language: string;
  /** What shows the figures. */
  readonly part: Part;
}

/** An API does not publish such figures. */
export class NotOfferedError extends Error {
  override readonly name = 'NotOfferedError';
}

/** What one kind of figures has of its own. */
export interface FiguresKind<Figures, Part> {
  /** Name of the operation that the API must declare. */
  readonly operation: string;
  /** Asks the API. Throws like every call of a client. */
  read(query: FiguresQuery, options: ClientOptions, call: CallOptions): Promise<Answer<Figures>>;
  importPart(): Promise<Part>;
  /** Called once, when the part has come and the element is furnished. */
  partCame?(part: Part): void;
  /** What the figures say in one sentence. */
  sentence(loaded: Loaded<Figures, Part>): string;
  /** Called when figures came and are about to be shown. */
  shown(figures: Figures): void;
}
