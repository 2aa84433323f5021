import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromUtf8, toUtf8 } from '../../../../src/bytes/byteForms.ts';
import { formatCheckpoint } from '../../../../src/ledger/log/checkpoint.ts';
import { signNote } from '../../../../src/ledger/log/signedNote.ts';
import { TileLog } from '../../../../src/ledger/log/tiles/tileLog.ts';
import {
  formatRefusal,
  verifyRefusal,
  type Refused,
  type RefusalRecord,
} from '../../../../src/ledger/log/witness/refusalRecord.ts';
import { formatWitnessKey } from '../../../../src/ledger/log/witness/witnessKey.ts';
import { witnessStep } from '../../../../src/ledger/log/witness/witnessStep.ts';
import { logNoteKey, nodeHasher } from '../../../../src/ledger/nodeCrypto.ts';
import { platformWitnesses } from '../../../../src/ledger/platformWitnesses.ts';
import { grow, logOf, someLeaves, type MemoryLog } from '../logs.ts';
import { cosign, makeWitness } from './witnesses.ts';

const TIME = 1_790_000_000;
const witness = makeWitness('alice');
const signed = await logOf(someLeaves(9));
const grown = await grow(signed, someLeaves(4, 'more'));
const forked = await grow(await logOf(someLeaves(6)), someLeaves(8, 'other'));
const shorter = await logOf(someLeaves(7));
const another = await logOf(someLeaves(12), 'cd'.repeat(32));

/** What the witness, which has signed the one log, writes of the other. */
async function refusalOf(log: MemoryLog, seen = log, told?: Refused): Promise<RefusalRecord> {
  const memory = { checkpoint: signed, time: TIME };
  const verdict = told ?? (await witnessStep(memory, new TileLog(nodeHasher, log), TIME + 1));
  if (verdict.kind === 'grown' || verdict.kind === 'same') throw new Error(verdict.kind);
  const text = formatRefusal(verdict, {
    witness: formatWitnessKey(witness.key),
    remembered: cosign(signed, TIME, witness),
    seen: await signNote(formatCheckpoint(seen), [logNoteKey(seen.ledger)]),
  });
  return JSON.parse(text) as RefusalRecord;
}

const verify = (record: unknown) =>
  verifyRefusal(nodeHasher, platformWitnesses, typeof record === 'string' ? record : JSON.stringify(record));

const noteOf = (log: MemoryLog): string => fromUtf8(cosign(log, TIME, witness)) ?? '';

describe('what a witness publishes of a log that it refused', () => {
  it.each([
    ['fork', forked],
    ['shorter', shorter],
    ['other-ledger', another],
  ] as const)('of a %s is verified by anybody', async (kind, log) => {
    const { ledger, size, root } = signed;
    const seen = { ledger: log.ledger, size: log.size, root: log.root };
    expect(await verify(await refusalOf(log))).toEqual({
      ok: true,
      kind,
      remembered: { ledger, size, root },
      seen,
      time: TIME,
    });
  });

  it('proves no fork by a log that only grew, whatever it says', async () => {
    const fork = await refusalOf(forked);
    const { proof } = (await witnessStep(
      { checkpoint: signed, time: TIME },
      new TileLog(nodeHasher, forked),
      TIME,
    )) as Extract<Refused, { kind: 'fork' }>;
    const same = { ...proof, seen: grown, rootThere: signed.root };
    for (const [lie, reason] of [
      [await refusalOf(grown, grown, { kind: 'fork', proof: same }), 'has what is remembered'],
      [await refusalOf(grown, grown, { kind: 'fork', proof }), 'not proven'],
      [await refusalOf(grown, grown, { kind: 'shorter' }), 'not shorter'],
      [await refusalOf(signed, signed, { kind: 'shorter' }), 'not shorter'],
      [await refusalOf(grown, grown, { kind: 'other-ledger' }), 'both are of one ledger'],
      [{ ...fork, kind: 'shorter' }, 'not shorter'],
      [{ ...(await refusalOf(another)), kind: 'fork' }, 'they are of two ledgers'],
      [{ ...fork, remembered: noteOf(signed).replace('\n9\n', '\n8\n') }, 'has not signed'],
      [{ ...fork, witness: formatWitnessKey(makeWitness('alice').key) }, 'has not signed'],
      [{ ...fork, witness: 'nobody' }, 'names no witness'],
      [{ ...fork, seen: 'nothing' }, 'is no checkpoint'],
      [{ ...fork, consistency: fork.consistency?.slice(1) }, 'not proven'],
      [{ ...fork, rootThere: undefined }, 'not proven'],
      [{ ...fork, more: 1 }, 'no record'],
      ['{', 'no record'],
    ] as const)
      expect(await verify(lie)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('is not believed with one character of its proof changed (property)', async () => {
    const text = JSON.stringify(await refusalOf(forked));
    const from = text.indexOf('"rootThere"');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - from - 1),
        fc.constantFrom('0', 'a', 'B', '='),
        async (at, by) => {
          const changed = text.slice(0, from + at) + by + text.slice(from + at + 1);
          if (changed === text) return;
          expect((await verify(changed)).ok).toBe(false);
        },
      ),
    );
    expect(toUtf8(text).length).toBeLessThan(8192);
  });
});
