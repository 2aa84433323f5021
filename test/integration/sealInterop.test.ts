import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as openpgp from 'openpgp';
import { openStream } from '../../src/resource/seal/openStream.ts';
import { sealStream } from '../../src/resource/seal/sealStream.ts';
import type { SealForm } from '../../src/resource/seal/sealFormat.ts';
import { collect, inPieces } from '../resource/temporaryDirectory.ts';
import { peers } from './interop/peers.ts';
import type { Peer } from './interop/peers.ts';

const KEY = randomBytes(32);

const sizes = [0, 1, 51, 52, 53, 4096, 65_536, 262_144, 1_048_564, 1_048_565, 3_333_333];
const forms: SealForm[] = [
  {},
  { chunkOctet: 6 },
  { chunkOctet: 16 },
  { chunkOctet: 10, partPower: 9 },
  { chunkOctet: 12, partPower: 16 },
];

function ours(plain: Uint8Array, form: SealForm): Promise<Buffer> {
  return collect(sealStream(inPieces(plain, 65_536), plain.length, KEY, form));
}

function opened(sealed: Uint8Array): Promise<Buffer> {
  return collect(openStream(inPieces(sealed, 65_536), KEY));
}

/** Small chunks of large content are many; the forms with them are tried on what is small. */
function combinations(): { plain: Buffer; form: SealForm }[] {
  return sizes.flatMap((size) =>
    forms
      .filter((form) => (form.chunkOctet ?? 14) > 6 || size < 100_000)
      .map((form) => ({ plain: randomBytes(size), form })),
  );
}

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('OpenPGP.js', () => {
  const sessionKey = { data: KEY, algorithm: 'aes256' } as const;

  test('opens what we seal', async () => {
    for (const { plain, form } of combinations()) {
      const message = await openpgp.readMessage({ binaryMessage: new Uint8Array(await ours(plain, form)) });
      const { data } = (await openpgp.decrypt({
        message,
        sessionKeys: sessionKey,
        format: 'binary',
      })) as unknown as {
        data: Uint8Array;
      };
      expect(Buffer.from(data).equals(plain)).toBe(true);
    }
  });

  test('refuses what we seal when a bit of it is flipped', async () => {
    const sealed = await ours(randomBytes(10_000), { chunkOctet: 6 });
    sealed[5000] = (sealed[5000] ?? 0) ^ 1;
    const message = await openpgp.readMessage({ binaryMessage: new Uint8Array(sealed) });
    await expect(openpgp.decrypt({ message, sessionKeys: sessionKey, format: 'binary' })).rejects.toThrow();
  });

  test.each([0, 2, 6, 10, 12, 14, 16])(
    'seals with chunk size octet %d what we open',
    async (aeadChunkSizeByte) => {
      for (const size of sizes.filter((bytes) => bytes < 100_000 || aeadChunkSizeByte > 6)) {
        const plain = randomBytes(size);
        const sealed = await sealWithOpenpgpJs(plain, aeadChunkSizeByte);
        expect((await opened(sealed)).equals(plain)).toBe(true);
      }
    },
  );

  async function sealWithOpenpgpJs(plain: Buffer, aeadChunkSizeByte: number): Promise<Buffer> {
    const literal = new openpgp.LiteralDataPacket();
    Object.assign(literal, { data: plain });
    const packets = new openpgp.PacketList<openpgp.AnyPacket>();
    packets.push(literal);
    // The packet's own class: the high-level call cannot leave the session key packets out.
    const seipd = new openpgp.SymEncryptedIntegrityProtectedDataPacket();
    Object.assign(seipd, { version: 2, aeadAlgorithm: openpgp.enums.aead.gcm, packets });
    const config = { ...openpgp.config, aeadChunkSizeByte };
    await (seipd as unknown as SeipdPacket).encrypt(openpgp.enums.symmetric.aes256, KEY, config);
    const message = new openpgp.PacketList<openpgp.AnyPacket>();
    message.push(seipd);
    const stream = message.write() as unknown as ArrayStream;
    return stream.readToEnd((pieces) => Buffer.concat(pieces));
  }

  /** What the library's packets write while they are still being encrypted. */
  interface ArrayStream {
    readToEnd(join: (pieces: Uint8Array[]) => Buffer): Promise<Buffer>;
  }

  interface SeipdPacket {
    encrypt(algorithm: openpgp.enums.symmetric, key: Uint8Array, config: openpgp.Config): Promise<void>;
  }
});

function run(peer: Peer, words: string[]): Buffer {
  const env = { ...process.env, SESSION_KEY: KEY.toString('hex') };
  return execFileSync(peer.program, words, {
    env,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

for (const peer of peers) {
  const there = peer.build();
  const testWithPeer = there ? test : test.skip;

  describe(`${peer.name} (needs ${peer.needs})`, () => {
    testWithPeer('opens what we seal', async () => {
      for (const { plain, form } of combinations()) {
        writeFileSync(join(scratch, 'sealed'), await ours(plain, form));
        expect(run(peer, ['open', join(scratch, 'sealed')]).equals(plain)).toBe(true);
      }
    });

    testWithPeer('refuses what we seal when it is cut short', async () => {
      const sealed = await ours(randomBytes(10_000), { chunkOctet: 6 });
      writeFileSync(join(scratch, 'sealed'), sealed.subarray(0, -16));
      expect(() => run(peer, ['open', join(scratch, 'sealed')])).toThrow();
    });

    testWithPeer('seals what we open', async () => {
      for (const octet of [0, 6, 10, 14, 16]) {
        for (const size of sizes.filter((bytes) => bytes < 100_000 || octet > 6)) {
          const plain = randomBytes(size);
          writeFileSync(join(scratch, 'plain'), plain);
          const sealed = run(peer, ['seal', join(scratch, 'plain'), ...peer.seal(octet)]);
          expect((await opened(sealed)).equals(plain)).toBe(true);
        }
      }
    });
  });
}

const vectors = join(import.meta.dirname, '../../../shared/vectors/openpgp/rpgp-rfc9580/tests/rfc9580');
const testWithVectors = existsSync(vectors) ? test : test.skip;

describe('the RFC 9580 test vectors of rPGP (needs ../shared/vectors)', () => {
  testWithVectors(
    'their SEIPDv2 messages, all of OCB, and SEIPDv1 ones are refused as such, never misread',
    async () => {
      let seen = 0;
      for (const name of readdirSync(vectors)) {
        for (const file of ['enc-seipdv1.msg', 'enc-seipdv2.msg']) {
          const path = join(vectors, name, file);
          if (!existsSync(path)) continue;
          const armored = (await openpgp.unarmor(readFileSync(path, 'utf8'))) as unknown as {
            data: Uint8Array;
          };
          const message = Buffer.from(armored.data);
          await expect(opened(afterKeyPacket(message))).rejects.toMatchObject({ code: 'unsupported' });
          // With its key packet a message is none of ours either.
          await expect(opened(message)).rejects.toMatchObject({ code: 'unsupported' });
          seen++;
        }
      }
      expect(seen).toBeGreaterThan(5);
    },
  );

  /** The vectors have one key packet each, with a length of one or two octets. */
  function afterKeyPacket(message: Buffer): Buffer {
    const first = message.readUInt8(1);
    return first < 192
      ? message.subarray(2 + first)
      : message.subarray(3 + (first - 192) * 256 + message.readUInt8(2) + 192);
  }
});
