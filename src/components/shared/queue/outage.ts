import { nothing, type LitElement, type TemplateResult } from 'lit';
import { reportFailure, webmasterNote } from '../failure.js';

/** Says once on the console that the API fails, however often it is asked until it works again. */
export class Outage {
  /** What it began with, which is what was told; undefined while all is well. */
  told: unknown;

  constructor(private readonly host: LitElement) {}

  begin(error: unknown): void {
    if (this.told === undefined) reportFailure(this.host, error);
    this.told ??= error;
  }

  end(): void {
    this.told = undefined;
  }
}

/**
 * What the webmaster was told when it began: that stays to be read, though later attempts fail with
 * errors of their own.
 *
 * @param error whose message stands beside it; it has a note of its own where it is the one that was told
 */
export const toldNote = ({ told }: Outage, error: unknown): TemplateResult | typeof nothing =>
  told === error ? nothing : webmasterNote(told);
