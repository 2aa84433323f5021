import { asUtf8, equalBytes, toUtf8 } from '../../bytes/byteForms.ts';
import { CountersignError, messageOf } from '../../errors.ts';
import { fingerprintOf, readPublicKey, type PrivateKey, type PublicKey } from '../../pgp/keys.ts';
import { accountPath } from '../ledgerPaths.ts';
import type { LedgerSnapshot } from '../ledgerRepository.ts';
import type { VoidReason } from '../log/threadFold.ts';

/** The parties' public keys, as the ledger holds them: a file is believed only when it has its own fingerprint. */
export class Accounts {
  readonly #snapshot: LedgerSnapshot;
  readonly #keys = new Map<string, Promise<PublicKey>>();

  constructor(snapshot: LedgerSnapshot) {
    this.#snapshot = snapshot;
  }

  /** @throws CountersignError `not-found` or `tampered`. */
  keyOf(fingerprint: string): Promise<PublicKey> {
    let key = this.#keys.get(fingerprint);
    if (key === undefined) {
      key = this.#read(fingerprint);
      this.#keys.set(fingerprint, key);
    }
    return key;
  }

  async #read(fingerprint: string): Promise<PublicKey> {
    const bytes = await this.#snapshot.read(accountPath(fingerprint));
    if (bytes === undefined) {
      throw new CountersignError('not-found', `the ledger has no account ${fingerprint}`, {
        mend: 'a party is entered with its first entry: has it registered an offer or placed an order here?',
      });
    }
    const key = await readPublicKey(asUtf8(bytes), `account ${fingerprint}`);
    if (fingerprintOf(key) !== fingerprint) {
      throw new CountersignError('tampered', `the ledger's account ${fingerprint} holds another key`);
    }
    if (!(await isCertified(key))) {
      throw new CountersignError('tampered', `the ledger's account ${fingerprint} was cut`, {
        mend: 'Somebody who may push did that: its owner puts it back with the next entry.',
      });
    }
    return key;
  }
}

/** Whether the key says of itself what it is for: without that no signature by it holds, and all that it signed were void. */
async function isCertified(key: PublicKey): Promise<boolean> {
  return key.getPrimaryUser().then(
    () => true,
    (error: unknown) => !/self-certification|primary user/i.test(messageOf(error)),
  );
}

/** The file that enters a party on the ledger; nothing when it is there already. What else lies there is replaced. */
export async function accountFile(
  snapshot: LedgerSnapshot,
  key: PrivateKey,
): Promise<Map<string, Uint8Array>> {
  const publicKey = key.toPublic();
  const path = accountPath(fingerprintOf(publicKey));
  const armored = toUtf8(publicKey.armor());
  const present = await snapshot.read(path);
  return present !== undefined && equalBytes(armored, present) ? new Map() : new Map([[path, armored]]);
}

/** What was not believed, and why: shown to people, never acted upon. */
export interface Refusal {
  /** The leaf that it is, where it is one. */
  readonly index?: number;
  /** `entry 12`, or what could not be read. */
  readonly what: string;
  /** In one word, of an entry. */
  readonly verdict?: VoidReason;
  readonly reason: string;
}

export function refusalFor(what: string, error: unknown): Refusal {
  return { what, reason: messageOf(error) };
}
