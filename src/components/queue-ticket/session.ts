import type { LitElement, ReactiveController } from 'lit';
import type { ClientOptions } from '../../client/client.js';
import type { TakenTicket, Ticket } from '../../contract/queue.js';
import { LiveQueueController } from '../../controllers/live-queue.js';
import { endOfDay } from './end-of-day.js';
import { Acts, type Act } from './acts.js';
import { Arrivals } from './arrivals.js';
import { followedIn, removeFragment } from './follow-link.js';
import type { Kept, Place } from './keep.js';
import { Keeping } from './keeping.js';
import { Moves } from './moves.js';
import { isOver } from './news.js';
import { Taking } from './taking.js';
import { TicketController, type TicketSource } from './ticket-controller.js';

/** People before when its holder is warned, until they choose otherwise. */
export const usualWarning = 3;

export interface SessionHost extends LitElement {
  readonly office: string;
  readonly kiosk: boolean;
  readonly options: ClientOptions | undefined;
}

export interface SessionCallbacks {
  /** A number was taken, or found on this device or in the address. */
  began(): void;
  changed(before: Ticket | undefined, after: Ticket): void;
  failed(error: unknown): void;
}

/** The number that somebody has here, from taking it until it is over, over reloads. */
export class Session implements ReactiveController {
  /** Undefined before there is a number. */
  kept: Kept | undefined;
  /** Whether the browser refused to keep it. */
  isRefused = false;
  /** Whether the number that was here is known to nobody any more. */
  wasLost = false;
  private wasLive = false;
  readonly live: LiveQueueController;
  readonly taking: Taking;
  readonly reading: TicketController;
  readonly acts: Acts;
  private readonly keeping: Keeping;
  private readonly moves: Moves;

  constructor(
    private readonly host: SessionHost,
    private readonly callbacks: SessionCallbacks,
  ) {
    this.keeping = new Keeping(host);
    this.live = new LiveQueueController(
      host,
      () => ({
        options: host.options,
        office: host.office,
        restsWhenHidden: !this.kept || host.kiosk,
      }),
      (event) => this.moves.take(event),
    );
    this.taking = new Taking(host, () => ({ options: host.options!, office: host.office }), {
      taken: (taken) => this.onTaken(taken),
      changed: (wish) => this.keeping.keepWish(wish),
      failed: (error) => callbacks.failed(error),
    });
    this.reading = new TicketController(host, {
      isLive: () => this.live.isLive,
      changed: (before, after) => this.onChanged(before, after),
      failed: (error) => this.onFailed(error),
    });
    this.moves = new Moves(this.reading);
    this.acts = new Acts(host, {
      done: (ticket) => this.reading.accept(ticket),
      failed: () => this.reading.refresh(),
    });
    new Arrivals(host, () => this.keeping.place, {
      followed: () => this.onFollowed(),
      kept: () => this.onKept(),
    });
    host.addController(this);
  }

  get ticket(): Ticket | undefined {
    return this.reading.ticket;
  }

  /** Whether the number is somebody else's, to look at only. */
  get isFollowed(): boolean {
    return this.kept !== undefined && this.kept.hold === undefined;
  }

  /** The service's time zone, where it is known. */
  get timeZone(): string | undefined {
    return this.live.queue?.timeZone;
  }

  hostUpdate(): void {
    const { options, office } = this.host;
    const place = options && office ? { api: options.baseUrl, office } : undefined;
    const { place: before } = this.keeping;
    if (place?.api !== before?.api || place?.office !== before?.office) this.turnTo(place);
    if (this.kept && this.kept.until <= Date.now()) this.end();
    this.moves.compare(this.live);
    const { isLive } = this.live;
    // Whoever waits outside of the hall is to know soon that nothing is told any more.
    if (this.wasLive && !isLive) this.reading.refreshSoon();
    this.wasLive = isLive;
  }

  /** Warns when so many people are before the holder. */
  warnAt(places: number): void {
    if (!this.kept) return;
    this.kept = { ...this.kept, warnAt: places };
    this.save();
    this.host.requestUpdate();
  }

  act(act: Act): void {
    if (this.kept?.hold) this.acts.run(act, this.sourceOf(this.kept));
  }

  /** Forgets the number and begins anew. A number that somebody else has is still theirs. */
  readonly end = (): void => {
    this.keeping.erase(this.kept?.id);
    this.leave();
    this.find();
  };

  private turnTo(place: Place | undefined): void {
    this.leave();
    this.moves.reset();
    this.keeping.place = place;
    this.find();
  }

  private leave(): void {
    this.kept = undefined;
    this.isRefused = this.wasLost = false;
    this.reading.stop();
    this.acts.clear();
    if (this.taking.wish) this.taking.drop();
    this.host.requestUpdate();
  }

  /** What the address says to follow, what this device keeps, or what was asked for before. */
  private find(): void {
    const { kept: own, place } = this.keeping;
    if (this.host.kiosk || !place) return;
    const followed = followedIn(location.hash, place.office);
    if (followed) removeFragment();
    if (followed && followed.id !== own?.id) {
      const until = endOfDay(new Date(), this.timeZone).getTime();
      this.begin({ ...followed, until, warnAt: usualWarning });
      // A number of one's own is not given up for a look at another.
      if (!own?.hold) this.save();
    } else if (own) {
      this.begin(own);
    } else {
      const { wish } = this.keeping;
      if (wish) this.taking.send(wish);
    }
  }

  private begin(kept: Kept, ticket?: Ticket): void {
    this.kept = kept;
    this.reading.start(this.host.kiosk ? undefined : this.sourceOf(kept), ticket);
    this.callbacks.began();
  }

  private onTaken({ ticket, hold, follow }: TakenTicket): void {
    const { takenAt, asOf } = ticket;
    // By this device's clock, which may be days wrong: what counts is how long it is from now.
    const left = endOfDay(takenAt, this.timeZone).getTime() - Date.parse(asOf);
    const until = Date.now() + left;
    this.begin({ id: ticket.id, hold, follow, until, warnAt: usualWarning }, ticket);
    this.save();
  }

  private sourceOf({ id, hold, follow }: Kept): TicketSource {
    return { options: this.host.options!, id, secret: hold ?? follow };
  }

  private save(): void {
    if (this.kept) this.isRefused = !this.keeping.save(this.kept);
  }

  private onChanged(before: Ticket | undefined, after: Ticket): void {
    if (isOver(after)) this.keeping.erase(after.id);
    this.callbacks.changed(before, after);
  }

  private onFailed(error: unknown): void {
    if (!this.reading.isGone) return this.callbacks.failed(error);
    this.end();
    this.wasLost = true;
  }

  private onFollowed(): void {
    this.leave();
    this.find();
  }

  /** A number that another tab or widget has taken is this one's too. */
  private onKept(): void {
    const { kept } = this.keeping;
    if (this.isFollowed || !kept || kept.id === this.kept?.id || this.taking.isPending) return;
    this.leave();
    this.find();
  }
}
