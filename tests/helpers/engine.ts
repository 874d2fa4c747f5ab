import type { Engine } from './engines.js';

const { userAgent } = navigator;

/** The engine that runs this page. */
const engine: Engine = userAgent.includes('Firefox/')
  ? 'firefox'
  : userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

type Test = () => Promise<void>;

/** A test of what one engine does differently; there it is skipped, and the run's summary says why. */
export const itExceptIn = (other: Engine, reason: string, title: string, test: Test): void =>
  void (engine === other ? it.skip(`${title} (${reason})`, test) : it(title, test));

/**
 * A test that sets the medium or a preference with `emulateMedia`, and puts it back itself: Firefox's
 * and WebKit's drivers cannot.
 */
export const itSettingMedia = (title: string, test: Test): void =>
  void (engine === 'chromium'
    ? it(title, test)
    : it.skip(`${title} (the driver cannot set the medium)`, test));
