import { randomFrom } from '../helpers/random.js';

/** The items in an order that a seed decides (Fisher and Yates). */
export function randomOrder<Item>(items: readonly Item[], seed: number): Item[] {
  const order = [...items];
  const random = randomFrom(seed);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
