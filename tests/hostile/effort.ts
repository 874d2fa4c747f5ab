/** Whether everything is tried (`npm run test:hostile`), or as much as fits beside other tests. */
export const isExhaustive = process.env.MOTCUA_HOSTILE === 'all';

/** Every whole number below `count`; unless all is tried, at most `sample` of them with equal steps between. */
export function seeds(count: number, sample: number): number[] {
  const step = isExhaustive ? 1 : Math.ceil(count / sample);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

/** A list in parts of at most `size`. */
export const partsOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
