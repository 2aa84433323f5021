import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as openpgp from 'openpgp';
import { generateOrderKey, generatePartyKey } from '../../src/pgp/keys.ts';
import { readPlainSignature } from '../../src/pgp/plainSignaturePacket.ts';
import { signDetached } from '../../src/pgp/signatures.ts';

const texts: string[] = [];
const bodies: Uint8Array[] = [];

beforeAll(async () => {
  for (const key of [await generatePartyKey({ name: 'Party' }), await generateOrderKey('order')])
    texts.push(await signDetached(Buffer.from('what is signed'), key));
  for (const armoredSignature of texts) {
    const [packet] = (await openpgp.readSignature({ armoredSignature })).packets;
    if (packet !== undefined) bodies.push(packet.write());
  }
});

/** The one packet that OpenPGP.js reads, or undefined. */
async function byOpenpgp(armoredSignature: string): Promise<openpgp.SignaturePacket | undefined> {
  try {
    const { packets } = await openpgp.readSignature({ armoredSignature });
    return packets.length === 1 ? packets[0] : undefined;
  } catch {
    return undefined;
  }
}

/** All that is read of a packet, but for what a list of packets notes on it. */
function membersOf(packet: openpgp.SignaturePacket | undefined): unknown {
  const members = Object.entries(packet ?? {}).filter(
    ([name]) => name !== 'packets' && name !== 'fromStream',
  );
  return JSON.parse(
    JSON.stringify(members, (_name, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
  );
}

/** How a packet's length may be written: in one, two or four octets of either form, or wrongly. */
const framings: readonly ((length: number) => number[])[] = [
  (length) => [0x88, length],
  (length) => [0x89, length >> 8, length & 255],
  (length) => [0x8a, 0, 0, length >> 8, length & 255],
  () => [0x8b],
  (length) => [0xc2, length],
  (length) => [0xc2, ((length - 192) >> 8) + 192, (length - 192) & 255],
  (length) => [0xc2, 255, 0, 0, length >> 8, length & 255],
  (length) => [0xc2, 224 + 6, ...Array.from({ length: 3 }, () => length & 255)],
  (length) => [0xc4, length],
];

async function expectSame(text: string): Promise<boolean> {
  const plain = readPlainSignature(text);
  if (plain === undefined) return false;
  expect(membersOf(plain)).toEqual(membersOf(await byOpenpgp(text)));
  return true;
}

describe('a signature of the usual form', () => {
  it('is read as it was made, v4 and v6', async () => {
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(await expectSame(text)).toBe(true);
  });

  it.each([0, 1, 4])('is read in framing %i of the packet', async (at) => {
    const [body = new Uint8Array()] = bodies;
    const framed = Buffer.concat([Buffer.from(framings[at]?.(body.length) ?? []), body]);
    expect(await expectSame(openpgp.armor(openpgp.enums.armor.signature, framed))).toBe(true);
  });

  it('threat: is never read where OpenPGP.js reads another, however it is framed, cut, dressed or followed', async () => {
    const piece = fc.constantFrom('', '\n', ' ', '=', '=abcd\n', '-----', 'Comment: x\n', '\r', 'A', '====');
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), piece), {
      maxLength: 2,
    });
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1),
        fc.nat(framings.length - 1),
        fc.integer({ min: -2, max: 2 }),
        fc.uint8Array({ maxLength: 3 }),
        changes,
        async (at, framing, off, tail, edits) => {
          const body = bodies[at] ?? new Uint8Array();
          const header = framings[framing]?.(body.length + off) ?? [];
          const framed = Buffer.concat([Buffer.from(header), body, tail]);
          let text = openpgp.armor(openpgp.enums.armor.signature, framed).replaceAll('\r\n', '\n');
          for (const [where, cut, by] of edits) {
            const place = Math.floor(where * text.length);
            text = text.slice(0, place) + by + text.slice(place + cut);
          }
          if (await expectSame(text)) read++;
        },
      ),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
