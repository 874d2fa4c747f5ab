import { encode } from 'uqr';

export interface QrCode {
  /** Modules along each side, with the quiet zone around. */
  readonly size: number;
  /** The dark modules, as the data of an SVG path. */
  readonly path: string;
}

/** Free modules around a code (ISO/IEC 18004, 5.3.8). */
const quietZone = 4;

/** A text as a QR code that a phone still reads with a scratch on the paper. */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { size, path: rows.flat().join('') };
}
