/** More calls than this do not wait: the oldest has been on the board for a minute by then. */
const most = 12;

interface Numbered {
  readonly number: string;
}

/** Gives calls their turn, one after the other. A number that is called again waits only once. */
export class Turns<Call extends Numbered> {
  /** Whose turn it is. */
  current: Call | undefined;
  private waiting: Call[] = [];

  /** @param present shows and says a call, and is done when the next one may come */
  constructor(private readonly present: (call: Call) => Promise<void>) {}

  add(call: Call): void {
    const others = this.waiting.filter(({ number }) => number !== call.number);
    this.waiting = [...others, call].slice(-most);
    if (!this.current) void this.go();
  }

  /** Takes those out that need no call any more. */
  keep(needed: (call: Call) => boolean): void {
    this.waiting = this.waiting.filter(needed);
  }

  clear(): void {
    this.waiting = [];
  }

  private async go(): Promise<void> {
    for (let call = this.waiting.shift(); call; call = this.waiting.shift()) {
      this.current = call;
      // A call that fails, as where a sound device was pulled out, must not silence those behind it.
      await this.present(call).catch(() => undefined);
    }
    this.current = undefined;
  }
}
