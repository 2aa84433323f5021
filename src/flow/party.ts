import type { Policy } from '../attestation/policy.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PrivateKey } from '../pgp/keys.ts';
import type { ObjectStore } from '../storage/objectStore.ts';

/** One party at work: a key, and the two places that it shares with the others. */
export interface Party {
  readonly key: PrivateKey;
  readonly fingerprint: string;
  readonly ledger: Ledger;
  /** Where this party puts what it uploads. */
  readonly store: ObjectStore;
  /** What this party asks of a TEE before it seals anything to it. */
  readonly policy: Policy;
}
