/** One look at a page's memory, after its garbage was collected. */
export interface Sample {
  /** Events so far. */
  readonly events: number;
  /** Bytes that JavaScript holds. */
  readonly heap: number;
  /** Nodes of the DOM, those that are in no document among them. */
  readonly nodes: number;
  readonly listeners: number;
}

export interface Verdict {
  /** Bytes of heap by which the last third of the samples lies above the first. */
  readonly grownBytes: number;
  readonly grownNodes: number;
  readonly grownListeners: number;
  readonly isFlat: boolean;
}

/** What is cached on the way is no leak; this share of the heap may come of it. */
const tolerated = 0.02;
const toleratedNodes = 100;

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;

/**
 * Whether memory stands still: the medians of the first and of the last third are alike. The first
 * sample is left out, because a page that has just begun still fetches code.
 *
 * @throws {RangeError} where there are fewer than four samples
 */
export function judge(samples: readonly Sample[]): Verdict {
  if (samples.length < 4) throw new RangeError('At least four samples are needed.');
  const [, ...steady] = samples;
  const third = Math.ceil(steady.length / 3);
  const grown = (of: keyof Sample): number =>
    median(steady.slice(-third).map((sample) => sample[of])) -
    median(steady.slice(0, third).map((sample) => sample[of]));
  const verdict = {
    grownBytes: grown('heap'),
    grownNodes: grown('nodes'),
    grownListeners: grown('listeners'),
  };
  const isFlat =
    verdict.grownBytes <= tolerated * steady[0]!.heap &&
    verdict.grownNodes <= toleratedNodes &&
    verdict.grownListeners <= toleratedNodes;
  return { ...verdict, isFlat };
}
