import type { Clock } from './clock.js';

/** What rings when a time has come, or when the network or the tab returns. */
export interface Alarm {
  /** Rings when something returns. */
  watch(): void;
  /** Rings after so many milliseconds too, instead of when it was set before. */
  set(milliseconds: number): void;
  stop(): void;
}

/** @param ring is told whether something has returned */
export function createAlarm(clock: Clock, ring: (urgent: boolean) => void): Alarm {
  let stopTimer: (() => void) | undefined;

  const onOnline = (): void => ring(true);
  const onVisibility = (): void => {
    if (!document.hidden) ring(true);
  };

  function watch(): void {
    addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisibility);
  }

  return {
    watch,
    set(milliseconds) {
      watch();
      stopTimer?.();
      stopTimer = clock.after(milliseconds, () => ring(false));
    },
    stop() {
      stopTimer?.();
      removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
