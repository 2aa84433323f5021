import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as openpgp from 'openpgp';
import { generateOrderKey, generatePartyKey, type PrivateKey, type PublicKey } from '../../src/pgp/keys.ts';
import { isPlainlySigned } from '../../src/pgp/plainSignature.ts';
import { signDetached, verifyDetached } from '../../src/pgp/signatures.ts';

const BYTES = Buffer.from('what is signed');
/** Over which a signature of a standalone type is the same as one over a file. */
const NOTHING = new Uint8Array();
const SECOND = 1000;
const PARTY = 'EdDSA legacy, v4';
const ENDING = 'a key that ends';

/** What OpenPGP.js alone says: the time of the signature, or that it does not hold. */
async function byOpenpgp(
  bytes: Uint8Array,
  armoredSignature: string,
  key: PublicKey,
  date: Date,
): Promise<number | 'does not hold'> {
  try {
    const signature = await openpgp.readSignature({ armoredSignature });
    if (signature.packets.length !== 1) return 'does not hold';
    const message = await openpgp.createMessage({ binary: bytes });
    const { signatures } = await openpgp.verify({ message, signature, verificationKeys: key, date });
    if (signatures[0] === undefined) return 'does not hold';
    await signatures[0].verified;
    return signature.packets[0]?.created?.getTime() ?? 0;
  } catch {
    return 'does not hold';
  }
}

function byUs(bytes: Uint8Array, signature: string, key: PublicKey, date: Date) {
  return verifyDetached(bytes, signature, key, 'it', date).then(
    (made) => made.getTime(),
    () => 'does not hold' as const,
  );
}

async function packetOf(armoredSignature: string): Promise<openpgp.SignaturePacket> {
  const [packet] = (await openpgp.readSignature({ armoredSignature })).packets;
  if (packet === undefined) throw new Error('no packet');
  return packet;
}

async function bytesOf(armoredSignature: string): Promise<Uint8Array> {
  const signature = await openpgp.readSignature({ armoredSignature });
  return signature.write() as Uint8Array;
}

/** What its types leave out. */
interface Signing {
  sign(...all: readonly unknown[]): Promise<void>;
  writeHashedSubPackets?(): Uint8Array;
}

function armor(bytes: Uint8Array): string {
  return openpgp.armor(openpgp.enums.armor.signature, bytes);
}

interface Signer {
  readonly name: string;
  readonly key: PrivateKey;
  readonly signature: string;
}

const signers: Signer[] = [];

async function expiring(): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    userIDs: [{ name: 'Once' }],
    keyExpirationTime: 60,
    format: 'object',
  });
  return privateKey;
}

async function withSubkey(): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    userIDs: [{ name: 'Sub' }],
    subkeys: [{ sign: true }],
    format: 'object',
  });
  return privateKey;
}

async function rsa(): Promise<PrivateKey> {
  const { privateKey } = await openpgp.generateKey({
    type: 'rsa',
    rsaBits: 2048,
    userIDs: [{ name: 'RSA' }],
    format: 'object',
  });
  return privateKey;
}

beforeAll(async () => {
  const keys: [string, Promise<PrivateKey>][] = [
    [PARTY, generatePartyKey({ name: 'Party' })],
    ['Ed25519, v6', generateOrderKey('order')],
    [ENDING, expiring()],
    ['a subkey that signs', withSubkey()],
    ['RSA', rsa()],
  ];
  for (const [name, made] of keys) {
    const key = await made;
    signers.push({ name, key, signature: await signDetached(BYTES, key) });
  }
});

type Change = (packet: openpgp.SignaturePacket) => unknown;

/** A subpacket of a private number, marked as critical. */
function withUnknown(packet: openpgp.SignaturePacket): void {
  const write = (packet as Signing).writeHashedSubPackets?.bind(packet);
  Object.assign(packet, {
    writeHashedSubPackets: () => {
      const grown = Buffer.concat([write?.() ?? NOTHING, Buffer.of(2, 0x80 | 100, 0)]);
      grown.writeUInt16BE(grown.length - 2);
      return grown;
    },
  });
}

/** A signature over nothing that says what no tool of ours would. */
async function signing(key: PrivateKey, change: Change, date: Date): Promise<string> {
  const packet = new openpgp.SignaturePacket();
  const { keyPacket } = key;
  Object.assign(packet, {
    version: 4,
    signatureType: openpgp.enums.signature.binary,
    publicKeyAlgorithm: keyPacket.algorithm,
    hashAlgorithm: openpgp.enums.hash.sha512,
  });
  change(packet);
  const message = await openpgp.createMessage({ binary: NOTHING });
  const config = { ...openpgp.config, nonDeterministicSignaturesViaNotation: false };
  await (packet as Signing).sign(keyPacket, message.packets[0], date, true, config);
  const list = new openpgp.PacketList<openpgp.SignaturePacket>();
  list.push(packet);
  return armor(list.write());
}

function keyOf(name: string): PrivateKey {
  const signer = signers.find((one) => one.name === name);
  if (signer === undefined) throw new Error('no signer');
  return signer.key;
}

const anySigner = fc.nat(4).map((at) => () => {
  const signer = signers[at];
  if (signer === undefined) throw new Error('no signer');
  return signer;
});

