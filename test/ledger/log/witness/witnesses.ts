import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { formatCheckpoint, type Checkpoint } from '../../../../src/ledger/log/checkpoint.ts';
import { formatNote } from '../../../../src/ledger/log/signedNote.ts';
import { cosignatureLine, cosignedBytes } from '../../../../src/ledger/log/witness/cosignature.ts';
import { witnessKeyOf, type WitnessKey } from '../../../../src/ledger/log/witness/witnessKey.ts';
import { nodeHasher } from '../../../../src/ledger/nodeCrypto.ts';

/** A witness that signs whatever it is asked to. */
export interface TestWitness {
  readonly key: WitnessKey;
  readonly secret: KeyObject;
}

export function makeWitness(name: string): TestWitness {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { key: witnessKeyOf(nodeHasher, name, new Uint8Array(raw)), secret: privateKey };
}

/** A note of this checkpoint that each of them has signed at a time (seconds since 1970). */
export function cosign(checkpoint: Checkpoint, time: number, ...witnesses: TestWitness[]): Uint8Array {
  const text = formatCheckpoint(checkpoint);
  const signatures = witnesses.map(({ key, secret }) =>
    cosignatureLine(key, time, sign(null, cosignedBytes(text, time), secret)),
  );
  return formatNote({ text, signatures });
}
