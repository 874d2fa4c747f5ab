/** Many short lists of numbers in two typed arrays; list `i` begins at `starts[i]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** One of the lists, without a copy. */
export function listAt({ starts, values }: Lists, i: number): Uint32Array {
  return values.subarray(starts[i], starts[i + 1]);
}

/** Writes lists one after the other. */
export class ListsBuilder {
  readonly #starts = new GrowingArray();
  readonly #values = new GrowingArray();

  beginList(): void {
    this.#starts.push(this.#values.length);
  }

  push(value: number): void {
    this.#values.push(value);
  }

  finish(): Lists {
    this.beginList();
    return { starts: this.#starts.packed(), values: this.#values.packed() };
  }
}

/** Whole numbers in a typed array that grows by doubling, so that growth is never one long step. */
export class GrowingArray {
  length = 0;
  #numbers = new Uint32Array(1024);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = number;
  }

  /** The numbers so far, without a copy. */
  packed(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }
}
