import type { SubmissionMethod } from '../../contract/procedures.js';

export interface Ways {
  readonly methods: readonly SubmissionMethod[];
  /** The note that all ways share, taken out of them; records often repeat one for each. */
  readonly sharedNote: string | undefined;
}

/** Ways to submit without what they say twice: equal ways once, a note common to all apart. */
export function waysToSubmit(methods: readonly SubmissionMethod[]): Ways {
  const distinct = methods.filter((one, index) => {
    const same = methods.findIndex((other) => keyOf(other) === keyOf(one));
    return same === index;
  });
  const [first] = distinct;
  const shared =
    distinct.length > 1 && first?.note && distinct.every((one) => sameText(one.note, first.note))
      ? first.note
      : undefined;
  return {
    methods: shared ? distinct.map(({ note: _, ...rest }) => rest) : distinct,
    sharedNote: shared,
  };
}

const keyOf = ({ channel, processingTime, fee, note }: SubmissionMethod): string =>
  JSON.stringify([channel, processingTime, fee, note].map((part) => normal(part)));

const sameText = (one?: string, other?: string): boolean => normal(one) === normal(other);

/** A text as it is compared: brackets doubled by mistake and spaces make no difference. */
const normal = (text = ''): string => text.replace(/[\s()]+/g, ' ').trim();
