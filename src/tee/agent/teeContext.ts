import type { Policy } from '../../attestation/policy.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import type { Attester } from '../attesters/attester.ts';
import type { DevicePool } from '../devices/devicePool.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { WitnessPatience } from './claim/awaitWitnesses.ts';
import type { OwnClaims } from './claim/ownClaims.ts';
import type { Patience } from './claim/patience.ts';
import type { SealedCopies } from './inputs/sealedCopies.ts';
import type { Resources } from './lanes/resources.ts';

/** What an agent works with. */
export interface TeeContext {
  /** The operator's key: signs what the agent writes to the ledger. It opens nothing. */
  readonly key: PrivateKey;
  readonly fingerprint: string;
  readonly ledger: Ledger;
  /** Where sealed results go. */
  readonly store: ObjectStore;
  readonly attester: Attester;
  /** Chosen only when something is to be executed. */
  readonly sandbox: () => Promise<Sandbox>;
  /** Of this machine: no two runs of this process have the same. */
  readonly devices: DevicePool;
  /** Directory for plaintext while a run lasts; wiped afterwards. */
  readonly scratch: string;
  /** The claims of this process; another process starts with none. */
  readonly claims: OwnClaims;
  /** Otherwise ten minutes. */
  readonly patience?: Patience;
  /** Otherwise three minutes for a claim to be witnessed. */
  readonly witnessing?: WitnessPatience;
  /** How often a claim that waits for its turn says so; otherwise three times before others would take it for lost. */
  readonly waitingAgainMs?: number;
  /** The operator's own: whose witnesses it believes of the ledger's past. */
  readonly policy?: Policy;
  /** Directory of the agent's lock, hints and caches: the host's to change. Nothing secret in it. */
  readonly journals: string;
  /** What is kept of what orders need; without it all is read from the storage each time. */
  readonly copies?: SealedCopies;
  /** What runs may take together; otherwise all that this machine has. */
  readonly machine?: Resources;
  /** One line for the operator. */
  readonly log: (line: string) => void;
  /** Aborted when the agent has to end: a run is ended with it, and what it has is published. */
  readonly signal: AbortSignal;
  /** Of a run's grace, how much there is then; otherwise all of it. */
  readonly endGraceSeconds?: number;
}
