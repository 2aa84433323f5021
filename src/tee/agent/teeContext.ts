import type { Ledger } from '../../ledger/ledger.ts';
import type { PrivateKey } from '../../pgp/keys.ts';
import type { ObjectStore } from '../../storage/objectStore.ts';
import type { Attester } from '../attesters/attester.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

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
  /** Directory for plaintext while a run lasts; wiped afterwards. */
  readonly scratch: string;
  /** Directory of the agent's journals; nothing secret in them. */
  readonly journals: string;
  /** One line for the operator. */
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}
