import { CountersignError } from '../../errors.ts';
import { formatHead } from '../../ledger/ledgerHead.ts';
import type { LedgerRepository, LedgerSnapshot } from '../../ledger/ledgerRepository.ts';
import type { Checkpoint } from '../../ledger/log/checkpoint.ts';
import type { LogView } from '../../ledger/log/logView.ts';
import { witnessStep } from '../../ledger/log/witness/witnessStep.ts';
import { copyCosignature, copyOnLedger } from './copyCosignature.ts';
import { isAhead, putBack, recallWitness, type Recalled } from './recallWitness.ts';
import { refuseLedger, refuseUnread } from './refuseLedger.ts';
import type { WitnessParty } from './witnessParty.ts';

/** What came of one look at the ledger. */
export interface WitnessLook {
  /** `overtaken`: another run of the same witness was first, and this one has signed nothing. */
  readonly kind: 'signed' | 'same' | 'overtaken';
  readonly checkpoint: Checkpoint;
  /** Seconds since 1970: when the checkpoint was signed. */
  readonly time: number;
  /** Whether the cosignature had to be put on the ledger, for the first time or again. */
  readonly copied: boolean;
}

/**
 * One look: signs a log that only grew, remembers it, and only then shows it. A copy on the ledger that is missing or older
 * than what is remembered is put back.
 * @throws CountersignError `tampered` for a log that did something else than grow, once the proof is published; `refused`
 * when the memory does not know what the witness has signed
 */
export async function lookAsWitness(
  party: WitnessParty,
  ledger: LedgerRepository,
  recalled: Recalled,
): Promise<WitnessLook> {
  const { snapshot, log } = await look(party, ledger, recalled);
  const { cosigned, note, commit } = recalled;
  const { checkpoint, time } = cosigned;
  const overtaken: WitnessLook = { kind: 'overtaken', checkpoint, time, copied: false };
  const there = await copyOnLedger(snapshot, party.signer.key);
  if (there !== undefined && isAhead(there, cosigned)) {
    if ((await recallWitness(party)).commit !== commit) return overtaken;
    throw putBack(party.memory.display, there, cosigned);
  }
  const verdict = await witnessStep(cosigned, log, party.now());
  switch (verdict.kind) {
    case 'same':
      return { kind: 'same', checkpoint, time, copied: await copyCosignature(ledger, cosigned, note) };
    case 'grown': {
      const signed = { ...cosigned, checkpoint: verdict.checkpoint, time: verdict.time };
      const newer = party.signer.cosign(signed.checkpoint, signed.time);
      const outcome = await party.memory.remember(commit, newer, formatHead(signed.checkpoint));
      if (outcome === 'overtaken') return overtaken;
      await party.home.write(signed);
      const copied = await copyCosignature(ledger, signed, newer);
      return { kind: 'signed', checkpoint: signed.checkpoint, time: signed.time, copied };
    }
    default:
      throw await refuseLedger(party, recalled, verdict, log);
  }
}

async function look(
  party: WitnessParty,
  ledger: LedgerRepository,
  recalled: Recalled,
): Promise<{ readonly snapshot: LedgerSnapshot; readonly log: LogView }> {
  try {
    const snapshot = await ledger.snapshot();
    const { log } = snapshot;
    if (log !== undefined) return { snapshot, log };
    throw new CountersignError('tampered', `the ledger ${ledger.url} has no log, and was cosigned before`);
  } catch (error) {
    if (!(error instanceof CountersignError) || error.code !== 'tampered') throw error;
    throw await refuseUnread(party, recalled, error);
  }
}
