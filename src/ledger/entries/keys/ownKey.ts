import { CountersignError } from '../../../errors.ts';
import { describeKeyEnd } from '../../../marketplace/keyEnd.ts';
import { canSignAt } from '../../../pgp/certificates.ts';
import { fingerprintOf, type PublicKey } from '../../../pgp/keys.ts';
import { sha256Hex } from '../../../platformKeys.ts';
import { accountDirectory } from '../../ledgerPaths.ts';
import type { LedgerSnapshot } from '../../ledgerRepository.ts';
import { Accounts } from '../accounts.ts';
import { entryPaths, leafFiles } from '../entries.ts';
import { leafNear, LEAVES_LOOKED_THROUGH } from '../leafNear.ts';
import type { KeyLife } from './keyLife.ts';

/**
 * What the ledger knows of the key of somebody who is about to write.
 * @param from the leaf from which on the log is looked through, beside what files lead to
 */
export function ownKey(snapshot: LedgerSnapshot, own: PublicKey, from?: number): Promise<KeyLife> {
  const finding = { near: LEAVES_LOOKED_THROUGH, own, ...(from === undefined ? {} : { from }) };
  return new Accounts(snapshot, finding).lifeOf(fingerprintOf(own));
}

/**
 * What a key is wanted for. One that has expired signs no entries, and can still be renewed or ended. A newer certificate
 * that somebody withholds makes what is signed now uncertain, and keeps no owner from forbidding.
 */
export type KeyUse = 'entries' | 'prohibition' | 'renewal' | 'end';

/** Nothing that a key signs after its end counts. @throws CountersignError `refused` */
export function requireNotEnded({ end, fingerprint }: KeyLife): void {
  if (end === undefined) return;
  throw new CountersignError(
    'refused',
    `nothing more can be signed as ${fingerprint}: ${describeKeyEnd(end)}`,
    { mend: 'go on with a new key: countersign keys generate --name <you>' },
  );
}

/**
 * Before anything is signed that nobody would believe.
 * @throws CountersignError `refused` for a key that has ended or expired, `tampered` where its newest certificate is withheld
 */
export async function requireUsable(life: KeyLife, use: KeyUse): Promise<void> {
  requireNotEnded(life);
  const { unread, certificates, fingerprint } = life;
  if (unread !== undefined && (use === 'entries' || use === 'renewal')) throw unread.error;
  const newest = certificates.at(-1);
  if (use === 'end' || use === 'renewal' || newest === undefined) return;
  if (await canSignAt(newest.key, new Date())) return;
  throw new CountersignError('refused', `the key ${fingerprint} has expired, as the ledger knows it`, {
    mend: 'publish a certificate that lasts longer: countersign keys renew --expires 1y',
  });
}

/** What is not, or not any more, where it is looked for of a key: its owner puts it back with the next entry. */
export async function mendedKeyFiles(
  snapshot: LedgerSnapshot,
  { fingerprint, entries, certificates }: KeyLife,
): Promise<Map<string, Uint8Array>> {
  const { log } = snapshot;
  const files = new Map<string, Uint8Array>();
  if (log === undefined) return files;
  for (const { index, head } of entries.slice(0, MOST_MENDED)) {
    const paths = entryPaths(accountDirectory(fingerprint), index, head.kind);
    if ((await leafNear(snapshot, log, paths.head, index)) === undefined) {
      const { head: signed, signature } = leafFiles(await log.leafAt(index));
      files.set(paths.head, signed).set(paths.signature, signature);
    }
    const armored = certificates.find((one) => one.index === index)?.armored;
    const present = await snapshot.read(paths.body);
    if (armored !== undefined && (present === undefined || sha256Hex(present) !== head.body?.sha256))
      files.set(paths.body, Buffer.from(armored));
  }
  return files;
}

/** One append has room for so many files. */
const MOST_MENDED = 60;
