/** How long a slice of work may hold the page, in milliseconds: half a frame at 60 a second. */
const sliceLength = 8;

/**
 * Runs work that yields often, a slice at a time, and lets the page breathe between slices.
 *
 * @param steps a generator whose steps are short; what it yields is not looked at.
 * @returns what the generator returns.
 * @throws the signal's reason when it aborts, and whatever the generator throws.
 */
export async function runInSlices<T>(
  steps: Generator<unknown, T>,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceLength;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTask();
    signal.throwIfAborted();
  }
}

/** A task of its own, without the 4 ms that a nested `setTimeout` is held back. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
