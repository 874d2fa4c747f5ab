/**
 * Per cent of a whole, cut to two decimals: 99.996 is 99.99, so that 100 means every one. Undefined
 * where the whole is 0.
 *
 * @param part whole number from 0 to `whole`
 */
export function cutPercent(part: number, whole: number): number | undefined {
  // Counted in whole hundredths: a floating share times 100 may come out a hundredth too low.
  return whole === 0 ? undefined : Math.floor((part * 10_000) / whole) / 100;
}
