import { sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { toHex } from '../../../../src/bytes/byteForms.ts';
import { formatCheckpoint, type Checkpoint } from '../../../../src/ledger/log/checkpoint.ts';
import { parseNote } from '../../../../src/ledger/log/signedNote.ts';
import { cosignedBytes, type Cosigned } from '../../../../src/ledger/log/witness/cosignature.ts';
import { cosignaturePath } from '../../../../src/ledger/log/witness/cosignaturePath.ts';
import { cosignedNote, latestOf, readCosigned } from '../../../../src/ledger/log/witness/cosignedNote.ts';
import { platformWitnesses } from '../../../../src/ledger/platformWitnesses.ts';
import { SOME_LEDGER } from '../logs.ts';
import { cosign, makeWitness } from './witnesses.ts';

const CHECKPOINT: Checkpoint = { ledger: SOME_LEDGER, size: 7, root: new Uint8Array(32).fill(3) };
const TIME = 1_679_315_147;
const alice = makeWitness('alice');
const log = { name: 'log', keyId: Uint8Array.of(1, 2, 3, 4), signature: new Uint8Array(64).fill(5) };
const read = (note: Uint8Array) => readCosigned(note, alice.key, platformWitnesses);

describe('the note of a witness', () => {
  it('has the log’s signature, then its own, and is read as it was written', async () => {
    const signature = sign(null, cosignedBytes(formatCheckpoint(CHECKPOINT), TIME), alice.secret);
    const note = cosignedNote(CHECKPOINT, log, { key: alice.key, time: TIME, signature });
    expect(parseNote(note)?.signatures.map(({ name }) => name)).toEqual(['log', 'alice']);
    expect(await read(note)).toEqual({ witness: alice.key, checkpoint: CHECKPOINT, time: TIME });
  });

  it.each([
    ['no note', 'nothing'],
    ['a note of no checkpoint', 'some text\n\n— log AQIDBAUFBQU=\n'],
  ])('that is %s says nothing', async (_, text) => {
    expect(await read(new TextEncoder().encode(text))).toBeUndefined();
  });

  it('says what was signed last, in whatever order it stands', async () => {
    const [first, second] = [
      await read(cosign(CHECKPOINT, TIME, alice)),
      await read(cosign(CHECKPOINT, TIME + 1, alice)),
    ];
    if (first === undefined || second === undefined) throw new Error('not read');
    expect(latestOf([first, second])).toBe(second);
    expect(latestOf([second, first])).toBe(second);
    expect(latestOf<Cosigned>([])).toBeUndefined();
  });

  it('lies on the ledger under the key of the witness', () => {
    expect(cosignaturePath(alice.key)).toBe(`cosignatures/${toHex(alice.key.publicKey)}`);
  });
});
