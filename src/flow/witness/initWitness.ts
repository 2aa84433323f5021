import { CountersignError } from '../../errors.ts';
import type { LogView } from '../../ledger/log/logView.ts';
import { readCosigned } from '../../ledger/log/witness/cosignedNote.ts';
import type { Cosigned } from '../../ledger/log/witness/cosignature.ts';
import { formatWitnessKey } from '../../ledger/log/witness/witnessKey.ts';
import { platformWitnesses } from '../../ledger/platformWitnesses.ts';
import type { LedgerRepository, LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import { copyCosignature, copyOnLedger } from './copyCosignature.ts';
import { requireOwn } from './recallWitness.ts';
import type { WitnessParty } from './witnessParty.ts';

/** What a witness begins with. */
export interface Begun {
  /** `before`: it had begun already. */
  readonly when: 'now' | 'before';
  readonly cosigned: Cosigned;
}

/**
 * Begins a witness's memory with the state of the ledger that its owner confirms: from then on it is never left.
 * @param confirm asked with that state, once; false ends it
 * @returns undefined where the ledger has no log to confirm yet, or where the owner did not
 * @throws CountersignError `refused` when this key has signed before and its memory is gone, or the memory is another's
 */
export async function initWitness(
  party: WitnessParty,
  ledger: LedgerRepository,
  confirm: (log: LogView) => Promise<boolean> | boolean,
): Promise<Begun | undefined> {
  const { signer, memory, home } = party;
  const own = formatWitnessKey(signer.key);
  const noted = await home.read();
  const { commit, key, note } = await memory.look();
  if (key !== undefined) requireOwn(key, own, memory.display);
  const known = note && (await readCosigned(note, signer.key, platformWitnesses));
  if (key !== undefined && known !== undefined) return { when: 'before', cosigned: known };
  if (commit !== undefined && key === undefined) throw occupied(memory.display);
  if (noted !== undefined || key !== undefined) throw memory.lost();
  const snapshot = await beginnings(ledger);
  const log = snapshot?.log;
  if (snapshot === undefined || log === undefined) return undefined;
  // Its own signature is there: it has begun before, and whatever it remembered is gone.
  if ((await copyOnLedger(snapshot, signer.key)) !== undefined) throw memory.lost();
  if (!(await confirm(log))) return undefined;
  const { ledger: id, size, root } = log;
  const cosigned: Cosigned = {
    witness: signer.key,
    checkpoint: { ledger: id, size, root },
    time: party.now(),
  };
  const first = signer.cosign(cosigned.checkpoint, cosigned.time);
  if ((await memory.begin(commit, own, first)) === 'overtaken')
    throw new CountersignError('conflict', `somebody else has begun in ${memory.display}`, {
      mend: 'Run the same command again: it says who.',
    });
  await home.write(cosigned);
  await copyCosignature(ledger, cosigned, first);
  return { when: 'now', cosigned };
}

/** The ledger as it is; undefined where its repository is there, and nobody has begun the branch. */
async function beginnings(ledger: LedgerRepository): Promise<LedgerSnapshot | undefined> {
  try {
    return await ledger.snapshot();
  } catch (error) {
    if (error instanceof CountersignError && error.code === 'not-found') return undefined;
    throw error;
  }
}

function occupied(display: string): CountersignError {
  return new CountersignError(
    'exists',
    `the branch in ${display} is there already, and is no witness's memory`,
    {
      mend: 'Name another one with --memory-branch.',
    },
  );
}
