import { sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toBase64, toHex } from '../../../../src/bytes/byteForms.ts';
import { formatCheckpoint, type Checkpoint } from '../../../../src/ledger/log/checkpoint.ts';
import { formatNote, parseNote } from '../../../../src/ledger/log/signedNote.ts';
import {
  cosignatureLine,
  cosignedBy,
  cosignedBytes,
} from '../../../../src/ledger/log/witness/cosignature.ts';
import {
  formatWitnessKey,
  isWitnessName,
  parseWitnessKey,
  witnessKeyOf,
} from '../../../../src/ledger/log/witness/witnessKey.ts';
import { nodeHasher } from '../../../../src/ledger/nodeCrypto.ts';
import { platformWitnesses } from '../../../../src/ledger/platformWitnesses.ts';
import { SOME_LEDGER } from '../logs.ts';
import { cosign, makeWitness } from './witnesses.ts';
import { anyCharacter } from '../../../support/anyCharacter.ts';

const CHECKPOINT: Checkpoint = { ledger: SOME_LEDGER, size: 7, root: new Uint8Array(32).fill(3) };
const TIME = 1_679_315_147;
const alice = makeWitness('alice.example/witness');
const carol = makeWitness('carol.example/witness');

const read = (note: Uint8Array, ledger = SOME_LEDGER, keys = [alice.key, carol.key]) =>
  cosignedBy(note, ledger, keys, platformWitnesses);

describe('a witness key in one line', () => {
  it('is read as it was written', () => {
    const line = formatWitnessKey(alice.key);
    expect(line).toMatch(/^alice\.example\/witness\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/);
    expect(parseWitnessKey(nodeHasher, line)).toEqual(alice.key);
  });

  it('is refused with another name, type, length or id', () => {
    const line = formatWitnessKey(alice.key);
    const [name = '', id = '', ...rest] = line.split('+');
    const key = rest.join('+');
    const typed = (type: number, bytes: Uint8Array) => toBase64(Uint8Array.of(type, ...bytes));
    const short = alice.key.publicKey.slice(1);
    for (const bad of [
      '',
      name,
      `${name}+${id}`,
      `bob+${id}+${key}`,
      `${name}+${'0'.repeat(8)}+${key}`,
      `${name}+${id.toUpperCase()}x+${key}`,
      `${name}+${id}+${typed(1, alice.key.publicKey)}`,
      `${name}+${toHex(witnessKeyOf(nodeHasher, name, short).keyId)}+${typed(4, short)}`,
      `with space+${toHex(witnessKeyOf(nodeHasher, 'with space', alice.key.publicKey).keyId)}+${key}`,
    ])
      expect(parseWitnessKey(nodeHasher, bad)).toBeUndefined();
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (line) => {
        const key = parseWitnessKey(nodeHasher, line);
        if (key !== undefined) expect(formatWitnessKey(key)).toBe(line);
      }),
    );
  });

  it('has a name of 1 to 128 characters', () => {
    expect([isWitnessName(''), isWitnessName('a'), isWitnessName('a'.repeat(128))]).toEqual([
      false,
      true,
      true,
    ]);
    expect([isWitnessName('a'.repeat(129)), isWitnessName('a+b'), isWitnessName('a\nb')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a cosignature', () => {
  it('is over header, time and checkpoint, as C2SP tlog-cosignature has it', () => {
    const text = formatCheckpoint(CHECKPOINT);
    const signed = `cosignature/v1\ntime ${TIME}\n${text}`;
    expect(new TextDecoder().decode(cosignedBytes(text, TIME))).toBe(signed);
    const line = cosignatureLine(alice.key, TIME, new Uint8Array(64));
    expect(toHex(line.signature.slice(0, 8))).toBe(TIME.toString(16).padStart(16, '0'));
  });

  it('says which witness signed which checkpoint when', async () => {
    expect(await read(cosign(CHECKPOINT, TIME, alice, carol))).toEqual([
      { witness: alice.key, checkpoint: CHECKPOINT, time: TIME },
      { witness: carol.key, checkpoint: CHECKPOINT, time: TIME },
    ]);
  });

  it('of a witness that nobody asked for says nothing, whatever its name', async () => {
    const thief = makeWitness(alice.key.name);
    expect(await read(cosign(CHECKPOINT, TIME, thief))).toEqual([]);
    const posing = { key: { ...thief.key, keyId: alice.key.keyId }, secret: thief.secret };
    expect(await read(cosign(CHECKPOINT, TIME, posing))).toEqual([]);
    const renamed = { key: { ...alice.key, name: 'bob' }, secret: alice.secret };
    expect(await read(cosign(CHECKPOINT, TIME, renamed))).toEqual([]);
    const otherId = { key: { ...alice.key, keyId: carol.key.keyId }, secret: alice.secret };
    expect(await read(cosign(CHECKPOINT, TIME, otherId))).toEqual([]);
  });

  it('of another ledger says nothing', async () => {
    expect(await read(cosign(CHECKPOINT, TIME, alice), 'cd'.repeat(32))).toEqual([]);
  });

  it('holds for no other time and no other text', async () => {
    const text = formatCheckpoint(CHECKPOINT);
    const signature = new Uint8Array(sign(null, cosignedBytes(text, TIME), alice.secret));
    const later = formatNote({ text, signatures: [cosignatureLine(alice.key, TIME + 1, signature)] });
    expect(await read(later)).toEqual([]);
    const other = formatCheckpoint({ ...CHECKPOINT, size: 8 });
    expect(
      await read(formatNote({ text: other, signatures: [cosignatureLine(alice.key, TIME, signature)] })),
    ).toEqual([]);
    const plain = new Uint8Array(sign(null, new TextEncoder().encode(text), alice.secret));
    expect(await read(formatNote({ text, signatures: [cosignatureLine(alice.key, TIME, plain)] }))).toEqual(
      [],
    );
  });

  it('has a time of its own: none at 0, and none past what a number can hold', async () => {
    expect(await read(cosign(CHECKPOINT, 0, alice))).toEqual([]);
    expect(await read(cosign(CHECKPOINT, 2 ** 60, alice))).toEqual([]);
  });

  it('with bytes missing or too many says nothing', async () => {
    const { text, signatures } = parseNote(cosign(CHECKPOINT, TIME, alice)) ?? { text: '', signatures: [] };
    const whole = signatures[0]?.signature ?? new Uint8Array();
    for (const signature of [whole.slice(0, -1), Uint8Array.of(...whole, 0), whole.slice(8)])
      expect(
        await read(
          formatNote({ text, signatures: [{ name: alice.key.name, keyId: alice.key.keyId, signature }] }),
        ),
      ).toEqual([]);
  });

  it('in any garbage is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await read(bytes)).toEqual([]);
      }),
    );
    const note = cosign(CHECKPOINT, TIME, alice);
    await fc.assert(
      fc.asyncProperty(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(note);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(await read(changed)).toEqual([]);
      }),
    );
  });
});
