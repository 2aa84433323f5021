import { CountersignError } from '../../errors.ts';
import { formatHead } from '../../ledger/ledgerHead.ts';
import { equalBytes } from '../../bytes/byteForms.ts';
import type { Cosigned } from '../../ledger/log/witness/cosignature.ts';
import { readCosigned } from '../../ledger/log/witness/cosignedNote.ts';
import { formatWitnessKey } from '../../ledger/log/witness/witnessKey.ts';
import type { WitnessMemory } from '../../ledger/log/witness/witnessStep.ts';
import { platformWitnesses } from '../../ledger/platformWitnesses.ts';
import type { WitnessParty } from './witnessParty.ts';

/** What the witness signed last, and the commit that remembers it. */
export interface Recalled {
  readonly commit: string;
  readonly note: Uint8Array;
  readonly cosigned: Cosigned;
}

/**
 * What the witness remembers.
 * @throws CountersignError `refused` when the memory is lost, another's, or older than what was signed; `tampered` when it
 * holds what the witness has not signed
 */
export async function recallWitness({ signer, memory, home }: WitnessParty): Promise<Recalled> {
  // Before the memory: another run of the same witness may write both meanwhile, the memory first.
  const noted = await home.read();
  const { commit, key, note } = await memory.look();
  if (commit === undefined || key === undefined || note === undefined)
    throw noted === undefined ? notBegun(memory.display) : memory.lost();
  requireOwn(key, formatWitnessKey(signer.key), memory.display);
  const cosigned = await readCosigned(note, signer.key, platformWitnesses);
  if (cosigned === undefined)
    throw new CountersignError(
      'tampered',
      `what ${memory.display} remembers was not signed by this witness`,
      {
        mend: 'Find out who pushed there, and put the branch back as the witness left it.',
      },
    );
  if (noted !== undefined && isAhead(noted, cosigned)) throw putBack(memory.display, noted, cosigned);
  return { commit, note, cosigned };
}

/** @throws CountersignError `refused` for another witness's memory */
export function requireOwn(key: string, own: string, display: string): void {
  if (key === own) return;
  throw new CountersignError('refused', `${display} is the memory of another witness: ${key.slice(0, 200)}`, {
    mend: 'Give each witness a memory of its own: --memory, or --memory-branch.',
  });
}

/** Whether a witness that signed `one` has signed more than `other` tells, or something else. */
export function isAhead(one: WitnessMemory, other: WitnessMemory): boolean {
  const [a, b] = [one.checkpoint, other.checkpoint];
  if (a.ledger !== b.ledger || a.size > b.size || one.time > other.time) return true;
  return a.size === b.size && !equalBytes(a.root, b.root);
}

/** The error of a memory that does not know what the witness signed. */
export function putBack(display: string, signed: WitnessMemory, remembered: WitnessMemory): CountersignError {
  return new CountersignError(
    'refused',
    `the memory ${display} was put back: it says ${formatHead(remembered.checkpoint)}, and ${formatHead(signed.checkpoint)} was signed`,
    {
      mend: 'Nothing is signed. Find out who pushed there, and put the branch back to its newest commit; else make a new witness with `countersign witness init`.',
    },
  );
}

function notBegun(display: string): CountersignError {
  return new CountersignError('refused', `this witness remembers nothing: there is no memory in ${display}`, {
    mend: 'A new witness begins with `countersign witness init`. One that has signed before is retired without its memory: make a new key.',
  });
}
