import { collationKey } from './collation.js';
import { ListsBuilder, type Lists } from './lists.js';

/** One facet: its values, and which procedure has which. */
export interface FacetTable {
  /** By value number: what a query sends. */
  readonly values: readonly string[];
  readonly labels: readonly string[];
  /** By value number: what sorts its label in Vietnamese order. */
  readonly sortKeys: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By procedure: the numbers of its values. */
  readonly byProcedure: Lists;
}

export class FacetTableBuilder {
  readonly #values: string[] = [];
  readonly #labels: string[] = [];
  readonly #sortKeys: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byProcedure = new ListsBuilder();

  /** The number of a value; a new one gets the next number and keeps this label. */
  add(value: string, label = value): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#labels.push(label);
      this.#sortKeys.push(collationKey(label));
      this.#numbers.set(value, number);
    }
    return number;
  }

  /** Says which values the next procedure has; repeats are ignored. */
  addProcedure(numbers: readonly number[]): void {
    this.#byProcedure.beginList();
    numbers.forEach((number, i) => {
      if (numbers.indexOf(number) === i) this.#byProcedure.push(number);
    });
  }

  finish(): FacetTable {
    return {
      values: this.#values,
      labels: this.#labels,
      sortKeys: this.#sortKeys,
      numbers: this.#numbers,
      byProcedure: this.#byProcedure.finish(),
    };
  }
}
