import type { Secret } from '../secret.js';

export interface ImportOptions {
  /** Keep the good lines although there are bad ones. */
  readonly skipBad?: boolean;
  /** Remove the records that are not in the file. */
  readonly replace?: boolean;
  /** What dossiers are hashed with; needed for them alone. */
  readonly secret?: Secret | undefined;
  /** With `replace`: those that are there may have been hashed with another secret. */
  readonly newSecret?: boolean;
  /** The records are the demonstration's own; all others are kept out of its database. */
  readonly demonstration?: boolean;
}
