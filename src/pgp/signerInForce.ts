import * as openpgp from 'openpgp';
import type { PublicKey } from './keys.ts';

type SigningKey = Awaited<ReturnType<PublicKey['getSigningKey']>>;

/** Between two moments at which anything in a certificate begins or ends, its answer stays the same. */
interface Answers {
  /** In milliseconds, from the earliest. */
  readonly moments: readonly number[];
  readonly known: Map<string, Promise<SigningKey | undefined>>;
}

const answers = new WeakMap<PublicKey, Answers>();

const SECOND = 1000;

/** All signatures of a certificate, with those that lie in others. */
function signaturesIn(key: PublicKey): openpgp.SignaturePacket[] {
  const found = key.toPacketList().filter((packet) => packet instanceof openpgp.SignaturePacket);
  return [...found, ...found.flatMap(({ embeddedSignature }) => embeddedSignature ?? [])];
}

/**
 * When anything in it begins or ends: its keys, what was signed of them, and the keys by what was signed
 * (RFC 9580 sections 5.2.3.11, 5.2.3.13, 5.2.3.18).
 */
function momentsOf(key: PublicKey): number[] {
  const begun = key.getKeys().map((one) => one.getCreationTime().getTime());
  const moments = new Set(begun);
  for (const { created, signatureExpirationTime, keyExpirationTime } of signaturesIn(key)) {
    const made = created?.getTime() ?? 0;
    moments.add(made);
    if (signatureExpirationTime !== null) moments.add(made + signatureExpirationTime * SECOND);
    if (keyExpirationTime !== null)
      for (const start of begun) moments.add(start + keyExpirationTime * SECOND);
  }
  return [...moments].sort((a, b) => a - b);
}

function answersOf(key: PublicKey): Answers {
  const made: Answers = { moments: momentsOf(key), known: new Map() };
  answers.set(key, made);
  return made;
}

async function signerOf(key: PublicKey, id: openpgp.KeyID, at: Date): Promise<SigningKey | undefined> {
  try {
    return await key.getSigningKey(id, at);
  } catch {
    return undefined;
  }
}

/**
 * The key of a certificate with this id that may sign at that time, as OpenPGP.js tells it; it is asked once for all times
 * between which nothing in the certificate begins or ends.
 * @returns undefined where there is none
 */
export function signerInForce(key: PublicKey, id: openpgp.KeyID, at: Date): Promise<SigningKey | undefined> {
  const { moments, known } = answers.get(key) ?? answersOf(key);
  const time = Math.floor(at.getTime() / SECOND) * SECOND;
  const before = moments.filter((moment) => moment < time).length;
  const span = `${id.toHex()} ${before} ${moments.includes(time)}`;
  const answer = known.get(span) ?? signerOf(key, id, at);
  known.set(span, answer);
  return answer;
}
