import { concatBytes, fromBase64, fromUtf8, toBase64, toUtf8 } from '../../bytes/byteForms.ts';
import type { Hasher } from './logCrypto.ts';

/** The most that a note may weigh: a checkpoint with far more than 16 cosignatures. */
const MAX_NOTE_BYTES = 64 * 1024;
const ID_BYTES = 4;
const NEWLINE = 10;
const SPACE = 32;

/** One signature line of a note (C2SP signed-note). */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes that tell which key of that name signed. They prove nothing. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** What is signed, its last newline included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Who can sign a note: the log's own key, which is derived from its id, or a witness's. */
export interface NoteSigner {
  readonly name: string;
  readonly keyId: Uint8Array;
  sign(text: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const NAME = /^[^\s+\p{Cc}]+$/u;

/** The first four bytes of SHA-256 of name, newline, type and key; type 1 is Ed25519, 4 a witness's cosignature. */
export function noteKeyId(hasher: Hasher, name: string, type: number, publicKey: Uint8Array): Uint8Array {
  return hasher.sha256(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, ID_BYTES);
}

export function formatNote({ text, signatures }: SignedNote): Uint8Array {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${toBase64(concatBytes(keyId, signature))}\n`,
  );
  return toUtf8(`${text}\n${lines.join('')}`);
}

export async function signNote(text: string, signers: readonly NoteSigner[]): Promise<Uint8Array> {
  const signatures = signers.map(async (signer) => ({
    name: signer.name,
    keyId: signer.keyId,
    signature: await signer.sign(toUtf8(text)),
  }));
  return formatNote({ text, signatures: await Promise.all(signatures) });
}

function parseSignature(line: string): NoteSignature | undefined {
  const [dash, name = '', base64 = '', ...more] = line.split(' ');
  const bytes = fromBase64(base64);
  if (dash !== '—' || !NAME.test(name) || more.length > 0) return undefined;
  if (bytes === undefined || bytes.length <= ID_BYTES) return undefined;
  return { name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
}

/** @returns undefined unless the bytes are a note to the letter; nothing is said of its signatures' truth */
export function parseNote(bytes: Uint8Array): SignedNote | undefined {
  if (bytes.length > MAX_NOTE_BYTES) return undefined;
  const whole = fromUtf8(bytes);
  if (!whole?.endsWith('\n')) return undefined;
  if (bytes.some((byte) => byte < SPACE && byte !== NEWLINE)) return undefined;
  const blank = whole.lastIndexOf('\n\n');
  if (blank < 1) return undefined;
  const signatures = whole
    .slice(blank + 2, -1)
    .split('\n')
    .map(parseSignature);
  const good = signatures.filter((signature) => signature !== undefined);
  return good.length === signatures.length
    ? { text: whole.slice(0, blank + 1), signatures: good }
    : undefined;
}
