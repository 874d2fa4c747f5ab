/**
 * Sends what an earlier visit has left, on a page that has no widget of its own for it: who rated
 * without a network may never open the page of the rating again. Nothing of the page waits for it.
 */
export function resumeOutboxWhenIdle(): void {
  // Where pages are made there was no earlier visit.
  if (!('document' in globalThis)) return;
  const resume = (): void => {
    // Where the code does not come, the next visit tries again.
    void import('./resume.js').then((module) => module.resumeOutbox()).catch(() => undefined);
  };
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(resume);
  else setTimeout(resume, 2000);
}
