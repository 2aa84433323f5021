import { CountersignError } from '../errors.ts';
import { EntryBatch, SignedEntries } from '../ledger/entries/entryBatch.ts';
import { certificateDigest, lastOf } from '../ledger/entries/keys/readKeyLife.ts';
import type { KeyLife } from '../ledger/entries/keys/keyLife.ts';
import { Accounts } from '../ledger/entries/accounts.ts';
import { ownKey } from '../ledger/entries/keys/ownKey.ts';
import type { LedgerSnapshot } from '../ledger/ledgerRepository.ts';
import { accountDirectory } from '../ledger/ledgerPaths.ts';
import type { KeyRevocation } from '../marketplace/keyEnd.ts';
import { primaryHalf, readCertificate } from '../pgp/certificates.ts';
import type { Party } from './party.ts';

/** A party as far as its key is concerned. */
export type KeyOwner = Pick<Party, 'key' | 'fingerprint' | 'ledger'>;

export interface KeyChange {
  /** Where in the log it stands. */
  readonly index: number;
  /** False when the ledger said so already. */
  readonly changed: boolean;
}

function requireEntered({ certificates, fingerprint }: KeyLife): void {
  if (certificates.length > 0) return;
  throw new CountersignError('not-found', `the ledger does not know the key ${fingerprint}`, {
    mend: 'a key is entered as it is with its first entry: there is nothing to change yet',
  });
}

/**
 * Publishes a newer certificate of a party's key: one that lasts longer, has other subkeys, or carries a revocation of
 * GnuPG's, which ends the key.
 * @param certificate in ASCII armour, of the same primary key
 * @throws CountersignError `refused` when the key has ended, `not-found` when the ledger does not know it, `input` or
 * `tampered` for a certificate that is none of this key
 */
export async function renewKey(owner: KeyOwner, certificate: string): Promise<KeyChange> {
  const { fingerprint: about, ledger } = owner;
  await readCertificate(certificate, about, 'the certificate', new Date());
  const key = await primaryHalf(owner.key);
  const signed = new SignedEntries();
  return ledger.repository.append<KeyChange>(async (snapshot) => {
    const life = await new Accounts(snapshot).lifeOf(about);
    requireEntered(life);
    const newest = life.certificates.at(-1);
    if (newest !== undefined && certificateDigest(newest.armored) === certificateDigest(certificate))
      return { value: { index: newest.index, changed: false } };
    const batch = await EntryBatch.on(snapshot, key, signed, { use: 'renewal', own: owner.key.toPublic() });
    const after = lastOf(life);
    const own = await batch.sign({ kind: 'key.renewed', about, after, content: { certificate } });
    const index = batch.add(own, accountDirectory(about));
    const { leaves, files } = batch;
    return { leaves, files, message: 'Key: renewed', value: { index, changed: true } };
  });
}

/**
 * A key's life as its own owner looks for it: in the whole log, by the key at hand. Nobody who takes files away keeps its
 * owner from ending it.
 * @throws CountersignError `not-found` when the ledger does not know the key
 */
async function ownLife(snapshot: LedgerSnapshot, { key }: Pick<KeyOwner, 'key'>): Promise<KeyLife> {
  const life = await ownKey(snapshot, key.toPublic(), 0);
  requireEntered(life);
  return life;
}

/** Before anybody is asked whether a key is to end. @throws CountersignError `not-found` when the ledger does not know it */
export async function requireEnteredKey(owner: KeyOwner): Promise<void> {
  await ownLife(await owner.ledger.snapshot(), owner);
}

/**
 * Ends a party's key: nothing that it signs counts from then on, whatever time it names. Repeating it changes nothing.
 * @throws CountersignError `not-found` when the ledger does not know the key
 */
export async function revokeKey(owner: KeyOwner, { reason, text }: KeyRevocation): Promise<KeyChange> {
  const { fingerprint: about, ledger } = owner;
  const key = await primaryHalf(owner.key);
  const own = owner.key.toPublic();
  const signed = new SignedEntries();
  return ledger.repository.append<KeyChange>(async (snapshot) => {
    const life = await ownLife(snapshot, owner);
    if (life.end !== undefined) return { value: { index: life.end.index, changed: false } };
    const batch = await EntryBatch.on(snapshot, key, signed, { use: 'end', own });
    const content = { reason, ...(text === undefined ? {} : { text }) };
    const entry = await batch.sign({ kind: 'key.revoked', about, after: null, content });
    const index = batch.add(entry, accountDirectory(about));
    const { leaves, files } = batch;
    return { leaves, files, message: 'Key: revoked', value: { index, changed: true } };
  });
}
