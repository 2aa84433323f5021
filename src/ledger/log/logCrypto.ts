/** What the tree and the notes need: SHA-256, of the platform's own. */
export interface Hasher {
  sha256(bytes: Uint8Array): Uint8Array;
}

/** An entry's head and who is said to have signed it. */
export interface SignedHead {
  /** The canonical head: exactly what the signature is over. */
  readonly bytes: Uint8Array;
  /** A detached OpenPGP signature in ASCII armour. */
  readonly signature: string;
  /** The author's fingerprint, in lower-case hex. */
  readonly author: string;
  /** The entry's own time: whether the author's key had expired is judged by it, never by the reader's clock. */
  readonly at: string;
  /** Where the leaf lies: whether the author's key was revoked is judged by it. */
  readonly index: number;
}

/** All cryptography of the log: the log itself imports no platform, so that a page in a browser can judge it. */
export interface LogCrypto extends Hasher {
  /** Whether the author made this signature; `false` for a key that is unknown and for any garbage. */
  verifySignature(head: SignedHead): Promise<boolean>;
}
