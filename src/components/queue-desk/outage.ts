import type { LitElement } from 'lit';
import { reportFailure } from '../shared/failure.js';

/** Says once on the console that the API fails, however often it is asked until it works again. */
export class Outage {
  private isTold = false;

  constructor(private readonly host: LitElement) {}

  begin(error: unknown): void {
    if (!this.isTold) reportFailure(this.host, error);
    this.isTold = true;
  }

  end(): void {
    this.isTold = false;
  }
}
