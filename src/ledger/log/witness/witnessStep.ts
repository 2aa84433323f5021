import { equalBytes } from '../../../bytes/byteForms.ts';
import type { Checkpoint } from '../checkpoint.ts';
import type { LogView } from '../logView.ts';
import { makeConsistencyProof } from '../tree/consistencyProof.ts';

/** What a witness remembers: the checkpoint that it signed last, and when. */
export interface WitnessMemory {
  readonly checkpoint: Checkpoint;
  /** Seconds since 1970. */
  readonly time: number;
}

/**
 * Two histories of one ledger: what the witness signed, and a log that had another root at that size, which its own
 * checkpoint commits to.
 */
export interface ForkProof {
  readonly remembered: Checkpoint;
  readonly seen: Checkpoint;
  /** The root that the log that was seen had when it was as long as the one that is remembered. */
  readonly rootThere: Uint8Array;
  /** Proves that the log that was seen had it (RFC 6962 section 2.1.2). */
  readonly consistency: readonly Uint8Array[];
}

export type WitnessVerdict =
  /** It only grew: to be signed, with this time. */
  | { readonly kind: 'grown'; readonly checkpoint: Checkpoint; readonly time: number }
  /** It is the one that was signed last. */
  | { readonly kind: 'same' }
  /** It has lost entries, or it is an old copy. */
  | { readonly kind: 'shorter' }
  | { readonly kind: 'other-ledger' }
  | { readonly kind: 'fork'; readonly proof: ForkProof };

/**
 * What a witness makes of a log, by nothing but what it remembers.
 * @param now seconds since 1970, of the witness's clock; a time before the last one that it signed is not signed
 * @throws CountersignError `tampered` when the log cannot prove what its checkpoint says
 */
export async function witnessStep(memory: WitnessMemory, log: LogView, now: number): Promise<WitnessVerdict> {
  const { checkpoint: remembered } = memory;
  const { ledger, size, root } = log;
  if (ledger !== remembered.ledger) return { kind: 'other-ledger' };
  if (size < remembered.size) return { kind: 'shorter' };
  const rootThere = await log.rootAt(remembered.size);
  const checkpoint = { ledger, size, root };
  if (!equalBytes(rootThere, remembered.root)) {
    const consistency = await makeConsistencyProof(log, remembered.size, size);
    return { kind: 'fork', proof: { remembered, seen: checkpoint, rootThere, consistency } };
  }
  if (size === remembered.size) return { kind: 'same' };
  return { kind: 'grown', checkpoint, time: Math.max(now, memory.time) };
}
