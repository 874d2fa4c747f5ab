/** Where an import tells how it goes: a terminal, or the command at the other end of a socket. */
export interface Report {
  /** How far it is; the next one may take its place. */
  progress(text: string): void;
  /** Something that the operator must look at. */
  problem(text: string): void;
  /** The outcome. */
  result(text: string): void;
}
