/**
 * What a story pretends of the device. For `beforeEach`: gives what puts things right again when the
 * story is left.
 */
type Undo = () => void;

export const withoutNetwork = (): Undo => pretend('onLine', false);

export const clipboardThatTakes = (): Undo =>
  pretend('clipboard', { writeText: () => Promise.resolve() });

/** As on pages without HTTPS, or in a frame that may not write. */
export const clipboardThatRefuses = (): Undo =>
  pretend('clipboard', {
    writeText: () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError')),
  });

let ahead = 0;

/** The device's clock shows a moment when the story begins, and goes on from there. */
export function clockAt(instant: string): Undo {
  const real = Date.now;
  const start = real();
  ahead = 0;
  Date.now = () => Date.parse(instant) + real() - start + ahead;
  return () => void (Date.now = real);
}

/** Lets time pass on a clock that `clockAt` has set. */
export function passTime(minutes: number): void {
  ahead += minutes * 60_000;
}

/** A camera as `getUserMedia` would open it; a `DOMException` name where it does not. */
export function camera(refusal = ''): Undo {
  const getUserMedia = (): Promise<MediaStream> =>
    refusal
      ? Promise.reject(new DOMException('', refusal))
      : Promise.resolve(document.createElement('canvas').captureStream());
  const undo = pretend('mediaDevices', { getUserMedia });
  const detector = class {
    static readonly getSupportedFormats = (): Promise<string[]> => Promise.resolve(['qr_code']);
    readonly detect = (): Promise<[]> => Promise.resolve([]);
  };
  Object.defineProperty(globalThis, 'BarcodeDetector', { value: detector, configurable: true });
  return () => {
    undo();
    Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  };
}

function pretend(property: 'onLine' | 'clipboard' | 'mediaDevices', value: unknown): Undo {
  Object.defineProperty(navigator, property, { value, configurable: true });
  return () => void Reflect.deleteProperty(navigator, property);
}
