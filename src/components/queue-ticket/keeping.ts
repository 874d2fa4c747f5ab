import {
  forgetKept,
  forgetWish,
  keep,
  keepWish,
  readKept,
  readWish,
  type Kept,
  type Place,
  type Wish,
} from './keep.js';

/** What a device keeps for one office: nothing where many people use it, or before one is named. */
export class Keeping {
  /** Whose numbers are meant. */
  place: Place | undefined;

  constructor(private readonly host: { readonly kiosk: boolean }) {}

  /** The number of an earlier visit. */
  get kept(): Kept | undefined {
    return this.own && readKept(this.own, Date.now());
  }

  /** What was asked for before a reload and is not settled. */
  get wish(): Wish | undefined {
    return this.own && readWish(this.own, Date.now());
  }

  /** @returns whether the browser took what it was to keep */
  save(kept: Kept): boolean {
    return !this.own || keep(this.own, kept);
  }

  /** Erases a number; another that this device has stays, while this one is only looked at. */
  erase(id: string | undefined): void {
    if (this.own && this.kept?.id === id) forgetKept(this.own);
  }

  /** @param wish undefined once it is settled */
  keepWish(wish: Wish | undefined): void {
    if (!this.own) return;
    if (wish) keepWish(this.own, wish);
    else forgetWish(this.own);
  }

  private get own(): Place | undefined {
    return this.host.kiosk ? undefined : this.place;
  }
}
