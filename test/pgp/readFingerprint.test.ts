import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as openpgp from 'openpgp';
import { fingerprintOf, generateOrderKey, generatePartyKey, type PrivateKey } from '../../src/pgp/keys.ts';
import { readFingerprint } from '../../src/pgp/readFingerprint.ts';

let directory: string;
let keys: readonly PrivateKey[];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-fingerprint-'));
  keys = await Promise.all([generatePartyKey({ name: 'Alice' }), generateOrderKey('a v6 key')]);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const read = (given: string): Promise<string> => readFingerprint(given, '--customer');
const bad = (message: string): object => ({
  code: 'input',
  message: expect.stringContaining(message) as unknown,
});
const hex = (...digits: number[]) =>
  fc.oneof(
    ...digits.map((length) =>
      fc
        .uint8Array({ minLength: length / 2, maxLength: length / 2 })
        .map((bytes) => Buffer.from(bytes).toString('hex')),
    ),
  );

describe('a fingerprint', () => {
  test('is the same in every form that people have it in', async () => {
    const written = fc.record({
      digits: hex(40, 64),
      before: fc.constantFrom('', '0x', 'openpgp4fpr:', 'OPENPGP4FPR:', '  '),
      group: fc.constantFrom(2, 4, 8, 64),
      between: fc.constantFrom(' ', ':', '  ', ''),
      upper: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(written, async ({ digits, before, group, between, upper }) => {
        const groups = digits.match(new RegExp(`.{1,${group}}`, 'g')) ?? [];
        const text = groups.join(between);
        expect(await read(before + (upper ? text.toUpperCase() : text))).toBe(digits);
      }),
    );
  });

  test('is that of the key in a file or in a text, of a private one too', async () => {
    for (const [index, key] of keys.entries())
      for (const armored of [key.armor(), key.toPublic().armor()]) {
        const path = join(directory, `key-${index}.asc`);
        await writeFile(path, armored);
        expect(await read(path)).toBe(fingerprintOf(key.toPublic()));
        expect(await read(`\n${armored}`)).toBe(fingerprintOf(key.toPublic()));
      }
  });

  test('is whole: a short key id is none', async () => {
    await fc.assert(
      fc.asyncProperty(hex(8, 16, 32), fc.constantFrom('', '0x'), async (digits, before) => {
        await expect(read(before + digits)).rejects.toMatchObject(bad('no whole fingerprint'));
      }),
    );
  });

  test('is of one key', async () => {
    const packets = new openpgp.PacketList<openpgp.AnyPacket>();
    for (const key of keys) packets.push(...key.toPublic().toPacketList());
    const both = openpgp.armor(openpgp.enums.armor.publicKey, packets.write());
    await expect(read(both)).rejects.toMatchObject(bad('holds 2 keys'));
  });

  test('is not made of what is none', async () => {
    const path = join(directory, 'note.txt');
    await writeFile(path, 'not a key');
    await expect(read(path)).rejects.toMatchObject(bad('is not an OpenPGP key'));
    await expect(read(join(directory, 'absent'))).rejects.toMatchObject(bad('does not exist'));
  });
});