const later = fc.constantFrom(-61, -1, 0, 1, 59, 61, 86_400).map((seconds) => seconds * SECOND);

describe('a signature that the platform verifies', () => {
  it.each([PARTY, 'Ed25519, v6', 'a subkey that signs'])('holds: %s', async (name) => {
    const signer = signers.find((one) => one.name === name);
    if (signer === undefined) throw new Error('no signer');
    const key = signer.key.toPublic();
    const packet = await packetOf(signer.signature);
    const soon = new Date(Date.now() + SECOND);
    await expect(isPlainlySigned(BYTES, packet, key, soon)).resolves.toBe(true);
    await expect(isPlainlySigned(Buffer.from('another'), packet, key, soon)).resolves.toBe(false);
  });

  it('is answered as OpenPGP.js answers, whichever byte of it is another', async () => {
    for (const { key, signature } of signers.slice(0, 2)) {
      const whole = await bytesOf(signature);
      const date = new Date(Date.now() + SECOND);
      for (const at of whole.keys()) {
        const bytes = Uint8Array.from(whole, (byte, place) => (place === at ? byte ^ 1 : byte));
        const changed = armor(bytes);
        const expected = await byOpenpgp(BYTES, changed, key.toPublic(), date);
        expect([at, await byUs(BYTES, changed, key.toPublic(), date)]).toEqual([at, expected]);
      }
    }
  });

  it('is answered as OpenPGP.js answers, whatever bytes of it, of what is signed or of the time is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySigner,
        anySigner,
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 255 })), { maxLength: 2 }),
        fc.boolean(),
        later,
        async (signer, reader, changes, isOther, offset) => {
          const bytes = Buffer.from(await bytesOf(signer().signature));
          for (const [at, by] of changes) {
            const place = at % bytes.length;
            bytes[place] = (bytes[place] ?? 0) ^ by;
          }
          const signature = armor(bytes);
          const signed = isOther ? Buffer.from('another') : BYTES;
          const made = (await packetOf(signer().signature)).created?.getTime() ?? 0;
          const key = reader().key.toPublic();
          const date = new Date(made + offset);
          const expected = await byOpenpgp(signed, signature, key, date);
          expect(await byUs(signed, signature, key, date)).toBe(expected);
        },
      ),
      { numRuns: 600 },
    );
  });

  const value = Buffer.from('x');
  const notation = { name: 'n@example.org', value, humanReadable: true };
  const { hash, signature: type } = openpgp.enums;
  const HOUR = 3600;
  it.each<{ what: string; change: Change; age?: number; looked?: number; by?: string; holds: boolean }>([
    { what: 'nothing else', change: () => undefined, holds: true },
    {
      what: 'SHA-256',
      change: (packet) => Object.assign(packet, { hashAlgorithm: hash.sha256 }),
      holds: true,
    },
    {
      what: 'SHA-384',
      change: (packet) => Object.assign(packet, { hashAlgorithm: hash.sha384 }),
      holds: true,
    },
    {
      what: 'SHA-3',
      change: (packet) => Object.assign(packet, { hashAlgorithm: hash.sha3_256 }),
      holds: true,
    },
    { what: 'a text', change: (packet) => Object.assign(packet, { signatureType: type.text }), holds: true },
    {
      what: 'what is no signature of a file',
      change: (packet) => Object.assign(packet, { signatureType: type.standalone }),
      holds: false,
    },
    {
      what: 'that it ends, and it has',
      change: (packet) =>
        Object.assign(packet, { signatureExpirationTime: 30, signatureNeverExpires: false }),
      looked: HOUR,
      holds: false,
    },
    {
      what: 'a critical notation',
      change: (packet) => packet.rawNotations.push({ ...notation, critical: true }),
      holds: false,
    },
    {
      what: 'a notation',
      change: (packet) => packet.rawNotations.push({ ...notation, critical: false }),
      holds: true,
    },
    { what: 'something critical that nobody knows', change: withUnknown, holds: false },
    {
      what: 'who may revoke it',
      change: (packet) =>
        Object.assign(packet, {
          revocationKeyClass: 0x80,
          revocationKeyAlgorithm: 22,
          revocationKeyFingerprint: new Uint8Array(20),
        }),
      holds: false,
    },
    { what: 'a time before its key was', change: () => undefined, age: 48 * HOUR, holds: false },
    { what: 'a time after its key had ended', change: () => undefined, age: -HOUR, by: ENDING, holds: false },
  ])(
    'is answered as OpenPGP.js answers where it says $what',
    async ({ change, age, looked = 0, by = PARTY, holds }) => {
      const key = keyOf(by);
      const now = Date.now() + SECOND;
      const made = new Date(now - (age ?? 1) * SECOND);
      const date = new Date(Math.max(now, made.getTime() + SECOND) + looked * SECOND);
      const signature = await signing(key, change, made);
      const expected = await byOpenpgp(NOTHING, signature, key.toPublic(), date);
      expect(typeof expected).toBe(holds ? 'number' : 'string');
      expect(await byUs(NOTHING, signature, key.toPublic(), date)).toBe(expected);
    },
  );
});
