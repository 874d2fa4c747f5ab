import type { Queryable } from '../../database/database.js';
import { eventsAfter, lastSequence } from '../events.js';
import { backlog, createOutlet, type Outlet } from './outlet.js';
import { greeting, heartbeat, pieceOf, reset } from './pieces.js';

/** Events that are kept to continue streams with; who has missed more reads the queue anew. */
const kept = 256;

interface Sent {
  readonly sequence: number;
  readonly piece: Uint8Array;
}

/**
 * All streams of one office in this process. Events are read and written once for all of them, one
 * reading after the other.
 */
export class Hall {
  private readonly outlets = new Set<Outlet>();
  private readonly recent: Sent[] = [];
  private lastWork: Promise<void> = Promise.resolve();
  private isToRead = false;
  /** Whether somebody came since this was last looked at; a reader may be on the way in. */
  private wasAsked = true;

  private constructor(
    private readonly database: Queryable,
    private readonly office: string,
    /** Sequence of the latest event that was sent. */
    private last: number,
  ) {}

  /** @returns undefined where there is no such office */
  static async open(database: Queryable, office: string): Promise<Hall | undefined> {
    const last = await lastSequence(database, office);
    if (last === undefined) return undefined;
    const hall = new Hall(database, office, Math.max(0, last - kept));
    await hall.refresh();
    // Events may have been forgotten.
    hall.last = Math.max(hall.last, last);
    return hall;
  }

  get size(): number {
    return this.outlets.size;
  }

  /** Whether nobody reads, and nobody has come since this was asked before. */
  isForsaken(): boolean {
    const wasAsked = this.wasAsked;
    this.wasAsked = false;
    return this.size === 0 && !wasAsked;
  }

  /**
   * A stream of what happens from now on, or behind the event that its reader had last.
   *
   * @param sequence of that event
   */
  async join(sequence: number | undefined): Promise<ReadableStream<Uint8Array>> {
    this.wasAsked = true;
    // What the reader knows may have happened in another process, of which no word has come yet.
    if (sequence !== undefined && sequence > this.last) await this.refresh();
    const outlet = createOutlet((closed) => this.outlets.delete(closed));
    this.outlets.add(outlet);
    outlet.send(greeting(Math.random()));
    if (sequence !== undefined) for (const piece of this.behind(sequence)) outlet.send(piece);
    return outlet.body;
  }

  /** Sends what is new. One reading that has not begun yet is enough for all who ask. */
  refresh(): Promise<void> {
    if (!this.isToRead) {
      this.isToRead = true;
      this.lastWork = this.lastWork.catch(() => undefined).then(() => this.read());
    }
    return this.lastWork;
  }

  /**
   * Says that what was sent is all there is, once that is certain: where the database is gone, readers
   * must come to see that they are out of date.
   */
  async beat(): Promise<void> {
    await this.refresh();
    this.sendAll(heartbeat);
  }

  end(): void {
    for (const outlet of [...this.outlets]) outlet.end();
  }

  private async read(): Promise<void> {
    this.isToRead = false;
    for (;;) {
      const events = await eventsAfter(this.database, this.office, this.last, kept);
      for (const event of events) {
        const piece = pieceOf(event);
        this.recent.push({ sequence: event.sequence, piece });
        this.last = event.sequence;
        this.sendAll(piece);
      }
      if (this.recent.length > kept) this.recent.splice(0, this.recent.length - kept);
      if (events.length === 0) return this.compare();
      if (events.length < kept) return;
    }
  }

  /** Where nothing is new: the office may be gone, or have begun another life from its beginning. */
  private async compare(): Promise<void> {
    const last = await lastSequence(this.database, this.office);
    if (last === undefined) return this.end();
    if (last >= this.last) return;
    this.last = last;
    this.recent.length = 0;
    this.sendAll(reset);
  }

  /** What a reader has missed; `reset` where that is not known, or is of another life of the data. */
  private behind(sequence: number): Uint8Array[] {
    if (sequence === this.last) return [];
    const first = this.recent[0];
    if (sequence > this.last || !first || sequence < first.sequence - 1) return [reset];
    const pieces = this.recent.filter((one) => one.sequence > sequence).map(({ piece }) => piece);
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    // A reader that has just come would be cut as too slow, and again when it comes back.
    return size > backlog / 2 ? [reset] : pieces;
  }

  private sendAll(piece: Uint8Array): void {
    for (const outlet of this.outlets) outlet.send(piece);
  }
}
