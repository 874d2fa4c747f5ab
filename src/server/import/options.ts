export interface ImportOptions {
  /** Keep the good lines although there are bad ones. */
  readonly skipBad?: boolean;
  /** Remove the records that are not in the file. */
  readonly replace?: boolean;
  /** The records are the demonstration's own; all others are kept out of its database. */
  readonly demonstration?: boolean;
}
