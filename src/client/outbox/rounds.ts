/** One round of work after the other, never two at once; what is wanted meanwhile makes one more. */
export class Rounds {
  private working = false;
  private wanted = false;
  private urgent = false;

  /** @param round does the work */
  constructor(private readonly round: (urgent: boolean) => Promise<void>) {}

  want(urgent = false): void {
    this.wanted = true;
    this.urgent ||= urgent;
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.wanted) {
      const { urgent } = this;
      this.wanted = this.urgent = false;
      await this.round(urgent);
    }
    this.working = false;
  }
}
