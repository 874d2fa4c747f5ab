/** Reads codes in pictures; Chrome has it on phones and on some desktops. */
export interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

export interface BarcodeDetectorConstructor {
  new (): BarcodeDetector;
  /** Names of the kinds of codes that it reads; none where the system lacks what it needs. */
  getSupportedFormats(): Promise<readonly string[]>;
}

/** @see https://wicg.github.io/shape-detection-api/ */
export const barcodeDetector = (): BarcodeDetectorConstructor | undefined =>
  (globalThis as { BarcodeDetector?: BarcodeDetectorConstructor }).BarcodeDetector;

/** Whether this browser, on this page, can read a code by camera. Pages without HTTPS cannot. */
export async function canScan(): Promise<boolean> {
  // Typed as if every page had it.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) return false;
  const formats = await barcodeDetector()
    ?.getSupportedFormats()
    .catch(() => []);
  return Boolean(formats?.length);
}
