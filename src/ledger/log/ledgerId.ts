import { CountersignError } from '../../errors.ts';
import { toHex } from '../../bytes/byteForms.ts';
import { decodeLeaf } from './leaf.ts';
import { isCreation } from './leafHead.ts';
import type { Hasher } from './logCrypto.ts';

/**
 * The id of the ledger that this leaf 0 creates, in hex: nothing but its digest, which every entry names.
 * @throws CountersignError `tampered` when the leaf creates no ledger, `unsupported` when its format is a later one
 */
export function ledgerIdOf(hasher: Hasher, leaf0: Uint8Array): string {
  const decoded = decodeLeaf(leaf0);
  if (!decoded.ok) {
    const isNewer = decoded.reason.startsWith('format ');
    throw new CountersignError(
      isNewer ? 'unsupported' : 'tampered',
      isNewer ? `the ledger's ${decoded.reason}` : `the ledger's first leaf: ${decoded.reason}`,
      isNewer ? { mend: 'update countersign' } : {},
    );
  }
  if (!isCreation(decoded.leaf.head))
    throw new CountersignError('tampered', `the ledger's first leaf is ${decoded.leaf.head.kind}`);
  return toHex(hasher.sha256(leaf0));
}
