import type { LitElement } from 'lit';
import { reportFailure } from '../failure.js';

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
