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

function pretend(property: 'onLine' | 'clipboard', value: unknown): Undo {
  Object.defineProperty(navigator, property, { value, configurable: true });
  return () => void Reflect.deleteProperty(navigator, property);
}
