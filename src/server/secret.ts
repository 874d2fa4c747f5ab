import { createHmac, hkdfSync } from 'node:crypto';

/** Length of the server's key, in bytes. */
export const secretLength = 32;

/** What the key is used for. Each use has a key of its own: one that leaks opens nothing else. */
type Purpose =
  | 'fingerprint'
  | 'dossier-lookup'
  | 'attempts'
  | 'rating-token'
  | 'rating-nonce'
  | 'used-rating-token'
  | 'idempotency-key'
  | 'idempotency-body'
  | 'ticket-hold'
  | 'ticket-follow';

/** The server's key. What is derived from it is the same in every process that has it. */
export class Secret {
  readonly #key: Uint8Array;
  readonly #derived = new Map<Purpose, Buffer>();

  /** @throws {RangeError} where the key has not 32 bytes */
  constructor(key: Uint8Array) {
    if (key.length !== secretLength) throw new RangeError(`A key has ${secretLength} bytes.`);
    this.#key = key;
  }

  /** The 32-byte key of one use (HKDF with SHA-256, RFC 5869). */
  keyFor(purpose: Purpose): Buffer {
    const derived =
      this.#derived.get(purpose) ??
      Buffer.from(hkdfSync('sha256', this.#key, '', `motcua ${purpose}`, secretLength));
    this.#derived.set(purpose, derived);
    return derived;
  }

  /** HMAC-SHA-256 of some texts, told apart also where one ends with what the next begins with. */
  sign(purpose: Purpose, ...texts: string[]): Buffer {
    return createHmac('sha256', this.keyFor(purpose)).update(JSON.stringify(texts)).digest();
  }
}
