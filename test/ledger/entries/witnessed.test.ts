import { describe, expect, test } from '@jest/globals';
import { CountersignError, type ErrorCode } from '../../../src/errors.ts';
import {
  cosignedInNotes,
  cosignedOn,
  isWitnessed,
  notesOf,
  requireWitnessKey,
  witnessesOf,
} from '../../../src/ledger/entries/witnessed.ts';
import type { Checkpoint } from '../../../src/ledger/log/checkpoint.ts';
import { parseNote } from '../../../src/ledger/log/signedNote.ts';
import { formatNote } from '../../../src/ledger/log/signedNote.ts';
import type { LedgerSnapshot } from '../../../src/ledger/ledgerRepository.ts';
import { cosignaturePath } from '../../../src/ledger/log/witness/cosignaturePath.ts';
import { cosignedIn } from '../../../src/ledger/log/witness/cosignature.ts';
import { platformWitnesses } from '../../../src/ledger/platformWitnesses.ts';
import { cosign, makeWitness, type TestWitness } from '../log/witness/witnesses.ts';
import { SOME_LEDGER } from '../log/logs.ts';
import { policyWith } from '../../support/witnessing.ts';

const carol = makeWitness('carol');
const dave = makeWitness('dave');
const KEYS = [carol.key, dave.key];
const TIME = 1_700_000_000;
const at = (size: number) => ({ ledger: SOME_LEDGER, size, root: new Uint8Array(32).fill(size) });

/** A ledger that answers each reading so. */
const snapshotThat = (read: (path: string) => Promise<Uint8Array | undefined>): LedgerSnapshot => ({
  commit: undefined,
  log: {
    ...at(9),
    rootAt: (size) => Promise.resolve(at(size).root),
    holds: () => Promise.resolve(false),
    leafAt: () => Promise.reject(new Error('no leaf is read')),
    about: () => Promise.resolve([]),
    beginnings: () => {
      throw new Error('no leaf is read');
    },
    rangeHash: () => Promise.reject(new Error('no hash is read')),
  },
  list: () => Promise.reject(new Error('the folder is never listed')),
  read,
  readEarlier: () => Promise.reject(new Error('the newest counts')),
});

describe('what witnesses have signed, as a ledger holds it', () => {
  test('is read by the name of each key, and by nothing else', async () => {
    const asked: string[] = [];
    const found = await cosignedOn(
      snapshotThat((path) => {
        asked.push(path);
        return Promise.resolve(cosign(at(7), TIME, carol, dave));
      }),
      KEYS,
    );
    const hex = KEYS.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'));
    expect(asked).toEqual(hex.map((name) => `log/cosignatures/${name}`));
    expect(found.map(({ witness, time, checkpoint }) => [witness.name, time, checkpoint.size])).toEqual([
      ['carol', TIME, 7],
      ['dave', TIME, 7],
    ]);
  });

  const failing = (code: ErrorCode) => snapshotThat(() => Promise.reject(new CountersignError(code, 'no')));

  test('is nothing where a file cannot be what it should be, and an error where it cannot be read now', async () => {
    expect(await cosignedOn(failing('tampered'), KEYS)).toEqual([]);
    await expect(cosignedOn(failing('unavailable'), KEYS)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await cosignedOn({ ...failing('unavailable'), log: undefined }, KEYS)).toEqual([]);
  });
});

describe('notes for a report', () => {
  test('have one text for each checkpoint, the lines that count, and nothing that others added', async () => {
    const { text, signatures } = parseNote(cosign(at(7), TIME, carol, dave)) ?? { text: '', signatures: [] };
    const stranger = parseNote(cosign(at(7), TIME, makeWitness('carol')))?.signatures ?? [];
    const padded = formatNote({ text, signatures: [...signatures, ...stranger, ...signatures] });
    const found = [
      ...(await cosignedIn(padded, SOME_LEDGER, KEYS, platformWitnesses)),
      ...(await cosignedIn(cosign(at(8), TIME, dave), SOME_LEDGER, KEYS, platformWitnesses)),
    ];
    const notes = notesOf(found);
    expect(notes.map((note) => parseNote(Buffer.from(note))?.signatures.map(({ name }) => name))).toEqual([
      ['carol', 'dave'],
      ['dave'],
    ]);
    const again = await cosignedInNotes(notes, SOME_LEDGER, KEYS);
    expect(again.map(({ witness, checkpoint }) => [witness.name, checkpoint.size])).toEqual([
      ['carol', 7],
      ['dave', 7],
      ['dave', 8],
    ]);
  });
});

describe('the witnesses of a policy', () => {
  test('are none where it names none', () => {
    expect(witnessesOf({})).toBeUndefined();
  });

  test('are its keys, and a line with the id of another is refused', () => {
    const { witnesses } = policyWith(2, carol, dave);
    expect(witnessesOf({ witnesses })).toEqual({ keys: KEYS, quorum: 2 });
    const keys = witnesses?.keys.map((line) => line.replace('dave', 'erin')) ?? [];
    expect(() => witnessesOf({ witnesses: { keys, quorum: 2 } })).toThrow(
      expect.objectContaining({
        code: 'input',
        message: `the policy's witness ${keys[1]} is not a witness's key`,
      }),
    );
    expect(() => requireWitnessKey('x', 'usage', 'it')).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('a ledger of which a reader has witnesses', () => {
  const erin = makeWitness('erin');
  const witnesses = { keys: [carol.key, dave.key, erin.key], quorum: 2 };
  const other = (size: number) => ({ ...at(size), root: new Uint8Array(32) });
  type Signed = readonly [TestWitness, Checkpoint];
  /** How the ledger of nine leaves stands, of which these have signed that. */
  const judged = async (...signed: readonly Signed[]): Promise<unknown> => {
    const notes = new Map(
      signed.map(([one, checkpoint]) => [`log/${cosignaturePath(one.key)}`, cosign(checkpoint, TIME, one)]),
    );
    return isWitnessed(
      snapshotThat((path) => Promise.resolve(notes.get(path))),
      witnesses,
    ).catch((error: unknown) => {
      const { code, message } = error as CountersignError;
      return [code, message];
    });
  };
  const forked = (names: string) => [
    'tampered',
    `the witnesses ${names} have signed another history of this ledger, or a longer one`,
  ];

  test('is witnessed by a quorum, whatever leaves each has seen, and not by fewer', async () => {
    expect(await judged([carol, at(9)], [dave, at(1)])).toBe(true);
    expect(await judged([carol, at(9)])).toBe(false);
    expect(await judged([carol, at(9)], [dave, { ...at(9), ledger: 'cd'.repeat(32) }])).toBe(false);
    const none = snapshotThat(() => Promise.reject(new Error('nothing is read')));
    expect(await isWitnessed({ ...none, log: undefined }, witnesses)).toBe(false);
  });

  test('is not gone on with where a quorum has seen another, or more of it', async () => {
    expect(await judged([carol, other(9)], [dave, other(5)])).toEqual(forked('carol, dave'));
    expect(await judged([carol, at(10)], [dave, at(10)])).toEqual(forked('carol, dave'));
    expect(await judged([carol, at(10)], [dave, other(9)])).toEqual(forked('dave, carol'));
    // One alone may have been deceived, or lie.
    expect(await judged([carol, other(9)], [dave, at(9)], [erin, at(9)])).toBe(true);
    expect(await judged([carol, at(10)], [dave, at(9)], [erin, at(9)])).toBe(true);
    expect(await judged([carol, at(10)], [dave, at(9)])).toBe(false);
  });
});
