/** Firefox's and WebKit's drivers cannot set the medium (print) or a preference (less motion). */
const isSettable = navigator.userAgent.includes('Chrome/');

/**
 * A test that sets the medium with `emulateMedia`, and puts it back itself. Where that cannot be, it
 * is skipped by a name that says so, which the run's summary shows.
 */
export const itSettingMedia = (title: string, test: () => Promise<void>): void =>
  void (isSettable
    ? it(title, test)
    : it.skip(`${title} (the driver cannot set the medium)`, test));
